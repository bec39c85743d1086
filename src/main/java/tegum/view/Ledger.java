package tegum.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers in rows and columns: what a picture beside it amounts to.
 *
 * @param heads of the columns
 * @param rows from top to bottom
 * @param summary one sentence for those who cannot see it
 */
public record Ledger(List<String> heads, List<Row> rows, String summary) implements Picture {
    private static final double TOP = 24;
    private static final double ROW = 26;

    /**
     * One line.
     *
     * @param name at the left
     * @param plain the same as plain text
     * @param numbers one for each column
     */
    public record Row(Label name, String plain, List<String> numbers) {
        /** A line with a name in words. */
        public static Row of(String name, List<String> numbers) {
            return new Row(Label.of(name), name, numbers);
        }
    }

    /** Copies the lists. */
    public Ledger {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    @Override
    public double height(double width) {
        return TOP + rows.size() * ROW + 6;
    }

    @Override
    public void draw(Surface surface) {
        double[] ends = ends(surface.width());
        for (int c = 0; c < heads.size(); c++) {
            surface.text(head(heads.get(c)), ends[c], 14);
        }
        line(surface, TOP, Ink.CONTROL);
        for (int k = 0; k < rows.size(); k++) {
            Row row = rows.get(k);
            double y = TOP + (k + 1) * ROW;
            surface.text(row.name, 0, y - 9);
            for (int c = 0; c < row.numbers.size(); c++) {
                surface.text(number(row.numbers.get(c)), ends[c], y - 9);
            }
            line(surface, y, Ink.LINE);
        }
    }

    private static void line(Surface surface, double y, Ink ink) {
        double at = Strokes.crisp(y);
        surface.draw(Path.segment(0, at, surface.width(), at), Paint.stroke(Colour.of(ink), 1));
    }

    private static Label head(String text) {
        return Label.of(text).strong().ink(Ink.INK).anchor(Label.Anchor.END);
    }

    private static Label number(String text) {
        return Label.of(text).ink(Ink.INK).anchor(Label.Anchor.END);
    }

    /** Right ends of the columns: each as wide as it must be, and what is left shared out. */
    private double[] ends(double width) {
        double name = 0;
        for (Row row : rows) {
            name = Math.max(name, row.name.width());
        }
        double[] widths = new double[heads.size()];
        double taken = name;
        for (int c = 0; c < widths.length; c++) {
            widths[c] = head(heads.get(c)).width();
            for (Row row : rows) {
                widths[c] = Math.max(widths[c], number(row.numbers.get(c)).width());
            }
            taken += widths[c];
        }
        double gap = Math.min(48, (width - 1 - taken) / Math.max(1, widths.length));
        double[] ends = new double[widths.length];
        double at = name;
        for (int c = 0; c < ends.length; c++) {
            at += widths[c] + gap;
            ends[c] = at;
        }
        return ends;
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
