package tegum.view;

import java.util.ArrayList;
import java.util.List;
import tegum.analysis.Factor;
import tegum.analysis.FactorShape;
import tegum.analysis.GeometryGraph;
import tegum.analysis.GraphLayout;

/**
 * A feature geometry graph: a cell for each factor, the largest first, in rows; a node for each feature, an edge
 * where two overlap, the wider the more. Known figures have their family's colour and marker, others are hollow.
 */
public final class GeometryGraphPicture implements Picture {
    private static final double GAP = 14;
    private static final double NODE = 5;
    private static final double SPREAD = 15; // radius of a cell for each root of a member
    private static final double CAPTION = 22;
    private static final double EMPTY = 110;
    private static final int EDGE_WIDTHS = 4;

    private final GeometryGraph graph;
    private final int selected;
    private final String note;
    private final List<double[]> places;

    /**
     * A picture of a graph.
     *
     * @param selected index of the factor that is framed, or −1
     * @param note what to say if no feature is represented
     */
    public GeometryGraphPicture(GeometryGraph graph, int selected, String note) {
        this(graph, selected, note, places(graph));
    }

    private GeometryGraphPicture(GeometryGraph graph, int selected, String note, List<double[]> places) {
        this.graph = graph;
        this.selected = selected;
        this.note = note;
        this.places = places;
    }

    private static List<double[]> places(GeometryGraph graph) {
        List<double[]> places = new ArrayList<>();
        for (Factor factor : graph.factors()) {
            places.add(GraphLayout.of(factor, graph.threshold()));
        }
        return places;
    }

    /** The same with another factor framed, without laying the graph out again. */
    public GeometryGraphPicture selecting(int factor) {
        return new GeometryGraphPicture(graph, factor, note, places);
    }

    /** What is drawn. */
    public GeometryGraph graph() {
        return graph;
    }

    /** Where factors stand at one width. */
    private final class Rows {
        private final double[] x = new double[places.size()];
        private final double[] y = new double[places.size()];
        private final double[] radius = new double[places.size()];
        private double bottom;

        Rows(double width) {
            double left = 0;
            double top = 0;
            double high = 0;
            for (int k = 0; k < places.size(); k++) {
                radius[k] = radius(graph.factors().get(k), width);
                double wide = 2 * (radius[k] + NODE) + GAP;
                double tall = halfHeight(k) * 2 + GAP;
                if (left > 0 && left + wide > width) {
                    top += high;
                    left = 0;
                    high = 0;
                }
                x[k] = left + wide / 2;
                y[k] = top;
                left += wide;
                high = Math.max(high, tall);
                bottom = top + high;
            }
            centreRows();
        }

        /** Members of a row have their middles on one line. */
        private void centreRows() {
            int from = 0;
            for (int k = 1; k <= x.length; k++) {
                if (k == x.length || y[k] != y[from]) {
                    double high = 0;
                    for (int j = from; j < k; j++) {
                        high = Math.max(high, halfHeight(j) * 2 + GAP);
                    }
                    for (int j = from; j < k; j++) {
                        y[j] += high / 2;
                    }
                    from = k;
                }
            }
        }

        double halfHeight(int k) {
            return (graph.factors().get(k).count() <= 2 ? 0 : radius[k]) + NODE + 2;
        }
    }

    private static double radius(Factor factor, double width) {
        double wanted = factor.count() == 1
                ? 0
                : factor.shape() == FactorShape.DIGON ? 16 : SPREAD * Math.sqrt(factor.count()) - 4;
        return Math.min(wanted, (width - GAP) / 2 - NODE - 1);
    }

    @Override
    public double height(double width) {
        return bottom(new Rows(width)) + 8 + key().height(width) + CAPTION;
    }

    private double bottom(Rows rows) {
        return graph.factors().isEmpty() ? EMPTY : rows.bottom;
    }

    @Override
    public void draw(Surface surface) {
        Rows rows = new Rows(surface.width());
        for (int k = 0; k < places.size(); k++) {
            surface.begin(Mark.feature(k));
            drawFactor(surface, rows, k);
            surface.end();
        }
        double below = bottom(rows) + 8;
        if (graph.factors().isEmpty()) {
            surface.draw(Path.segment(0, below, surface.width(), below), Strokes.AXIS);
            Notice.draw(surface, note, new Box(0, 0, surface.width(), below));
        }
        key().draw(surface, 0, below, surface.width());
        double bottom = below + key().height(surface.width()) + 14;
        surface.text(
                Texts.muted("edges: |cos| above " + Numbers.quantity(graph.threshold()) + ", wider is closer"),
                0,
                bottom);
    }

    private void drawFactor(Surface surface, Rows rows, int k) {
        Factor factor = graph.factors().get(k);
        double wide = rows.radius[k] + NODE + 4;
        double tall = rows.halfHeight(k) + 4;
        Path cell = Path.rectangle(rows.x[k] - wide, rows.y[k] - tall, 2 * wide, 2 * tall);
        surface.draw(cell, k == selected ? Strokes.OUTLINE : Paint.UNSEEN);
        drawEdges(surface, rows, k);
        double node = factor.count() > 40 ? 3.5 : NODE - 0.5;
        for (int i = 0; i < factor.count(); i++) {
            FactorInk.draw(surface, factor.shape(), x(rows, k, i), y(rows, k, i), node);
        }
    }

