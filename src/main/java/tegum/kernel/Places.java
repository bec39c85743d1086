package tegum.kernel;

/**
 * What lies where in the memory of one kernel. {@code n}, {@code m}, {@code B} are those of its
 * blueprint; P is the number of parameters as they are stored. Everything belongs to the kernel while a
 * step runs; between calls the host writes what is marked so.
 *
 * <p>Parameters lie as in the model's layout, except in the Gram forms, where each row of W is filled up
 * to a multiple of four: there nothing costs anything (importance 0) and so nothing ever moves. Where lanes
 * are models, each number stands four times in a row, once for each model of a group, and group follows group;
 * so do the costs.
 */
final class Places {
    /** Samples in a block. */
    static final int BLOCK = 64;

    /** Bytes of one feature's numbers in a block. */
    static final int ROW = BLOCK * Body.FLOAT;

    /** Entries of the table of gaps. */
    static final int TABLE = 256;

    /** Most steps in one call. */
    static final int MOST_STEPS = 256;

    final Blueprint blueprint;
    final Memory memory = new Memory();

    /** State of the sample generator, 32 integers (host). */
    final int generator = memory.reserve("generator", 128);

    /** 64-bit floats: loss, β₁ᵗ, β₂ᵗ, β₁, β₂, weight decay; 32-bit ones: λ' and E (host). */
    final int scalars = memory.reserve("scalars", 64);

    /** 64-bit floats: the learning rate of each step of a call (host). */
    final int rates = memory.reserve("rates", MOST_STEPS * 8);

    /** Floats: β₁, 1 − β₁, β₂, 1 − β₂, ε (host). */
    final int optimiser = memory.reserve("optimiser", 64);

    /** P parameters (host). */
    final int parameters;

    /** P numbers: the gradient of the last batch. */
    final int gradient;

    /** P numbers: Adam's first moments (host). */
    final int first;

    /** P numbers: Adam's second moments (host). */
    final int second;

    /** c_i = 2 I_i · scale / B, n numbers (host). */
    final int cost;

    /** Twice the loss of each model, where lanes are models. */
    final int modelLosses;

    /** Where lanes are models: 4 × the number of samples with this active feature alone, and their values, a list each. */
    final int singleCounts;

    final int singles;

    /** ⌊p_i 2²⁴⌋, n integers, and 1 / ⌊p_i 2²⁴⌋, n floats (host). */
    final int threshold;

    final int inverse;

    /** What other recipes than that of independent features take. */
    final DrawPlaces draw;

    /** The table of gaps, 256 integers (host). */
    final int gaps;

    /** Eight integers just drawn. */
    final int words;

    /** Number of active features in the batch, one integer (host, for a given batch). */
    final int count;

    /** Sample, feature and value of each active feature (host, for a given batch). */
    final int sample;

    final int feature;
    final int value;

    /** Offset of each active feature's row in G; end of each slot, after one 0; slots in order; a histogram. */
    final int rows;

    final int ends;
    final int order;
    final int histogram;

    /** One sample, n numbers, all 0 between samples. */
    final int row;

    /** G and then S; GG: (n, n) with stored rows. */
    final int gram;

    final int products;

    /** Bytes of one sample's hidden numbers, filled up to whole vectors. */
    final int hiddenRow;

    /** Wᵀ and gWᵀ, rows of hidden numbers; those of the samples of a block. */
    final int columns;

    final int columnSums;
    final int sampleRows;

    /** Blocks of 64 samples, [block][n][64] (host, for a given batch of the dense form). */
    final int batch;

    /** One block, filled and used up while it is in the cache; where sets are drawn for a list, before they are listed. */
    final int block;

    /** D[n][64], ∂L/∂z. */
    final int slope;

    /** H[m][64] and DH[m][64] = ∂L/∂h. */
    final int hidden;

    final int hiddenSlope;

    /** P vectors: the gradient's sums, lane by lane. */
    final int laneSums;

    /** Numbers in a stored row of W. */
    final int stride;

    /** P. */
    final int stored;

