package tegum.view;

/**
 * Where an orthographic view of three dimensions looks from: at the origin, with the second dimension
 * upwards. At yaw and pitch 0 the first dimension points right and the third at the reader.
 *
 * @param yaw turn round the upward axis in radians
 * @param pitch height over the horizon in radians, from -π/2 to π/2
 */
public record Camera(double yaw, double pitch) {
    /** A little from the side and from above: no axis hides another. */
    public static final Camera USUAL = new Camera(0.55, 0.38);

    /** How far right a point lies on the picture. */
    double right(double x, double y, double z) {
        return x * Math.cos(yaw) - z * Math.sin(yaw);
    }

    /** How far up a point lies on the picture. */
    double up(double x, double y, double z) {
        return y * Math.cos(pitch) - (x * Math.sin(yaw) + z * Math.cos(yaw)) * Math.sin(pitch);
    }

    /** How far towards the reader a point lies. */
    double depth(double x, double y, double z) {
        return y * Math.sin(pitch) + (x * Math.sin(yaw) + z * Math.cos(yaw)) * Math.cos(pitch);
    }
}
