package tegum.view;

import java.util.ArrayList;
import java.util.List;

/**
 * A phase diagram: relative importance of the extra feature to the right, density upwards, both logarithmic, dense on
 * top; each cell coloured by what becomes of the extra feature (paper, section "Superposition as a phase change").
 *
 * @param columns cells in a row, from the least importance to the largest
 * @param rows cells in a column, from dense to sparse
 * @param shared superposition of the extra feature, row by row
 * @param norm its length, row by row; NaN where nothing is known yet
 * @param importance least and largest relative importance, at the middles of the outer columns
 * @param density largest and least density, at the middles of the outer rows
 * @param borders lines of theory, each as importance, density, importance, density, …
 * @param names of regions, each at an importance and a density
 * @param chosen the cell in focus
 * @param words what to say of a cell, row by row; empty for nothing
 */
public record PhaseGrid(
        int columns,
        int rows,
        double[] shared,
        double[] norm,
        double[] importance,
        double[] density,
        List<double[]> borders,
        List<Name> names,
        Mark chosen,
        Words words)
        implements Picture {
    /** Words in a region. */
    public record Name(String text, double importance, double density, double shared, double norm) {}

    /** What there is to say of a cell. */
    public interface Words {
        /** Of the cell in a row and a column. */
        String of(int row, int column);
    }

    private static final double LEFT = 44;
    private static final double TOP = 24;
    private static final double BELOW = 42;
    /** Side of the square from which on names are large. */
    private static final double ROOMY = 320;

    private static final Paint BORDER = Paint.stroke(Colour.of(Ink.INK), 1.5).dashed(6, 4);
    private static final Paint UNDER = Paint.stroke(Colour.of(Ink.PAGE), 4);

    @Override
    public double height(double width) {
        return TOP + side(width) + BELOW;
    }

    private static double side(double width) {
        return Math.floor(Math.min(width - LEFT - 14, 620));
    }

    @Override
    public void draw(Surface surface) {
        Grid grid = new Grid(LEFT, TOP, side(surface.width()));
        drawCells(surface, grid);
        surface.draw(Path.rectangle(LEFT - 0.5, TOP - 0.5, grid.side + 1, grid.side + 1), Strokes.SCALE_LIMIT);
        drawAxes(surface, grid);
        for (double[] border : borders) {
            Path path = new Path();
            for (int k = 0; k < border.length; k += 2) {
                path.point(grid.x(border[k]), grid.y(border[k + 1]));
            }
            surface.draw(path, UNDER);
            surface.draw(path, BORDER);
        }
        for (Name name : names) {
            Label plain =
                    Label.of(name.text).anchor(Label.Anchor.MIDDLE).colour(new Colour.OnPhase(name.shared, name.norm));
            Label label = grid.side < ROOMY ? plain : plain.size(14).strong();
            double half = label.width() / 2 + 4;
            double x = Math.max(LEFT + half, Math.min(LEFT + grid.side - half, grid.x(name.importance)));
            surface.text(label, x, grid.y(name.density));
        }
        if (chosen.feature() >= 0 && chosen.other() >= 0) {
            Path ring = grid.ring(chosen.feature(), chosen.other());
            surface.draw(ring, Paint.stroke(Colour.of(Ink.PAGE), 5));
            surface.draw(ring, Strokes.OUTLINE);
        }
    }

    /** Cells, coarse ones first: a block of unknown cells takes the colour of the known one at its corner. */
    private void drawCells(Surface surface, Grid grid) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int known = known(row, column);
                surface.begin(Mark.pair(row, column));
                Paint paint = known < 0
                        ? Paint.fill(Colour.of(Ink.SURFACE))
                        : Paint.fill(new Colour.Phase(shared[known], norm[known]));
                surface.draw(grid.cell(row, column), paint);
                surface.end();
            }
        }
    }

    /** The cell that speaks for this one: itself, or the corner of the smallest block around it that is known; or −1. */
    private int known(int row, int column) {
        for (int block = 1; block <= Math.max(rows, columns); block *= 2) {
            int at = row / block * block * columns + column / block * block;
            if (!Double.isNaN(norm[at])) {
                return at;
            }
        }
        return -1;
    }

    private void drawAxes(Surface surface, Grid grid) {
        surface.text(Label.of("density p"), 0, 12);
        for (double tick : new double[] {1, 0.3, 0.1, 0.03, 0.01}) {
            double y = Strokes.crisp(grid.y(tick));
            surface.draw(Path.segment(LEFT - 5, y, LEFT - 1, y), Strokes.TICK);
            surface.text(Texts.tick(tick).anchor(Label.Anchor.END), LEFT - 8, y + 4);
        }
        double bottom = TOP + grid.side;
        for (double tick : new double[] {0.1, 0.3, 1, 3, 10}) {
            double x = Strokes.crisp(grid.x(tick));
            surface.draw(Path.segment(x, bottom + 1, x, bottom + 5), Strokes.TICK);
            surface.text(
                    Label.of(Numbers.tick(tick) + "×").anchor(Label.Anchor.MIDDLE),
                    Math.min(x, surface.width() - 16),
                    bottom + 19);
        }
        surface.text(Label.of("relative importance r").anchor(Label.Anchor.END), LEFT + grid.side, bottom + 37);
    }

    /** Places of cells and values. Cells end on whole pixels, so that no seam shows between them. */
    private final class Grid {
        private final double left;
        private final double top;
        private final double side;

        Grid(double left, double top, double side) {
            this.left = left;
            this.top = top;
            this.side = side;
        }

        Path cell(int row, int column) {
            double x = edge(left, column, columns);
            double y = edge(top, row, rows);
            return Path.rectangle(x, y, edge(left, column + 1, columns) - x, edge(top, row + 1, rows) - y);
        }

        Path ring(int row, int column) {
            double x = edge(left, column, columns);
            double y = edge(top, row, rows);
            double width = edge(left, column + 1, columns) - x;
            double height = edge(top, row + 1, rows) - y;
            return Path.rectangle(x - 2, y - 2, width + 4, height + 4);
        }

        private double edge(double from, int index, int count) {
            return from + Math.floor(side * index / count + 0.5);
        }

        double x(double value) {
            double place = columns == 1 ? 0 : Math.log(value / importance[0]) / Math.log(importance[1] / importance[0]);
            return left + side * (0.5 + place * (columns - 1)) / columns;
        }

        double y(double value) {
            double place = rows == 1 ? 0 : Math.log(value / density[0]) / Math.log(density[1] / density[0]);
            return top + side * (0.5 + place * (rows - 1)) / rows;
        }
    }

    @Override
    public String summary() {
        int none = 0;
        int own = 0;
        int both = 0;
        int open = 0;
        for (int k = 0; k < norm.length; k++) {
            if (Double.isNaN(norm[k])) {
                open++;
            } else if (norm[k] < 0.5) {
                none++;
            } else if (shared[k] < 0.5) {
                own++;
            } else {
                both++;
            }
        }
        return "Of " + norm.length + " cells the extra feature is not represented in " + none
                + ", has a dimension of its own in " + own + " and shares one in " + both
                + (open == 0 ? "." : "; " + open + " are not known yet.");
    }

    @Override
    public String hint(Mark mark) {
        boolean inside = mark.feature() >= 0 && mark.feature() < rows && mark.other() >= 0 && mark.other() < columns;
        return inside ? words.of(mark.feature(), mark.other()) : "";
    }

    @Override
    public Mark step(Mark from, int right, int down) {
        if (from.feature() < 0 || from.other() < 0) {
            return Mark.pair(0, 0);
        }
        int row = Math.max(0, Math.min(rows - 1, from.feature() + down));
        int column = Math.max(0, Math.min(columns - 1, from.other() + right));
        return Mark.pair(row, column);
    }

    /** One line for each cell of at most eight rows and columns, so that it can be read through. */
    @Override
    public Table table() {
        List<String> heads = new ArrayList<>();
        heads.add("density p");
        int across = Math.max(1, columns / 8);
        int down = Math.max(1, rows / 8);
        for (int column = 0; column < columns; column += across) {
            heads.add("r = " + Numbers.density(value(importance, column, columns)));
        }
        List<List<String>> lines = new ArrayList<>();
        for (int row = 0; row < rows; row += down) {
            List<String> line = new ArrayList<>();
            line.add(Numbers.density(value(density, row, rows)));
            for (int column = 0; column < columns; column += across) {
                line.add(phase(row * columns + column));
            }
            lines.add(line);
        }
        return new Table(heads, lines);
    }

    private String phase(int cell) {
        if (Double.isNaN(norm[cell])) {
            return "–";
        }
        return norm[cell] < 0.5 ? "ignored" : shared[cell] < 0.5 ? "own" : "shared";
    }

    private static double value(double[] ends, int index, int count) {
        return count == 1 ? ends[0] : ends[0] * Math.exp(Math.log(ends[1] / ends[0]) * index / (count - 1));
    }
}
