package tegum.train;

import tegum.math.Elementary;

/** How the learning rate changes over a plan; the three of the authors' notebook. */
public enum Schedule {
    /** 1 throughout. */
    CONSTANT {
        @Override
        public double factor(int step, int steps) {
            return 1;
        }
    },
    /** From 1 down to 1/steps on a straight line. */
    LINEAR {
        @Override
        public double factor(int step, int steps) {
            return step < steps ? 1 - (double) step / steps : 0;
        }
    },
    /** A quarter of a cosine, from 1 down to 0 at the last step. */
    COSINE {
        @Override
        public double factor(int step, int steps) {
            if (steps < 2) {
                return 1;
            }
            return step < steps ? Elementary.cosTurns(0.25 * step / (steps - 1)) : 0;
        }
    };

    /**
     * What the learning rate is multiplied by.
     *
     * @param step counted from 0
     * @param steps length of the plan, at least 1
     * @return from 0 to 1; 0 past the plan's end unless constant
     */
    public abstract double factor(int step, int steps);
}
