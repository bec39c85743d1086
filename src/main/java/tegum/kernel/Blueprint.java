package tegum.kernel;

/**
 * All that a kernel's code depends on. Densities, importances and the learning rate are numbers in its
 * memory and may change while it trains.
 *
 * @param variant the model
 * @param features n, 1 to 512
 * @param hidden m, 1 to 128
 * @param batch B, fresh samples per step, 1 to 8192
 * @param form how the step is laid out
 * @param draw how the samples are drawn
 * @param sparseHidden whether the loss has the term λ Σ_k |h_k|
 * @param models how many models of this shape are trained on the same batches, 1 to 64; more than one in the
 *     forms whose lanes are models alone
 */
public record Blueprint(
        Variant variant, int features, int hidden, int batch, Form form, Draw draw, boolean sparseHidden, int models) {
    /** Largest n. */
    public static final int MOST_FEATURES = 512;

    /** Largest m. */
    public static final int MOST_HIDDEN = 128;

    /** Largest B. */
    public static final int MOST_SAMPLES = 8192;

    /** Most models in lanes. */
    public static final int MOST_MODELS = 64;

    /** Most parameters of a model in lanes: all of them are named in the code. */
    public static final int MOST_LANE_PARAMETERS = 64;

    /** A blueprint for one model. */
    public Blueprint(Variant variant, int features, int hidden, int batch, Form form, Draw draw, boolean sparseHidden) {
        this(variant, features, hidden, batch, form, draw, sparseHidden, 1);
    }

    /** Which features are active together. */
    public enum Law {
        /** Unknown to kernels: every batch comes from outside. */
        GIVEN,
        /** Features know nothing of each other. */
        INDEPENDENT,
        /** Members of a set are active together, always. */
        CORRELATED,
        /** The same with a probability ρ below 1. */
        COUPLED,
        /** At most one member of a set is active. */
        ANTICORRELATED;

        boolean hasSets() {
            return this != GIVEN && this != INDEPENDENT;
        }
    }

    /**
     * How samples are drawn.
     *
     * @param law of activity
     * @param setSize members of each set but the last, which may have fewer; 0 where the law has no sets
     * @param signed whether values are on [−1, 1) and not on [0, 1); false for given batches
     * @param nonEmpty whether samples without an active feature are left out, and counted by their exact weight
     */
    public record Draw(Law law, int setSize, boolean signed, boolean nonEmpty) {
        /** Not at all: every batch comes from outside. */
        public static final Draw GIVEN = new Draw(Law.GIVEN, 0, false, false);

        /** Independent features on [0, 1). */
        public static final Draw INDEPENDENT = new Draw(Law.INDEPENDENT, 0, false, false);

        /** Independent features on [−1, 1). */
        public static final Draw SIGNED = new Draw(Law.INDEPENDENT, 0, true, false);

        /** Checks the size of sets. */
        public Draw {
            if (law.hasSets() ? setSize < 1 : setSize != 0) {
                throw new IllegalArgumentException("set size must suit " + law + ", got " + setSize);
            }
        }

        /** The same without empty samples. */
        public Draw withoutEmpty() {
            return new Draw(law, setSize, signed, true);
        }

        boolean isGiven() {
            return law == Law.GIVEN;
        }
    }

    /** Checks the ranges. */
    public Blueprint {
        check("features", features, MOST_FEATURES);
        check("hidden", hidden, MOST_HIDDEN);
        check("batch", batch, MOST_SAMPLES);
        check("models", models, form.lanesAreModels() ? MOST_MODELS : 1);
        if (form.lanesAreModels()) {
            boolean plain = variant.tied() && !variant.hiddenRelu() && !sparseHidden;
            if (!plain || features * (hidden + 1) > MOST_LANE_PARAMETERS) {
                throw new IllegalArgumentException("form must be for one model of this kind and size, got " + form);
            }
        }
        if (form.isGram() && (variant.hiddenRelu() || sparseHidden)) {
            throw new IllegalArgumentException("form must be without a Gram matrix for " + variant + ", got " + form);
        }
    }

    /** Whether batches are drawn from one active feature to the next, and not block by block. */
    boolean drawsGaps() {
        return form.isSparse() && !draw.law().hasSets();
    }

    /** Groups of four models, the last filled up. */
    int groups() {
        return (models + 3) / 4;
    }

    private static void check(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " must be from 1 to " + most + ", got " + value);
        }
    }

    /** Number of parameters. */
    int parameters() {
        return (variant.tied() ? 1 : 2) * features * hidden + features;
    }
}
