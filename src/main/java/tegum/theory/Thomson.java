package tegum.theory;

import tegum.math.Mixer;

/**
 * Points on a sphere that push each other away as equal charges do (J. J. Thomson 1904), to which the paper compares
 * its polytopes (section "The geometry of superposition").
 *
 * @param energy Σ_{i<j} 1/‖x_i − x_j‖, the least that was found
 * @param points x, y, z each, of length 1
 */
public record Thomson(double energy, double[] points) {
    private static final int STARTS = 12;

    /**
     * The arrangement of least energy that descents from a few seeded starts find; for 2 to 12 points it is the known
     * one.
     */
    public static Thomson of(int count) {
        Mixer mixer = new Mixer(count);
        double least = Double.POSITIVE_INFINITY;
        double[] best = new double[0];
        for (int k = 0; k < STARTS; k++) {
            double[] start = new double[3 * count];
            for (int i = 0; i < start.length; i++) {
                start[i] = mixer.normal();
            }
            double[] end = normalised(Lbfgs.minimise(new Charges(3 * count), start));
            double energy = energy(end);
            // nothing is gained from a later start that ends in the same place
            if (energy < least - 1e-9) {
                least = energy;
                best = end;
            }
        }
        return new Thomson(least, best);
    }

    /** Σ_{i<j} 1/‖x_i − x_j‖ of points given as x, y, z each. */
    public static double energy(double[] points) {
        double sum = 0;
        for (int i = 0; i < points.length; i += 3) {
            for (int j = 0; j < i; j += 3) {
                sum += 1 / distance(points, i, j);
            }
        }
        return sum;
    }

    private static double distance(double[] points, int i, int j) {
        double x = points[i] - points[j];
        double y = points[i + 1] - points[j + 1];
        double z = points[i + 2] - points[j + 2];
        return Math.sqrt(x * x + y * y + z * z);
    }

    private static double radius(double[] points, int i) {
        return Math.sqrt(points[i] * points[i] + points[i + 1] * points[i + 1] + points[i + 2] * points[i + 2]);
    }

    private static double[] normalised(double[] points) {
        double[] unit = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            unit[i] = points[i] / radius(points, i - i % 3);
        }
        return unit;
    }

    /** The energy of directions, whatever their lengths. */
    private record Charges(int length) implements Objective {
        @Override
        public double value(double[] point, double[] gradient) {
            double[] unit = normalised(point);
            double[] force = new double[length];
            double sum = 0;
            for (int i = 0; i < length; i += 3) {
                for (int j = 0; j < i; j += 3) {
                    double distance = distance(unit, i, j);
                    sum += 1 / distance;
                    for (int k = 0; k < 3; k++) {
                        double pull = (unit[i + k] - unit[j + k]) / (distance * distance * distance);
                        force[i + k] -= pull;
                        force[j + k] += pull;
                    }
                }
            }
            // along the sphere alone: d(v/‖v‖) = (I − uuᵀ) dv / ‖v‖
            for (int i = 0; i < length; i += 3) {
                double along = force[i] * unit[i] + force[i + 1] * unit[i + 1] + force[i + 2] * unit[i + 2];
                for (int k = 0; k < 3; k++) {
                    gradient[i + k] = (force[i + k] - along * unit[i + k]) / radius(point, i);
                }
            }
            return sum;
        }
    }
}
