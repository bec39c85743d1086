package tegum.theory;

/**
 * Limited-memory BFGS (Liu and Nocedal 1989) with a bisection for the weak Wolfe conditions, which also
 * takes the kinks that ReLU leaves (Lewis and Overton 2013).
 */
final class Lbfgs {
    private static final int MEMORY = 10;
    private static final int ROUNDS = 500;
    private static final double FLAT = 1e-10; // largest component of a gradient that counts as zero
    private static final double DECREASE = 1e-4;
    private static final double CURVATURE = 0.9;

    private final Objective objective;
    private final int length;
    private final double[][] steps = new double[MEMORY][];
    private final double[][] turns = new double[MEMORY][];
    private double[] point;
    private double[] gradient;
    private double value;
    private int kept;

    private Lbfgs(Objective objective, double[] start) {
        this.objective = objective;
        length = start.length;
        point = start.clone();
        gradient = new double[length];
        value = objective.value(point, gradient);
    }

    /** Where the descent from {@code start} ends. */
    static double[] minimise(Objective objective, double[] start) {
        return minimise(objective, start, 1e-14);
    }

    /**
     * Where the descent from {@code start} ends.
     *
     * @param least share of the value by which one of three steps must lower it for the descent to go on
     */
    static double[] minimise(Objective objective, double[] start, double least) {
        Lbfgs descent = new Lbfgs(objective, start);
        int still = 0;
        for (int round = 0; round < ROUNDS && largest(descent.gradient) > FLAT && still < 3; round++) {
            double before = descent.value;
            if (!descent.advance()) {
                if (descent.kept == 0) {
                    break;
                }
                descent.kept = 0; // the memory misleads; begin again with the plain gradient
            }
            still = before - descent.value <= least * Math.abs(before) ? still + 1 : 0;
        }
        return descent.point;
    }

    private boolean advance() {
        double[] direction = direction();
        double fall = dot(direction, gradient);
        if (!(fall < 0)) {
            return false;
        }
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double t = kept == 0 ? Math.min(1, 0.1 / largest(gradient)) : 1;
        for (int trial = 0; trial < 50; trial++) {
            double[] next = moved(direction, t);
            double[] slope = new double[length];
            double reached = objective.value(next, slope);
            if (!(reached <= value + DECREASE * t * fall)) {
                high = t;
            } else if (dot(direction, slope) < CURVATURE * fall) {
                low = t;
            } else {
                remember(next, slope);
                accept(next, slope, reached);
                return true;
            }
            t = high < Double.POSITIVE_INFINITY ? (low + high) / 2 : 2 * t;
        }
        return settle(direction, low);
    }

    /** No point met both conditions: takes the best that met the first. */
    private boolean settle(double[] direction, double t) {
        if (t == 0) {
            return false;
        }
        double[] next = moved(direction, t);
        double[] slope = new double[length];
        double reached = objective.value(next, slope);
        accept(next, slope, reached);
        return true;
    }

    private double[] moved(double[] direction, double t) {
        double[] next = new double[length];
        for (int i = 0; i < length; i++) {
            next[i] = point[i] + t * direction[i];
        }
        return next;
    }

    private void accept(double[] next, double[] slope, double reached) {
        point = next;
        gradient = slope;
        value = reached;
    }

    private void remember(double[] next, double[] slope) {
        double[] step = new double[length];
        double[] turn = new double[length];
        for (int i = 0; i < length; i++) {
            step[i] = next[i] - point[i];
            turn[i] = slope[i] - gradient[i];
        }
        if (dot(step, turn) <= 1e-18) {
            return;
        }
        if (kept == MEMORY) {
            System.arraycopy(steps, 1, steps, 0, MEMORY - 1);
            System.arraycopy(turns, 1, turns, 0, MEMORY - 1);
            kept--;
        }
        steps[kept] = step;
        turns[kept] = turn;
        kept++;
    }

    /** The two loops: minus the inverse Hessian, as far as it is remembered, times the gradient. */
    private double[] direction() {
        double[] q = gradient.clone();
        double[] alpha = new double[MEMORY];
        for (int k = kept - 1; k >= 0; k--) {
            alpha[k] = dot(steps[k], q) / dot(steps[k], turns[k]);
            add(q, turns[k], -alpha[k]);
        }
        double scale = kept == 0 ? 1 : dot(steps[kept - 1], turns[kept - 1]) / dot(turns[kept - 1], turns[kept - 1]);
        for (int i = 0; i < length; i++) {
            q[i] *= scale;
        }
        for (int k = 0; k < kept; k++) {
            add(q, steps[k], alpha[k] - dot(turns[k], q) / dot(steps[k], turns[k]));
        }
        for (int i = 0; i < length; i++) {
            q[i] = -q[i];
        }
        return q;
    }

    private static void add(double[] to, double[] what, double factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