    /** Edges of about one width are one path: a large factor has thousands. */
    private void drawEdges(Surface surface, Rows rows, int k) {
        Factor factor = graph.factors().get(k);
        boolean dense = factor.count() > 12;
        for (int wide = 0; wide < EDGE_WIDTHS; wide++) {
            Path path = new Path();
            for (int i = 0; i < factor.count(); i++) {
                for (int j = 0; j < i; j++) {
                    double overlap = Math.abs(factor.cosine(i, j));
                    boolean now = Math.min(EDGE_WIDTHS - 1, (int) (overlap * EDGE_WIDTHS)) == wide;
                    if (overlap > graph.threshold() && now) {
                        path.move(x(rows, k, i), y(rows, k, i)).line(x(rows, k, j), y(rows, k, j));
                    }
                }
            }
            if (!path.pieces().isEmpty()) {
                double thick = (0.5 + 2.2 * (wide + 0.5) / EDGE_WIDTHS) * (dense ? 0.6 : 1);
                Colour colour = FactorInk.colour(factor.shape());
                surface.draw(path, Paint.stroke(colour, thick).strokeOpacity(dense ? 0.2 + 0.15 * wide : 0.75));
            }
        }
    }

    private double x(Rows rows, int k, int i) {
        return rows.x[k] + rows.radius[k] * places.get(k)[2 * i];
    }

    private double y(Rows rows, int k, int i) {
        return rows.y[k] - rows.radius[k] * places.get(k)[2 * i + 1];
    }

    private KeyRows key() {
        List<KeyRows.Entry> entries = new ArrayList<>();
        for (FactorShape shape : FactorShape.values()) {
            int count = graph.count(shape);
            if (count > 0) {
                String name = shape == FactorShape.OTHER ? "not recognised" : shape.words();
                entries.add(new KeyRows.Entry(
                        name + ": " + count, (surface, x, y) -> FactorInk.draw(surface, shape, x, y, NODE - 0.5)));
            }
        }
        return new KeyRows(entries);
    }

    @Override
    public String hint(Mark mark) {
        if (mark.feature() < 0 || mark.feature() >= graph.factors().size()) {
            return "";
        }
        Factor factor = graph.factors().get(mark.feature());
        StringBuilder text = new StringBuilder(factor.name());
        text.append(", ").append(factor.size()).append(", D ").append(Numbers.quantity(factor.share()));
        text.append(": ");
        for (int i = 0; i < Math.min(8, factor.count()); i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(Tables.feature(factor.members().get(i)));
        }
        return text.append(factor.count() > 8 ? ", …" : "").toString();
    }

    @Override
    public Mark step(Mark from, int right, int down) {
        if (places.isEmpty()) {
            return Mark.NONE;
        }
        int next = from.feature() < 0 ? Math.max(0, selected) : from.feature() + right + down;
        return Mark.feature(Math.max(0, Math.min(places.size() - 1, next)));
    }

    @Override
    public String summary() {
        if (graph.factors().isEmpty()) {
            return note;
        }
        return words(graph) + ". Features are joined where |cos| exceeds " + Numbers.quantity(graph.threshold()) + ".";
    }

    /** What a graph consists of, such as "17 digons, 1 pentagon". */
    public static String words(GeometryGraph graph) {
        StringBuilder text = new StringBuilder();
        for (FactorShape shape : FactorShape.values()) {
            int count = graph.count(shape);
            if (count > 0 && shape != FactorShape.OTHER) {
                text.append(text.length() == 0 ? "" : ", ").append(count).append(' ');
                text.append(count == 1 ? shape.words() : plural(shape));
            }
        }
        int others = graph.count(FactorShape.OTHER);
        if (others > 0) {
            text.append(text.length() == 0 ? "" : ", ").append(others).append(" not recognised");
            text.append(" (").append(graph.factors().get(largestOther(graph)).size());
            text.append(others == 1 ? ")" : " …)");
        }
        return text.toString();
    }

    private static int largestOther(GeometryGraph graph) {
        int k = 0;
        while (graph.factors().get(k).shape() != FactorShape.OTHER) {
            k++;
        }
        return k;
    }

    private static String plural(FactorShape shape) {
        return switch (shape) {
            case DEDICATED -> "on their own";
            case TETRAHEDRON -> "tetrahedra";
            case SIMPLEX -> "simplices";
            default -> shape.words() + "s";
        };
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (Factor factor : graph.factors()) {
            StringBuilder members = new StringBuilder();
            for (int i : factor.members()) {
                members.append(members.length() == 0 ? "" : ", ").append(Tables.feature(i));
            }
            rows.add(List.of(
                    factor.name(),
                    String.valueOf(factor.count()),
                    String.valueOf(factor.dimension()),
                    Numbers.fixed(factor.share(), 3),
                    members.toString()));
        }
        return new Table(List.of("figure", "features", "dimensions", "mean D", "members"), rows);
    }
}
