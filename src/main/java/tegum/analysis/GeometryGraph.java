package tegum.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Which features overlap: a node for each represented feature, an edge where the cosine between two is large enough,
 * and the connected components, factors of a tegum product (paper, section "The geometry of superposition", feature
 * geometry graphs). The paper does not give its threshold.
 *
 * @param threshold |cos| above which two features are joined
 * @param factors components, the largest first; of equal ones that with the smaller first member
 */
public record GeometryGraph(double threshold, List<Factor> factors) {
    /** |cos| above which two features are joined, unless said otherwise: a pentagon's 72° have 0.31. */
    public static final double THRESHOLD = 0.3;

    /** The graph of all features whose norm exceeds {@link PlanarShape#REPRESENTED}. */
    public static GeometryGraph of(Geometry geometry, double threshold) {
        List<Integer> nodes = new ArrayList<>();
        for (int i = 0; i < geometry.features(); i++) {
            if (geometry.norms()[i] > PlanarShape.REPRESENTED && !Double.isInfinite(geometry.norms()[i])) {
                nodes.add(i);
            }
        }
        List<Factor> factors = new ArrayList<>();
        boolean[] seen = new boolean[geometry.features()];
        for (int node : nodes) {
            if (!seen[node]) {
                insert(factors, Factor.of(geometry, component(geometry, nodes, node, threshold, seen)));
            }
        }
        return new GeometryGraph(threshold, List.copyOf(factors));
    }

    private static List<Integer> component(
            Geometry geometry, List<Integer> nodes, int start, double threshold, boolean[] seen) {
        List<Integer> reached = new ArrayList<>();
        reached.add(start);
        seen[start] = true;
        for (int k = 0; k < reached.size(); k++) {
            int i = reached.get(k);
            for (int j : nodes) {
                double limit = threshold * geometry.norms()[i] * geometry.norms()[j];
                if (!seen[j] && Math.abs(geometry.dot(i, j)) > limit) {
                    seen[j] = true;
                    reached.add(j);
                }
            }
        }
        reached.sort(Integer::compare);
        return reached;
    }

    /** Behind all that are as large; they come in the order of their first members. */
    private static void insert(List<Factor> factors, Factor factor) {
        int at = factors.size();
        while (at > 0 && factors.get(at - 1).count() < factor.count()) {
            at--;
        }
        factors.add(at, factor);
    }

    /** How many features take part. */
    public int nodes() {
        int nodes = 0;
        for (Factor factor : factors) {
            nodes += factor.count();
        }
        return nodes;
    }

    /** How many factors are this figure. */
    public int count(FactorShape shape) {
        int count = 0;
        for (Factor factor : factors) {
            count += factor.shape() == shape ? 1 : 0;
        }
        return count;
    }
}
