package tegum.analysis;

/**
 * How often two features belong to one group over many models of the same data: to one factor of a tegum product, or
 * to one neuron (paper, section "Superposition in a privileged basis", on whether polysemantic neurons group the same
 * features in different models).
 */
public final class CoGrouping {
    /** From which W_ki on a neuron k responds to a feature i: half of what it would to a feature of its own. */
    public static final double RESPONDS = 0.5;

    private final int features;
    private final int[] together;
    private int models;

    /** No model yet. */
    public CoGrouping(int features) {
        this.features = features;
        together = new int[features * features];
    }

    /** Counts a model by the factors that its features come apart into ({@link GeometryGraph}). */
    public void addFactors(Geometry geometry) {
        boolean[] share = new boolean[features * features];
        for (Factor factor : GeometryGraph.of(geometry, GeometryGraph.THRESHOLD).factors()) {
            for (int i : factor.members()) {
                for (int j : factor.members()) {
                    share[i * features + j] = true;
                }
            }
        }
        add(share);
    }

    /**
     * Counts a model by the features that its neurons, the rows of W, respond to. Neuron k gives ReLU(W_ki) when i is
     * there alone: a negative weight never makes it fire.
     */
    public void addNeurons(Geometry geometry) {
        boolean[] share = new boolean[features * features];
        for (int k = 0; k < geometry.hidden(); k++) {
            for (int i = 0; i < features; i++) {
                for (int j = 0; j < features; j++) {
                    share[i * features + j] |= responds(geometry, k, i) && responds(geometry, k, j);
                }
            }
        }
        add(share);
    }

    private static boolean responds(Geometry geometry, int neuron, int feature) {
        return geometry.component(neuron, feature) >= RESPONDS;
    }

    private void add(boolean[] share) {
        models++;
        for (int k = 0; k < share.length; k++) {
            together[k] += share[k] ? 1 : 0;
        }
    }

    /** How many models have been counted. */
    public int models() {
        return models;
    }

    /** In which share of the models i and j are in one group; NaN without any model. */
    public double share(int i, int j) {
        return (double) together[i * features + j] / models;
    }

    /** Mean share over the pairs of one set, or over those of two. */
    public double mean(int[] sets, boolean within) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < features; i++) {
            for (int j = 0; j < i; j++) {
                if ((sets[i] == sets[j]) == within) {
                    sum += share(i, j);
                    pairs++;
                }
            }
        }
        return sum / pairs;
    }

    /** The largest share of any two features. */
    public double largest() {
        double most = 0;
        for (int i = 0; i < features; i++) {
            for (int j = 0; j < i; j++) {
                most = Math.max(most, share(i, j));
            }
        }
        return most;
    }

    /** The smallest share of any two features. */
    public double smallest() {
        double least = 1;
        for (int i = 0; i < features; i++) {
            for (int j = 0; j < i; j++) {
                least = Math.min(least, share(i, j));
            }
        }
        return least;
    }
}
