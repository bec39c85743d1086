package tegum.kernel;

import java.util.List;

/** How a training step is laid out; all compute the same sums, in orders of their own. */
public enum Form {
    /** Lanes are samples, every product dense. */
    DENSE,
    /** Dense on the samples that are not empty; the empty ones in closed form. */
    COMPACT,
    /** Sparse input, dense output. */
    SPARSE_INPUT,
    /** Lanes are features; z = (WᵀW) x + b. */
    GRAM,
    /** The same, samples visited in the order of their number of active features. */
    GRAM_SORTED,
    /** Lanes are models of one shape on the same batches, every sample dense. */
    MODELS,
    /** The same, on the samples that are not empty. */
    MODELS_COMPACT;

    /** The forms that train one model at a time. */
    static final List<Form> FOR_ONE_MODEL = List.of(DENSE, COMPACT, SPARSE_INPUT, GRAM, GRAM_SORTED);

    /** Whether samples are drawn and kept as lists of their active features. */
    public boolean isSparse() {
        return this != DENSE && this != MODELS;
    }

    boolean lanesAreModels() {
        return this == MODELS || this == MODELS_COMPACT;
    }

    boolean isGram() {
        return this == GRAM || this == GRAM_SORTED;
    }
}
