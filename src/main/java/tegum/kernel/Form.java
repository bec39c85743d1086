package tegum.kernel;

import java.util.List;

/** How a training step is laid out; all compute the same sums, in orders of their own. */
public enum Form {
    /** Lanes are samples, every product dense. */
    DENSE("dense: every product is worked out"),
    /** Dense on the samples that are not empty; the empty ones in closed form. */
    COMPACT("compact: samples without an active feature are counted, not worked out"),
    /** Sparse input, dense output. */
    SPARSE_INPUT("sparse in: features that are not active are left out on the way in"),
    /** Lanes are features; z = (WᵀW) x + b. */
    GRAM("Gram: outputs come from WᵀW and the active features alone"),
    /** The same, samples visited in the order of their number of active features. */
    GRAM_SORTED("sorted Gram: outputs come from WᵀW and the active features alone, the sparsest samples first"),
    /** Lanes are models of one shape on the same batches, every sample dense. */
    MODELS("models side by side: every product is worked out"),
    /** The same, on the samples that are not empty. */
    MODELS_COMPACT("models side by side, compact: samples without an active feature are counted, not worked out");

    /** The forms that train one model at a time. */
    static final List<Form> FOR_ONE_MODEL = List.of(DENSE, COMPACT, SPARSE_INPUT, GRAM, GRAM_SORTED);

    private final String words;

    Form(String words) {
        this.words = words;
    }

    /** Completes "Its form is …". */
    public String words() {
        return words;
    }

    /** Whether samples are drawn and kept as lists of their active features. */
    public boolean isSparse() {
        return this != DENSE && this != MODELS;
    }

    boolean lanesAreModels() {
        return this == MODELS || this == MODELS_COMPACT;
    }

    /** Whether outputs come from WᵀW, without a hidden layer. */
    public boolean isGram() {
        return this == GRAM || this == GRAM_SORTED;
    }
}