    Places(Blueprint blueprint) {
        this.blueprint = blueprint;
        int features = blueprint.features();
        int hiddenCount = blueprint.hidden();
        stride = blueprint.form().isGram() ? padded(features) : features;
        stored = storedCount();
        parameters = memory.floats("parameters", stored);
        gradient = memory.floats("gradient", stored);
        first = memory.floats("first moments", stored);
        second = memory.floats("second moments", stored);
        int lanes = blueprint.form().lanesAreModels() ? 4 * blueprint.groups() : 1;
        cost = memory.floats("cost", padded(features) * lanes);
        modelLosses = memory.reserve("losses", lanes > 1 ? lanes * Body.FLOAT : 0);
        threshold = memory.floats("thresholds", features);
        inverse = memory.floats("inverse thresholds", features);
        draw = new DrawPlaces(memory, blueprint);
        boolean sparse = blueprint.form().isSparse();
        gaps = memory.reserve("gaps", sparse ? Body.FLOAT * TABLE : 0);
        words = memory.reserve("words", sparse ? 2 * Body.VECTOR : 0);
        count = memory.reserve("count", Body.FLOAT);
        int all = blueprint.batch() * features;
        int list = sparse ? Body.FLOAT * (all + 4 * TABLE) : 0;
        sample = memory.reserve("samples of the list", list);
        feature = memory.reserve("features of the list", list);
        value = memory.reserve("values of the list", list);
        boolean sparseInput = blueprint.form() == Form.SPARSE_INPUT;
        boolean lists = blueprint.form().isGram() || sparseInput;
        rows = memory.reserve("rows of the list", lists ? list : 0);
        ends = memory.reserve("ends of slots", lists ? Body.FLOAT * (blueprint.batch() + 4) : 0);
        order = memory.reserve("order of slots", lists ? Body.FLOAT * (blueprint.batch() + 4) : 0);
        histogram = memory.reserve("histogram", lists ? Body.FLOAT * (features + 8) : 0);
        hiddenRow = padded(hiddenCount) * Body.FLOAT;
        columns = memory.reserve("columns of W", sparseInput ? padded(features) * hiddenRow : 0);
        columnSums = memory.reserve("sums of columns", sparseInput ? padded(features) * hiddenRow : 0);
        sampleRows = memory.reserve("hidden, by sample", sparseInput ? BLOCK * hiddenRow : 0);
        row = memory.reserve("row", lists ? Body.FLOAT * stride : 0);
        int square = blueprint.form().isGram() ? Body.FLOAT * stride * stride : 0;
        gram = memory.reserve("Gram matrix", square);
        products = memory.reserve("products", square);
        boolean models = blueprint.form().lanesAreModels();
        singleCounts = memory.reserve("counts of singles", models && sparse ? Body.FLOAT * padded(features) : 0);
        singles = memory.reserve("singles", models && sparse ? features * singleList() : 0);
        boolean blocks = !blueprint.form().isGram();
        int blockBytes = features * ROW;
        batch = memory.reserve("batch", blocks ? blockBytes * (sparseInput ? 1 : blocks()) + ROW : 0);
        boolean drawnApart = sparse ? !blueprint.drawsGaps() : !models;
        block = memory.reserve("block", drawnApart ? blockBytes : 0);
        slope = memory.reserve("slopes of outputs", blocks && !models ? blockBytes : 0);
        hiddenSlope = memory.reserve("slopes of hidden", blocks && !models ? padded(hiddenCount) * ROW : 0);
        hidden = memory.reserve("hidden", blocks && !models ? padded(hiddenCount) * ROW : 0);
        laneSums = memory.reserve("lane sums", blocks && !models ? (stored + 3) * Body.VECTOR : 0);
    }

    /** Bytes of a feature's list of singles: every sample may be one, and one more value is written behind. */
    int singleList() {
        return Body.FLOAT * (blueprint.batch() + 4);
    }

    private int storedCount() {
        if (blueprint.form().lanesAreModels()) {
            return 4 * blueprint.groups() * blueprint.parameters();
        }
        return blueprint.form().isGram() ? (blueprint.hidden() + 1) * stride : blueprint.parameters();
    }

    static int padded(int count) {
        return (count + 3) / 4 * 4;
    }

    /** Number of blocks that the batch takes. */
    int blocks() {
        return (blueprint.batch() + BLOCK - 1) / BLOCK;
    }

    int loss() {
        return scalars;
    }

    int power1() {
        return scalars + 8;
    }

    int power2() {
        return scalars + 16;
    }

    int beta1() {
        return scalars + 24;
    }

    int beta2() {
        return scalars + 32;
    }

    int decay() {
        return scalars + 40;
    }

    /** λ · scale / B, what a hidden activation costs, per unit and sample; a 32-bit float. */
    int hiddenCost() {
        return scalars + 48;
    }

    /** E = B ε / (1 − ε), how many samples of zeros the batch leaves out; a 32-bit float. */
    int leftOut() {
        return scalars + 52;
    }

    /** 0, or NaN if a parameter is not finite. */
    int finite() {
        return scalars + 56;
    }

    /** W, or W₁: from features to hidden, (m, n). */
    Matrix encoder() {
        return new Matrix(parameters, stride * Body.FLOAT, Body.FLOAT);
    }

    /** Wᵀ, or W₂: from hidden to outputs, (n, m). */
    Matrix decoder() {
        return blueprint.variant().tied() ? encoder().transposed() : matrixAfter(parameters, Body.FLOAT);
    }

    /** The sums of the encoder's gradient, as vectors. */
    Matrix encoderSums() {
        return new Matrix(laneSums, stride * Body.VECTOR, Body.VECTOR);
    }

    /** The sums of the decoder's gradient, as vectors. */
    Matrix decoderSums() {
        return blueprint.variant().tied() ? encoderSums().transposed() : matrixAfter(laneSums, Body.VECTOR);
    }

    private Matrix matrixAfter(int address, int element) {
        int encoder = blueprint.features() * blueprint.hidden() * element;
        return new Matrix(address + encoder, blueprint.hidden() * element, element);
    }

    /** Index of b among the stored parameters. */
    int biasIndex() {
        return stored - (blueprint.form().isGram() ? stride : blueprint.features());
    }

    int bias() {
        return parameters + biasIndex() * Body.FLOAT;
    }

    int biasGradient() {
        return gradient + biasIndex() * Body.FLOAT;
    }

    int biasSums() {
        return laneSums + biasIndex() * Body.VECTOR;
    }
}
