package tegum.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Losses of a few kinds of solution over one number, as lines; the least of them is bold. Over them models as points,
 * and upright lines that mark places on the level axis. Category k has the k-th colour and {@link Marker}.
 *
 * @param across what varies
 * @param up the loss
 * @param x where the lines have values, ascending
 * @param lines at most four
 * @param dots one for each model
 * @param guides places worth a name
 * @param chosen the model pointed at, as {@link Mark#pair}, or {@link Mark#NONE}
 * @param words what the picture shows, in one sentence
 */
public record LossBranches(
        Axis across,
        Axis up,
        double[] x,
        List<Line> lines,
        List<Dot> dots,
        List<Guide> guides,
        Mark chosen,
        String words)
        implements Picture {
    private static final double LEFT = 52;
    private static final double TOP = 22;
    private static final double GUIDE = 18;
    private static final double TITLES = 50;
    static final double THIN = 1.5;
    static final double BOLD = 4;
    static final double DOT = 4.5;

    /**
     * One kind of solution.
     *
     * @param name in the key
     * @param y loss at each x; NaN where it does not exist
     * @param stable whether it is a minimum there; where not, the line is dashed
     */
    public record Line(String name, double[] y, boolean[] stable) {}

    /**
     * One model.
     *
     * @param category index of its line, or the number of lines for none of them
     * @param mark as {@link Mark#pair}, a number for its column and one for itself
     * @param hint what is said of it
     */
    public record Dot(double x, double y, int category, Mark mark, String hint) {}

    /** A place on the level axis, with a few words. */
    public record Guide(double x, String words) {}

    @Override
    public double height(double width) {
        return top() + plotHeight(width) + TITLES + new BranchKey(this).height(width);
    }

    private static double plotHeight(double width) {
        return Math.max(230, Math.min(400, 0.6 * width));
    }

    private double top() {
        return TOP + GUIDE * guides.size() + 4;
    }

    @Override
    public void draw(Surface surface) {
        double bottom = top() + plotHeight(surface.width());
        Box plot = new Box(LEFT, top(), Strokes.crisp(surface.width() - 12), Strokes.crisp(bottom));
        Chart chart = Chart.in(plot, across, up);
        chart.drawAxes(surface);
        drawGuides(surface, chart);
        for (int k = 0; k < lines.size(); k++) {
            drawLine(surface, chart, k);
        }
        for (Dot dot : dots) {
            surface.begin(dot.mark);
            Marker.of(dot.category).draw(surface, chart.x(dot.x), chart.y(dot.y), DOT, colour(dot.category));
            surface.end();
        }
        for (Dot dot : dots) {
            if (isChosen(dot)) {
                surface.draw(Path.disc(chart.x(dot.x), chart.y(dot.y), 2 * DOT), Strokes.OUTLINE);
            }
        }
        new BranchKey(this).draw(surface, bottom + TITLES);
    }

    private boolean isChosen(Dot dot) {
        return dot.mark.feature() == chosen.feature() && dot.mark.other() == chosen.other();
    }

    static Colour colour(int category) {
        return Colour.of(Ink.category(category));
    }

    /** The leftmost guide has the topmost words, so that no guide runs through the words of another. */
    private void drawGuides(Surface surface, Chart chart) {
        List<Guide> left = new ArrayList<>(guides);
        left.sort((a, b) -> Double.compare(a.x, b.x));
        for (int k = 0; k < left.size(); k++) {
            Guide guide = left.get(k);
            double x = Strokes.crisp(chart.x(guide.x));
            double y = TOP + GUIDE * (k + 1) - 5;
            surface.draw(
                    Path.segment(x, y - 10, x, chart.plot().bottom()),
                    Paint.stroke(Colour.of(Ink.INK_3), 1).dashed(4, 3));
            Label words = Label.of(guide.words).ink(Ink.INK).haloed();
            surface.text(words, Math.min(x + 6, surface.width() - words.width()), y);
        }
    }

    private void drawLine(Surface surface, Chart chart, int k) {
        Line line = lines.get(k);
        Path solid = new Path();
        Path dashed = new Path();
        Path bold = new Path();
        for (int i = 0; i + 1 < x.length; i++) {
            if (Double.isNaN(line.y[i]) || Double.isNaN(line.y[i + 1])) {
                continue;
            }
            Path path = line.stable[i] && line.stable[i + 1] ? solid : dashed;
            add(path, chart, i, 0, 1, line);
            double from = lowest(k, i) ? 0 : Double.NaN;
            double to = lowest(k, i + 1) ? 1 : Double.NaN;
            if (Double.isNaN(from) != Double.isNaN(to)) {
                double meets = meets(k, i);
                from = Double.isNaN(from) ? meets : from;
                to = Double.isNaN(to) ? meets : to;
            }
            if (from < to) {
                add(bold, chart, i, from, to, line);
            }
        }
        Paint thin = Paint.stroke(colour(k), THIN);
        surface.draw(dashed, thin.dashed(5, 4));
        surface.draw(solid, thin);
        surface.draw(bold, Paint.stroke(colour(k), BOLD));
    }

    /** A piece of line between two of its points, from one share of the way to another. */
    private void add(Path path, Chart chart, int i, double from, double to, Line line) {
        double x1 = chart.x(x[i]);
        double y1 = chart.y(line.y[i]);
        double dx = chart.x(x[i + 1]) - x1;
        double dy = chart.y(line.y[i + 1]) - y1;
        double startX = x1 + from * dx;
        double startY = y1 + from * dy;
        if (!endsAt(path, startX, startY)) {
            path.move(startX, startY);
        }
        path.line(x1 + to * dx, y1 + to * dy);
    }

    private static boolean endsAt(Path path, double x, double y) {
        if (path.pieces().isEmpty()) {
            return false;
        }
        Path.Piece last = path.pieces().get(path.pieces().size() - 1);
        return last instanceof Path.Line line && Math.abs(line.x() - x) + Math.abs(line.y() - y) < 1e-6;
    }

    private boolean lowest(int k, int i) {
        for (Line other : lines) {
            if (other.y[i] < lines.get(k).y[i]) {
                return false;
            }
        }
        return true;
    }

    /** The share of the way from point i to the next at which line k meets the one that takes its place. */
    private double meets(int k, int i) {
        boolean leads = lowest(k, i);
        int at = leads ? i + 1 : i;
        Line line = lines.get(k);
        for (int j = 0; j < lines.size(); j++) {
            if (j != k && lowest(j, at)) {
                double before = lines.get(j).y[i] - line.y[i];
                double after = lines.get(j).y[i + 1] - line.y[i + 1];
                double share = before / (before - after);
                return Double.isNaN(share) ? (leads ? 1 : 0) : Math.max(0, Math.min(1, share));
            }
        }
        return leads ? 1 : 0;
    }

    @Override
    public String summary() {
        return words;
    }

    @Override
    public String hint(Mark mark) {
        for (Dot dot : dots) {
            if (dot.mark.feature() == mark.feature() && dot.mark.other() == mark.other()) {
                return dot.hint;
            }
        }
        return "";
    }

    /** Left and right go to the column beside, up and down to the model of the next higher or lower loss in it. */
    @Override
    public Mark step(Mark from, int right, int down) {
        Dot here = null;
        for (Dot dot : dots) {
            if (dot.mark.feature() == from.feature() && dot.mark.other() == from.other()) {
                here = dot;
            }
        }
        if (here == null) {
            return dots.isEmpty() ? Mark.NONE : dots.get(0).mark;
        }
        Dot best = here;
        double nearest = Double.POSITIVE_INFINITY;
        for (Dot dot : dots) {
            double dx = (dot.x - here.x) * right;
            double dy = (here.y - dot.y) * down;
            boolean candidate = right != 0 ? dx > 0 : dot.x == here.x && dy > 0;
            double distance = right != 0 ? dx * 1e6 + Math.abs(dot.y - here.y) : dy;
            if (candidate && distance < nearest) {
                nearest = distance;
                best = dot;
            }
        }
        return best.mark;
    }

    @Override
    public Table table() {
        List<String> columns = new ArrayList<>(List.of(across.title()));
        for (Line line : lines) {
            columns.add(line.name);
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            List<String> row = new ArrayList<>(List.of(Numbers.significant(x[i], 3)));
            for (Line line : lines) {
                row.add(Numbers.significant(line.y[i], 4));
            }
            rows.add(row);
        }
        return new Table(columns, rows);
    }
}
