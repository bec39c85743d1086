package tegum.web;

import java.util.Arrays;

/** Coloured triangles, as flat arrays that a graphics card takes as they are. */
final class Triangles {
    private static final int FIRST = 768; // vertices
    private static final int SIDES = 24; // of a disc

    private float[] positions = new float[3 * FIRST]; // x, y, z of each vertex
    private float[] colours = new float[4 * FIRST]; // red, green, blue, opacity of each vertex
    private int vertices;

    /** A colour with its opacity, all from 0 to 1. */
    record Tint(float red, float green, float blue, float opacity) {
        /** A colour given as {@code #RRGGBB}. */
        static Tint of(String hex) {
            return new Tint(channel(hex, 1), channel(hex, 3), channel(hex, 5), 1);
        }

        /** The same colour, see-through. */
        Tint opacity(double newOpacity) {
            return new Tint(red, green, blue, (float) newOpacity);
        }

        /** This colour laid over another at an opacity. */
        Tint over(Tint ground, double strength) {
            return new Tint(
                    mix(ground.red, red, strength),
                    mix(ground.green, green, strength),
                    mix(ground.blue, blue, strength),
                    1);
        }

        private static float mix(float from, float to, double share) {
            return (float) (from + (to - from) * share);
        }

        private static float channel(String hex, int at) {
            return Integer.parseInt(hex.substring(at, at + 2), 16) / 255f;
        }
    }

    /** Forgets all triangles but keeps the room. */
    void clear() {
        vertices = 0;
    }

    /** How many vertices there are, three to a triangle. */
    int vertices() {
        return vertices;
    }

    /** How many vertices the arrays have room for. */
    int room() {
        return positions.length / 3;
    }

    /** Coordinates of the vertices; longer than needed, and another array after more room was made. */
    float[] positions() {
        return positions;
    }

    /** Colours of the vertices; longer than needed, and another array after more room was made. */
    float[] colours() {
        return colours;
    }

    /** Adds a triangle; each corner is x, y, z. */
    void add(double[] a, double[] b, double[] c, Tint tint) {
        vertex(a, tint);
        vertex(b, tint);
        vertex(c, tint);
    }

    /** Adds the four-sided shape a, b, c, d. */
    void add(double[] a, double[] b, double[] c, double[] d, Tint tint) {
        add(a, b, c, tint);
        add(a, c, d, tint);
    }

    /** Adds a line of a width in the plane of the screen. */
    void ribbon(double[] from, double[] to, double width, Tint tint) {
        double length = Math.hypot(to[0] - from[0], to[1] - from[1]);
        if (length == 0) {
            return;
        }
        double x = (from[1] - to[1]) / length * width / 2;
        double y = (to[0] - from[0]) / length * width / 2;
        add(
                new double[] {from[0] + x, from[1] + y, from[2]},
                new double[] {from[0] - x, from[1] - y, from[2]},
                new double[] {to[0] - x, to[1] - y, to[2]},
                new double[] {to[0] + x, to[1] + y, to[2]},
                tint);
    }

    /** Adds a dashed line, one wide; dash and gap are measured on the screen. */
    void dashed(double[] from, double[] to, double on, double off, Tint tint) {
        double length = Math.hypot(to[0] - from[0], to[1] - from[1]);
        for (double at = 0; at < length; at += on + off) {
            ribbon(between(from, to, at / length), between(from, to, Math.min(1, (at + on) / length)), 1, tint);
        }
    }

    /** Adds a disc that faces the reader, so far in front of its middle. */
    void disc(double[] middle, double radius, double ahead, Tint tint) {
        double[] centre = {middle[0], middle[1], middle[2] + ahead};
        double[] last = {middle[0] + radius, middle[1], centre[2]};
        for (int i = 1; i <= SIDES; i++) {
            double angle = 2 * Math.PI * i / SIDES;
            double[] next = {middle[0] + radius * Math.cos(angle), middle[1] + radius * Math.sin(angle), centre[2]};
            add(centre, last, next, tint);
            last = next;
        }
    }

    private static double[] between(double[] from, double[] to, double share) {
        return new double[] {
            from[0] + (to[0] - from[0]) * share,
            from[1] + (to[1] - from[1]) * share,
            from[2] + (to[2] - from[2]) * share
        };
    }

    private void vertex(double[] place, Tint tint) {
        if (vertices == room()) {
            int more = 2 * vertices;
            positions = Arrays.copyOf(positions, 3 * more);
            colours = Arrays.copyOf(colours, 4 * more);
        }
        int p = 3 * vertices;
        positions[p] = (float) place[0];
        positions[p + 1] = (float) place[1];
        positions[p + 2] = (float) place[2];
        int c = 4 * vertices;
        colours[c] = tint.red();
        colours[c + 1] = tint.green();
        colours[c + 2] = tint.blue();
        colours[c + 3] = tint.opacity();
        vertices++;
    }
}
