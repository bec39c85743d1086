package tegum.model;

/** A function applied to each number by itself, with its slope: neither travels without the other. */
public enum Activation {
    /** f(z) = z. */
    LINEAR {
        @Override
        public double value(double z) {
            return z;
        }

        @Override
        public double slope(double z) {
            return 1;
        }
    },
    /** f(z) = max(z, 0). */
    RELU {
        @Override
        public double value(double z) {
            return z > 0 ? z : 0;
        }

        /** 0 at z = 0, as in PyTorch. */
        @Override
        public double slope(double z) {
            return z > 0 ? 1 : 0;
        }
    };

    /** f(z). */
    public abstract double value(double z);

    /** f′(z). */
    public abstract double slope(double z);
}
