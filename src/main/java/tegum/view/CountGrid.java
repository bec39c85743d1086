package tegum.view;

import java.util.ArrayList;
import java.util.List;

/**
 * A map of whole numbers: coupling to the right, density upwards and logarithmic, dense on top; each cell coloured by
 * its count, with a line wherever the count of the exact optimum changes.
 *
 * @param couplings of the columns, ascending
 * @param densities of the rows, descending
 * @param counts row by row; −1 where nothing is known yet
 * @param exact counts whose changes are drawn as lines, row by row; −1 where nothing is known yet
 * @param names of the counts from 0 on
 * @param chosen the cell in focus
 * @param words what to say of a cell, row by row; empty for nothing
 */
public record CountGrid(
        double[] couplings,
        double[] densities,
        int[] counts,
        int[] exact,
        List<String> names,
        Mark chosen,
        PhaseGrid.Words words)
        implements Picture {
    private static final double LEFT = 44;
    private static final double BELOW = 42;
    private static final double LARGEST = 520;
    private static final double ABOVE = 30;

    private static final Paint BORDER = Paint.stroke(Colour.of(Ink.INK), 2);
    private static final Paint UNDER = Paint.stroke(Colour.of(Ink.PAGE), 4.5);

    private KeyFlow key(double width) {
        return new KeyFlow(names, width);
    }

    private double top(double width) {
        return Math.floor(key(width).height()) + ABOVE;
    }

    private static double wide(double width) {
        return Math.floor(Math.min(width - LEFT - 14, LARGEST));
    }

    @Override
    public double height(double width) {
        return top(width) + Math.floor(0.9 * wide(width)) + BELOW;
    }

    /** The colour of a count: what is shared is bright, as everywhere. */
    private Colour colour(int count) {
        return new Colour.Superposition(0.08 + 0.84 * count / Math.max(1, names.size() - 1));
    }

    @Override
    public void draw(Surface surface) {
        double width = surface.width();
        Cells cells = new Cells(LEFT, top(width), wide(width), Math.floor(0.9 * wide(width)));
        drawKey(surface);
        for (int row = 0; row < densities.length; row++) {
            for (int column = 0; column < couplings.length; column++) {
                int count = counts[row * couplings.length + column];
                surface.begin(Mark.pair(row, column));
                surface.draw(cells.cell(row, column), Paint.fill(count < 0 ? Colour.of(Ink.SURFACE) : colour(count)));
                surface.end();
            }
        }
        drawBorders(surface, cells, UNDER);
        drawBorders(surface, cells, BORDER);
        drawAxes(surface, cells);
        if (chosen.feature() >= 0 && chosen.other() >= 0) {
            Path ring = cells.cell(chosen.feature(), chosen.other());
            surface.draw(ring, Paint.stroke(Colour.of(Ink.PAGE), 5));
            surface.draw(ring, Strokes.OUTLINE);
        }
    }

    private void drawKey(Surface surface) {
        KeyFlow key = key(surface.width());
        for (int k = 0; k < names.size(); k++) {
            surface.draw(
                    Path.rectangle(key.x(k) + 0.5, key.y(k) - 7, KeyFlow.SAMPLE - 1, 14), Strokes.cased(colour(k)));
            key.name(surface, k);
        }
    }

    private int exact(int row, int column) {
        return exact[row * couplings.length + column];
    }

    private void drawBorders(Surface surface, Cells cells, Paint paint) {
        for (int row = 0; row < densities.length; row++) {
            for (int column = 0; column < couplings.length; column++) {
                int here = exact(row, column);
                if (column + 1 < couplings.length && differ(here, exact(row, column + 1))) {
                    double x = cells.x(column + 1);
                    surface.draw(Path.segment(x, cells.y(row), x, cells.y(row + 1)), paint);
                }
                if (row + 1 < densities.length && differ(here, exact(row + 1, column))) {
                    double y = cells.y(row + 1);
                    surface.draw(Path.segment(cells.x(column), y, cells.x(column + 1), y), paint);
                }
            }
        }
    }

    private static boolean differ(int a, int b) {
        return a >= 0 && b >= 0 && a != b;
    }

    private void drawAxes(Surface surface, Cells cells) {
        int rows = densities.length;
        int columns = couplings.length;
        surface.draw(
                Path.rectangle(LEFT - 0.5, cells.top - 0.5, cells.width + 1, cells.height + 1), Strokes.SCALE_LIMIT);
        surface.text(Label.of("density p"), 0, cells.top - 12);
        for (double tick : new double[] {1, 0.5, 0.3, 0.2, 0.1, 0.05, 0.03, 0.02}) {
            double place = Math.log(tick / densities[0]) / Math.log(densities[rows - 1] / densities[0]);
            if (place > -1e-9 && place < 1 + 1e-9) {
                double y = Strokes.crisp(cells.top + cells.height * (0.5 + place * (rows - 1)) / rows);
                surface.draw(Path.segment(LEFT - 5, y, LEFT - 1, y), Strokes.TICK);
                surface.text(Texts.tick(tick).anchor(Label.Anchor.END), LEFT - 8, y + 4);
            }
        }
        double bottom = cells.top + cells.height;
        for (double tick : new double[] {0, 0.2, 0.4, 0.6, 0.8, 1}) {
            double x = Strokes.crisp(LEFT + cells.width * (0.5 + tick * (columns - 1)) / columns);
            surface.draw(Path.segment(x, bottom + 1, x, bottom + 5), Strokes.TICK);
            surface.text(Texts.tick(tick).anchor(Label.Anchor.MIDDLE), x, bottom + 19);
        }
        surface.text(Label.of("coupling ρ").anchor(Label.Anchor.END), LEFT + cells.width, bottom + 37);
    }

    /** Places of cells; they end on whole pixels, so that no seam shows between them. */
    private final class Cells {
        private final double left;
        private final double top;
        private final double width;
        private final double height;

        Cells(double left, double top, double width, double height) {
            this.left = left;
            this.top = top;
            this.width = width;
            this.height = height;
        }

        double x(int column) {
            return left + Math.floor(width * column / couplings.length + 0.5);
        }

        double y(int row) {
            return top + Math.floor(height * row / densities.length + 0.5);
        }

        Path cell(int row, int column) {
            return Path.rectangle(x(column), y(row), x(column + 1) - x(column), y(row + 1) - y(row));
        }
    }

    @Override
    public String summary() {
        int[] found = new int[names.size()];
        int open = 0;
        for (int count : counts) {
            if (count < 0) {
                open++;
            } else {
                found[count]++;
            }
        }
        StringBuilder words = new StringBuilder("Of ").append(counts.length).append(" cells");
        for (int k = 0; k < found.length; k++) {
            words.append(k == 0 ? " " : ", ").append(found[k]).append(" have ").append(names.get(k));
        }
        return words.append(open == 0 ? "." : "; " + open + " are not known yet.")
                .toString();
    }

    @Override
    public String hint(Mark mark) {
        boolean inside = mark.feature() >= 0
                && mark.feature() < densities.length
                && mark.other() >= 0
                && mark.other() < couplings.length;
        return inside ? words.of(mark.feature(), mark.other()) : "";
    }

    @Override
    public Mark step(Mark from, int right, int down) {
        if (from.feature() < 0 || from.other() < 0) {
            return Mark.pair(0, 0);
        }
        int row = Math.max(0, Math.min(densities.length - 1, from.feature() + down));
        int column = Math.max(0, Math.min(couplings.length - 1, from.other() + right));
        return Mark.pair(row, column);
    }

    @Override
    public Table table() {
        List<String> heads = new ArrayList<>();
        heads.add("density p");
        for (double coupling : couplings) {
            heads.add("ρ = " + Numbers.tick(coupling));
        }
        List<List<String>> lines = new ArrayList<>();
        for (int row = 0; row < densities.length; row++) {
            List<String> line = new ArrayList<>();
            line.add(Numbers.density(densities[row]));
            for (int column = 0; column < couplings.length; column++) {
                int count = counts[row * couplings.length + column];
                line.add(count < 0 ? "–" : Numbers.count(count));
            }
            lines.add(line);
        }
        return new Table(heads, lines);
    }
}
