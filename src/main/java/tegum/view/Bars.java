package tegum.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of bars that begin at zero, each with its numbers at the right; a tick across a bar says what was expected.
 *
 * @param title of the axis, with its unit if it has one
 * @param most end of the axis
 * @param heads of the columns of numbers
 * @param rows from top to bottom
 * @param summary one sentence for those who cannot see it
 */
public record Bars(String title, double most, List<String> heads, List<Row> rows, String summary) implements Picture {
    private static final double TOP = 24;
    private static final double ROW = 28;
    private static final double LOW_ROW = 22;
    private static final int MANY = 9;
    private static final double AXIS = 46;
    private static final double MARKER = 4.5;
    private static final double NAME_X = 16;
    private static final double COLUMN = 62;

    /**
     * One bar.
     *
     * @param name in front of it
     * @param plain the same as plain text
     * @param marker shape of its category
     * @param colour of its category
     * @param value its length
     * @param expected where the tick stands; NaN for no tick
     * @param numbers one for each column
     */
    public record Row(
            Label name,
            String plain,
            Marker marker,
            Colour colour,
            double value,
            double expected,
            List<String> numbers) {}

    /** Copies the lists. */
    public Bars {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    @Override
    public double height(double width) {
        return TOP + rows.size() * row() + AXIS;
    }

    private double row() {
        return rows.size() > MANY ? LOW_ROW : ROW;
    }

    @Override
    public void draw(Surface surface) {
        double left = NAME_X;
        for (Row row : rows) {
            left = Math.max(left, NAME_X + row.name.width() + 10);
        }
        double right = surface.width() - COLUMN * heads.size() - 4;
        double bottom = TOP + rows.size() * row();
        Scale scale = Scale.linear(0, most, left, right);
        drawTicks(surface, scale, bottom);
        for (int c = 0; c < heads.size(); c++) {
            surface.text(Label.of(heads.get(c)).anchor(Label.Anchor.END), column(surface, c), 12);
        }
        for (int k = 0; k < rows.size(); k++) {
            surface.begin(Mark.feature(k));
            drawRow(surface, rows.get(k), TOP + (k + 0.5) * row(), scale);
            surface.end();
        }
        surface.text(Label.of(title).anchor(Label.Anchor.START), left, bottom + 38);
    }

    private double column(Surface surface, int c) {
        return surface.width() - 1 - COLUMN * (heads.size() - 1 - c);
    }

    private static void drawTicks(Surface surface, Scale scale, double bottom) {
        double taken = Double.NEGATIVE_INFINITY;
        for (double tick : scale.ticks(4)) {
            double x = Strokes.crisp(scale.at(tick));
            surface.draw(Path.segment(x, TOP - 4, x, bottom), tick == 0 ? Strokes.AXIS : Strokes.GRID);
            surface.draw(Path.segment(x, bottom, x, bottom + 4), Strokes.TICK);
            Label label = Texts.tick(tick).anchor(Label.Anchor.MIDDLE);
            Box box = Box.of(label, x, bottom + 18);
            if (box.left() > taken) {
                surface.text(label, x, bottom + 18);
                taken = box.right() + 6;
            }
        }
    }

    private void drawRow(Surface surface, Row row, double middle, Scale scale) {
        double thick = Math.min(15, row() - 6);
        surface.draw(Path.rectangle(0, middle - row() / 2, surface.width(), row()), Paint.UNSEEN);
        row.marker.draw(surface, MARKER + 2, middle, MARKER, row.colour);
        surface.text(row.name, NAME_X, middle + 4);
        double zero = scale.at(0);
        surface.draw(
                Path.rectangle(zero, middle - thick / 2, scale.at(row.value) - zero, thick), Paint.fill(row.colour));
        if (!Double.isNaN(row.expected)) {
            double at = scale.at(row.expected);
            Path tick = Path.segment(at, middle - row() / 2 + 2, at, middle + row() / 2 - 2);
            surface.draw(tick, Paint.stroke(Colour.of(Ink.PAGE), 5));
            surface.draw(tick, Paint.stroke(Colour.of(Ink.INK), 2));
        }
        for (int c = 0; c < row.numbers.size(); c++) {
            Label number = Label.of(row.numbers.get(c)).ink(Ink.INK).anchor(Label.Anchor.END);
            surface.text(number, column(surface, c), middle + 4);
        }
    }

    @Override
    public String hint(Mark mark) {
        if (mark.feature() < 0 || mark.feature() >= rows.size()) {
            return "";
        }
        Row row = rows.get(mark.feature());
        StringBuilder text = new StringBuilder(row.plain);
        for (int c = 0; c < heads.size(); c++) {
            text.append(c == 0 ? ": " : ", ").append(heads.get(c)).append(' ').append(row.numbers.get(c));
        }
        return text.toString();
    }

    @Override
    public Mark step(Mark from, int right, int down) {
        int next = from.feature() < 0 ? 0 : from.feature() + down + right;
        return Mark.feature(Math.max(0, Math.min(rows.size() - 1, next)));
    }

    @Override
    public Table table() {
        List<String> columns = new ArrayList<>(List.of(""));
        columns.addAll(heads);
        List<List<String>> cells = new ArrayList<>();
        for (Row row : rows) {
            List<String> line = new ArrayList<>(List.of(row.plain));
            line.addAll(row.numbers);
            cells.add(line);
        }
        return new Table(columns, cells);
    }
}
