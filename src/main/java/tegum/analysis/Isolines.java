package tegum.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a function that is known on a grid reaches a level (marching squares with straight pieces): closed rings round
 * everything that is at least as high. Rings turn one way round what is high and the other way round holes in it, so
 * that filling them all at once by non-zero winding leaves the holes out.
 */
public final class Isolines {
    private final double[] values;
    private final int columns;
    private final int rows;
    private final double level;

    /** Where the piece that begins on an edge ends; −1 for an edge that no piece begins on. */
    private final int[] next;

    private Isolines(double[] values, int columns, int rows, double level) {
        this.values = values;
        this.columns = columns;
        this.rows = rows;
        this.level = level;
        next = new int[2 * (columns + 2) * (rows + 2)];
        java.util.Arrays.fill(next, -1);
    }

    /**
     * The rings round {@code values ≥ level}, each as x, y of its corners in turn, in units of the grid: (0, 0) is the
     * first value, (columns − 1, rows − 1) the last. Along the grid's edge a ring follows the edge.
     *
     * @param values row by row, finite
     * @param columns at least 2
     * @param rows at least 2
     */
    public static List<double[]> rings(double[] values, int columns, int rows, double level) {
        if (columns < 2 || rows < 2 || values.length != columns * rows) {
            throw new IllegalArgumentException(
                    columns + " columns and " + rows + " rows need as many values, got " + values.length);
        }
        Isolines lines = new Isolines(values, columns, rows, level);
        // one cell more on every side, where the function counts as low: so every ring closes
        for (int row = -1; row < rows; row++) {
            for (int column = -1; column < columns; column++) {
                lines.cell(column, row);
            }
        }
        return lines.follow();
    }

    private boolean isIn(int column, int row) {
        return column >= 0 && row >= 0 && column < columns && row < rows && values[row * columns + column] >= level;
    }

    private double value(int column, int row) {
        boolean isOutside = column < 0 || row < 0 || column >= columns || row >= rows;
        return isOutside ? level - 1 : values[row * columns + column];
    }

    /** Name of the edge from a point to its neighbour on the right (0) or in the next row (1). */
    private int edge(int column, int row, int direction) {
        return 2 * ((row + 1) * (columns + 2) + column + 1) + direction;
    }

    /** Pieces inside the cell between (column, row) and the next of each, the high side always on the same hand. */
    private void cell(int column, int row) {
        boolean[] in = {
            isIn(column, row), isIn(column + 1, row), isIn(column + 1, row + 1), isIn(column, row + 1),
        };
        int[] edges = {
            edge(column, row, 0), edge(column + 1, row, 1), edge(column, row + 1, 0), edge(column, row, 1),
        };
        double middle = value(column, row)
                + value(column + 1, row)
                + value(column + 1, row + 1)
                + value(column, row + 1)
                - 4 * level;
        boolean isSaddle = in[0] == in[2] && in[1] == in[3] && in[0] != in[1];
        for (int k = 0; k < 4; k++) {
            // going round the corners, a piece starts where it leaves what is high
            if (in[k] && !in[(k + 1) % 4]) {
                // at a saddle the middle decides whether the high corners are joined
                int way = isSaddle && middle >= 0 ? 1 : 3;
                int end = (k + way) % 4;
                if (!isSaddle) {
                    end = (k + 1) % 4;
                    while (in[(end + 1) % 4] == in[end]) {
                        end = (end + 1) % 4;
                    }
                }
                next[edges[k]] = edges[end];
            }
        }
    }

    private List<double[]> follow() {
        List<double[]> rings = new ArrayList<>();
        for (int start = 0; start < next.length; start++) {
            if (next[start] >= 0) {
                double[] ring = new double[16];
                int count = 0;
                for (int edge = start; next[edge] >= 0; ) {
                    if (count + 2 > ring.length) {
                        ring = java.util.Arrays.copyOf(ring, 2 * ring.length);
                    }
                    place(edge, ring, count);
                    count += 2;
                    int following = next[edge];
                    next[edge] = -1;
                    edge = following;
                }
                rings.add(java.util.Arrays.copyOf(ring, count));
            }
        }
        return rings;
    }

    /** The point on an edge where the level is reached, by a straight line between its ends. */
    private void place(int edge, double[] into, int at) {
        int column = edge / 2 % (columns + 2) - 1;
        int row = edge / 2 / (columns + 2) - 1;
        boolean right = edge % 2 == 0;
        int otherColumn = right ? column + 1 : column;
        int otherRow = right ? row : row + 1;
        boolean isOutside = column < 0 || row < 0;
        boolean isOtherOutside = otherColumn >= columns || otherRow >= rows;
        double share = isOutside ? 1 : 0;
        if (!isOutside && !isOtherOutside) {
            double from = value(column, row);
            share = (level - from) / (value(otherColumn, otherRow) - from);
        }
        into[at] = column + (right ? share : 0);
        into[at + 1] = row + (right ? 0 : share);
    }
}
