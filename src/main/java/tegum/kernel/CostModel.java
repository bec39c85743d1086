package tegum.kernel;

/**
 * What a step of each form costs, in nanoseconds of the machine that the constants were fitted on; only
 * their ratios count. A pure function of the configuration, never of a timing: the form decides the bits.
 *
 * <p>With ne samples that are not empty, B (1 − (1 − p)ⁿ) of independent features, and K = B n p active features; see
 * docs/engine.md for the fit.
 *
 * @param features n
 * @param hidden m
 * @param batch B
 * @param density p, the mean over features
 * @param filled ne
 * @param listed whether a sparse form draws every number and lists those that are not zero
 */
record CostModel(int features, int hidden, int batch, double density, double filled, boolean listed) {
    /**
     * Where lanes are models, batches are drawn by gaps below this density: from 0.4 (n = 5) to 0.6 (n = 2) both cost
     * the same.
     */
    static final double COMPACT_BELOW = 0.5;

    /** To draw a number and look at it; the dense form's own term for it, for that of lists was not measured. */
    private static final double LISTED = 0.626;

    /** Of independent features of one density, drawn in the way that suits the form. */
    CostModel(int features, int hidden, int batch, double density) {
        this(features, hidden, batch, density, batch * some(features, density), false);
    }

    private static double some(int features, double density) {
        double empty = 1;
        for (int i = 0; i < features; i++) {
            empty *= 1 - density;
        }
        return 1 - empty;
    }

    private static double vectors(int count) {
        return Math.ceil(count / 4.0);
    }

    /** Nanoseconds per step. */
    double of(Form form) {
        double n = features;
        double m = hidden;
        double ne = filled;
        double active = batch * n * density;
        double listing = listed && form.isSparse() ? LISTED * batch * n : 0;
        return listing
                + switch (form) {
                    case DENSE -> 0.626 * batch * n + 0.168 * n * m * batch;
                    case COMPACT -> 109 + 3.08 * active + 0.158 * ne * n + 0.196 * n * m * ne;
                    case SPARSE_INPUT ->
                        140 + 4.1 * active + 0.258 * active * vectors(hidden) + 0.517 * ne * n + 0.096 * n * m * ne;
                    case GRAM ->
                        103
                                + 2.97 * active
                                + 0.476 * active * vectors(features)
                                + 5.84 * ne
                                + 0.255 * ne * vectors(features)
                                + 0.0654 * n * n * m
                                + 0.0133 * n * n;
                    case MODELS, MODELS_COMPACT ->
                        throw new IllegalArgumentException("a form for one model, got " + form);
                    case GRAM_SORTED ->
                        331
                                + 1.76 * active
                                + 0.497 * active * vectors(features)
                                + 9.74 * ne
                                + 0.05 * ne * vectors(features)
                                + 0.0777 * n * n * m;
                };
    }
}
