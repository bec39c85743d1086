package tegum.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of numbers, each with a bar that may consist of several parts: what sums are made of. Under a key of the parts.
 *
 * @param columns left to right
 * @param rows top to bottom
 * @param parts what the parts of bars are, in the order in which they are stacked
 * @param summary one sentence for those who cannot see it
 */
public record BarTable(List<Column> columns, List<Row> rows, List<Part> parts, String summary) implements Picture {
    private static final double ROW = 26;
    private static final double BAR = 14;
    private static final double HEAD = 24;
    private static final double GAP = 14;
    private static final double LARGEST = 640;

    /**
     * A column.
     *
     * @param most the value whose bar fills the column; 0 for numbers without bars
     */
    public record Column(Label title, double most) {}

    /**
     * A row.
     *
     * @param strong whether it is set apart, as a sum is
     * @param mark what pointing at it means
     */
    public record Row(Label name, List<Cell> cells, boolean strong, Mark mark, String hint) {}

    /**
     * A number and its bar.
     *
     * @param values of the parts, at least 0; empty for no bar
     */
    public record Cell(double[] values, String number) {}

    /** A part of bars. */
    public record Part(String name, Ink ink) {}

    private KeyFlow key(double width) {
        List<String> names = new ArrayList<>();
        for (Part part : parts) {
            if (!part.name.isEmpty()) {
                names.add(part.name);
            }
        }
        return new KeyFlow(names, width);
    }

    private double top(double width) {
        return key(width).height() + HEAD;
    }

    @Override
    public double height(double width) {
        return Math.ceil(top(width) + ROW * rows.size() + 6);
    }

    @Override
    public String hint(Mark mark) {
        for (Row row : rows) {
            if (mark.feature() >= 0 && row.mark.feature() == mark.feature()) {
                return row.hint;
            }
        }
        return "";
    }

    /** Arrow keys go from row to row. */
    @Override
    public Mark step(Mark from, int right, int down) {
        int at = -1;
        for (int k = 0; k < rows.size(); k++) {
            at = from.feature() >= 0 && rows.get(k).mark.feature() == from.feature() ? k : at;
        }
        int next = at < 0 ? 0 : Math.max(0, Math.min(rows.size() - 1, at + right + down));
        return rows.get(next).mark.equals(Mark.NONE) ? from : rows.get(next).mark;
    }

    @Override
    public void draw(Surface surface) {
        drawKey(surface);
        double[] edges = edges(surface.width());
        double top = top(surface.width());
        for (int c = 0; c < columns.size(); c++) {
            boolean isBar = columns.get(c).most > 0;
            Label title = columns.get(c).title.anchor(isBar ? Label.Anchor.START : Label.Anchor.END);
            surface.text(title, isBar ? edges[2 * c] : edges[2 * c + 1], top - 8);
        }
        for (int r = 0; r < rows.size(); r++) {
            surface.begin(rows.get(r).mark);
            drawRow(surface, rows.get(r), edges, top + r * ROW);
            surface.end();
        }
    }

    private void drawKey(Surface surface) {
        KeyFlow key = key(surface.width());
        int entry = 0;
        for (Part part : parts) {
            if (!part.name.isEmpty()) {
                double y = key.y(entry);
                surface.draw(
                        Path.rectangle(key.x(entry), y - BAR / 2, KeyFlow.SAMPLE, BAR),
                        Paint.fill(Colour.of(part.ink)));
                key.name(surface, entry++);
            }
        }
    }

    /** Left edge and right edge of each column. */
    private double[] edges(double width) {
        double right = Math.min(width, LARGEST) - 1;
        double x = 0;
        for (Row row : rows) {
            x = Math.max(x, row.name.width() + 10);
        }
        int bars = 0;
        double fixed = x;
        for (int c = 0; c < columns.size(); c++) {
            bars += columns.get(c).most > 0 ? 1 : 0;
            fixed += numberWidth(c) + (c > 0 ? GAP : 0);
        }
        double bar = bars == 0 ? 0 : Math.max(0, (right - fixed) / bars);
        double[] edges = new double[2 * columns.size()];
        for (int c = 0; c < columns.size(); c++) {
            x += c > 0 ? GAP : 0;
            edges[2 * c] = x;
            x += numberWidth(c) + (columns.get(c).most > 0 ? bar : 0);
            edges[2 * c + 1] = x;
        }
        return edges;
    }

    private double numberWidth(int column) {
        double widest =
                columns.get(column).most > 0 ? 0 : columns.get(column).title.width();
        for (Row row : rows) {
            // a bold number is a little wider
            widest = Math.max(
                    widest, Label.of(row.cells.get(column).number).strong().width());
        }
        return widest + (columns.get(column).most > 0 ? 8 : 0);
    }

    private void drawRow(Surface surface, Row row, double[] edges, double y) {
        double middle = y + ROW / 2;
        surface.draw(Path.rectangle(0, y, surface.width(), ROW), Paint.UNSEEN);
        if (row.strong) {
            double end = edges[edges.length - 1];
            surface.draw(Path.segment(0, Strokes.crisp(y), end, Strokes.crisp(y)), Strokes.AXIS);
        }
        surface.text(row.strong ? row.name.strong() : row.name, 0, middle + 4);
        for (int c = 0; c < columns.size(); c++) {
            Cell cell = row.cells.get(c);
            Label number = Label.of(cell.number).ink(Ink.INK).anchor(Label.Anchor.END);
            if (!cell.number.isEmpty()) {
                surface.text(row.strong ? number.strong() : number, edges[2 * c + 1], middle + 4);
            }
            if (columns.get(c).most > 0 && !row.strong) {
                drawBar(surface, c, cell, edges, middle);
            }
        }
    }

    private void drawBar(Surface surface, int column, Cell cell, double[] edges, double middle) {
        double left = edges[2 * column];
        Scale scale = Scale.linear(0, columns.get(column).most, left, edges[2 * column + 1] - numberWidth(column));
        double sum = 0;
        for (int k = 0; k < cell.values.length; k++) {
            double from = scale.at(sum);
            sum += cell.values[k];
            double width = scale.at(sum) - from;
            if (width > 0) {
                Path bar = Path.rectangle(from, middle - BAR / 2, width, BAR);
                surface.draw(bar, Paint.fill(Colour.of(parts.get(k).ink)));
            }
        }
        surface.draw(
                Path.segment(Strokes.crisp(left), middle - ROW / 2 + 2, Strokes.crisp(left), middle + ROW / 2 - 2),
                Strokes.TICK);
    }

    @Override
    public Table table() {
        List<String> heads = new ArrayList<>(List.of(""));
        for (Column column : columns) {
            heads.add(plain(column.title));
        }
        List<List<String>> lines = new ArrayList<>();
        for (Row row : rows) {
            List<String> line = new ArrayList<>(List.of(plain(row.name)));
            for (Cell cell : row.cells) {
                line.add(cell.number);
            }
            lines.add(line);
        }
        return new Table(heads, lines);
    }

    private static String plain(Label label) {
        StringBuilder text = new StringBuilder();
        for (Label.Span span : label.spans()) {
            text.append(span.text());
        }
        return text.toString();
    }
}
