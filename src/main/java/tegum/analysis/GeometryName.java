package tegum.analysis;

import java.util.ArrayList;
import java.util.List;
import tegum.math.Join;

/**
 * A few words for the geometry of a model, the same for all models that differ by a turn or by names of features: on a
 * line how many features point each way, in a plane the {@link PlanarShape}, in more dimensions the factors of the tegum
 * product.
 */
public final class GeometryName {
    private GeometryName() {}

    /** The name. */
    public static String of(Geometry geometry) {
        if (geometry.represented(PlanarShape.REPRESENTED) == 0) {
            return PlanarShape.Kind.NONE.words();
        }
        return switch (geometry.hidden()) {
            case 1 -> onLine(geometry);
            case 2 -> inPlane(PlanarShape.of(geometry));
            default -> inFactors(GeometryGraph.of(geometry, GeometryGraph.THRESHOLD));
        };
    }

    private static String onLine(Geometry geometry) {
        int right = 0;
        int left = 0;
        for (int i = 0; i < geometry.features(); i++) {
            if (geometry.norms()[i] > PlanarShape.REPRESENTED) {
                right += geometry.component(0, i) > 0 ? 1 : 0;
                left += geometry.component(0, i) < 0 ? 1 : 0;
            }
        }
        int more = Math.max(left, right);
        int fewer = Math.min(left, right);
        return fewer == 0 ? "line, " + more + " kept" : "line, " + more + " against " + fewer;
    }

    /** What has no name of its own is told apart by its number of vectors. */
    private static String inPlane(PlanarShape shape) {
        int kept = shape.members().size();
        return switch (shape.kind()) {
            case IRREGULAR, POLYGON -> shape.kind().words() + ", " + kept + " kept";
            default -> shape.kind().words();
        };
    }

    private static String inFactors(GeometryGraph graph) {
        List<Kind> kinds = new ArrayList<>();
        for (Factor factor : graph.factors()) {
            add(kinds, factor);
        }
        kinds.sort(GeometryName::inOrder);
        List<String> parts = new ArrayList<>();
        for (Kind kind : kinds) {
            parts.add(kind.times == 1 ? kind.name : kind.times + " × " + kind.name);
        }
        return Join.with(" + ", parts);
    }

    /** Factors of one name. */
    private record Kind(String name, int size, int times) {}

    private static void add(List<Kind> kinds, Factor factor) {
        for (int k = 0; k < kinds.size(); k++) {
            Kind kind = kinds.get(k);
            if (kind.name.equals(factor.name())) {
                kinds.set(k, new Kind(kind.name, kind.size, kind.times + 1));
                return;
            }
        }
        kinds.add(new Kind(factor.name(), factor.count(), 1));
    }

    /** The largest first, then by name: which features a factor has is no property of the geometry. */
    private static int inOrder(Kind a, Kind b) {
        return a.size != b.size ? b.size - a.size : a.name.compareTo(b.name);
    }
}
