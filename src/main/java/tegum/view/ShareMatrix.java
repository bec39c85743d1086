package tegum.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers from 0 to {@code most} as cells, such as how often two features share a neuron.
 *
 * @param rows name of each row, {@code x0}, {@code x1}, … for features
 * @param columns name of each column
 * @param values row by row; NaN leaves a cell empty
 * @param most the number of the strongest colour, above 0
 * @param what the numbers are, below the key
 * @param summary one sentence for those who cannot see it
 */
public record ShareMatrix(
        List<String> rows, List<String> columns, double[] values, double most, String what, String summary)
        implements Picture {
    private static final double LARGEST = 420;
    private static final double MOST_CELL = 56;
    private static final double LETTER = 6.4; // about as wide as letters are
    private static final double ABOVE = 26;
    private static final double KEY = 62;
    private static final double LINE = 16;
    private static final double GAPPED = 22;
    private static final double NUMERALS = 34;

    /** Room for the names of rows. */
    private double left() {
        return Math.ceil(LETTER * longest(rows)) + 12;
    }

    private static int longest(List<String> names) {
        int longest = 4;
        for (String name : names) {
            longest = Math.max(longest, name.length());
        }
        return longest;
    }

    private double cell(double width) {
        return Math.floor(Math.min(MOST_CELL, Math.min(LARGEST, width - left() - 1) / columns.size()));
    }

    @Override
    public double height(double width) {
        return ABOVE + rows.size() * cell(width) + KEY;
    }

    @Override
    public void draw(Surface surface) {
        double cell = cell(surface.width());
        int every = (int) Math.ceil(longest(columns) * LETTER / cell);
        for (int j = 0; j < columns.size(); j++) {
            if (j % every == 0) {
                Label name = label(columns.get(j)).anchor(Label.Anchor.MIDDLE);
                surface.text(name, left() + (j + 0.5) * cell, ABOVE - 9);
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            if (i % (int) Math.ceil(LINE / cell) == 0) {
                Label name = label(rows.get(i)).anchor(Label.Anchor.END);
                surface.text(name, left() - 7, ABOVE + (i + 0.5) * cell + 4);
            }
            for (int j = 0; j < columns.size(); j++) {
                drawCell(surface, i, j, cell);
            }
        }
        double side = columns.size() * cell;
        surface.draw(Path.rectangle(left(), ABOVE, side, rows.size() * cell), Strokes.FRAME);
        drawKey(surface, ABOVE + rows.size() * cell + 12, side);
    }

    /** A feature's name has its index below the line. */
    private static Label label(String name) {
        return name.startsWith("x") ? Label.indexed("x", Integer.parseInt(name.substring(1))) : Label.of(name);
    }

    private void drawKey(Surface surface, double y, double side) {
        RampKey key = new RampKey(left(), y, Math.max(side, 120));
        key.draw(surface, Colour.Weight::new);
        key.tick(surface, 0, "0");
        key.tick(surface, 1, Numbers.quantity(most));
        surface.text(Label.of(what).colour(Colour.of(Ink.INK_2)), left(), y + 42);
    }

    private void drawCell(Surface surface, int i, int j, double cell) {
        double value = values[i * columns.size() + j];
        double gap = cell >= GAPPED ? 1 : 0;
        double x = left() + j * cell;
        double y = ABOVE + i * cell;
        surface.begin(Mark.pair(i, j));
        Colour colour = Double.isNaN(value) ? Colour.of(Ink.SURFACE) : new Colour.Weight(Math.min(1, value / most));
        surface.draw(Path.rectangle(x, y, cell - gap, cell - gap), Paint.fill(colour));
        if (cell >= NUMERALS && !Double.isNaN(value)) {
            Label number = Label.of(Numbers.quantity(value)).colour(new Colour.OnWeight(Math.min(1, value / most)));
            surface.text(number.anchor(Label.Anchor.MIDDLE), x + cell / 2, y + cell / 2 + 4);
        }
        surface.end();
    }

    @Override
    public String hint(Mark mark) {
        int at = mark.feature() * columns.size() + mark.other();
        boolean isCell = mark.feature() >= 0
                && mark.other() >= 0
                && mark.feature() < rows.size()
                && mark.other() < columns.size();
        return !isCell || Double.isNaN(values[at])
                ? ""
                : rows.get(mark.feature()) + " and " + columns.get(mark.other()) + ": " + Numbers.quantity(values[at]);
    }

    @Override
    public Mark step(Mark from, int right, int down) {
        if (from.feature() < 0 || from.other() < 0) {
            return Mark.pair(0, 0);
        }
        return Mark.pair(
                Math.max(0, Math.min(rows.size() - 1, from.feature() + down)),
                Math.max(0, Math.min(columns.size() - 1, from.other() + right)));
    }

    @Override
    public Table table() {
        List<String> heads = new ArrayList<>(List.of(""));
        heads.addAll(columns);
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> line = new ArrayList<>(List.of(rows.get(i)));
            for (int j = 0; j < columns.size(); j++) {
                line.add(Numbers.fixed(values[i * columns.size() + j], 3));
            }
            lines.add(line);
        }
        return new Table(heads, lines);
    }
}
