package tegum.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tegum.analysis.Geometry;

/**
 * WᵀW, b and lengths of several models of equally many features, side by side: the paper's picture of models whose
 * hidden space cannot be drawn (section "Demonstrating superposition").
 *
 * @param models in reading order
 * @param features n
 * @param pointed what the reader points at: feature {@code k·n + i} is feature (or output) i of model k, the other of
 *     a pair is the feature that is taken in
 * @param chosen index of the model that is marked, or −1
 */
public record ModelRows(List<Entry> models, int features, Mark pointed, int chosen) implements Picture {
    /**
     * One model.
     *
     * @param name such as "p = 0.1"
     * @param words such as "34 kept"
     * @param geometry nothing where the model is not there yet
     * @param bias b, one number per feature
     */
    public record Entry(String name, String words, @Nullable Geometry geometry, float[] bias) {}

    private static final double FOUR_FROM = 820;
    private static final double TWO_FROM = 320;
    private static final double BETWEEN = 18;
    private static final double SHARE = 0.62; // of a model's width, for its matrix
    private static final double GAP = 5;
    private static final double HEAD = 54;
    private static final double FOOT = 36;
    private static final double KEY = 50;
    private static final double LARGEST_COLUMN = 12;
    private static final double LEAST_COLUMN = 4;

    /** Length at which a bar fills its room. */
    private static final double LONGEST = 1.5;

    /** Below this length superposition is noise, so the bar fades with its length. */
    private static final double FADES = 0.3;

    /** Colours of cells are rounded to so many on each side of zero: small cells in one colour are one path. */
    private static final int LEVELS = 32;

    /** Where a picture of some width has what, in CSS pixels. */
    private record Grid(int columns, double width, double cell, double bias, double bars) {
        static Grid of(double width, int features) {
            int columns = width >= FOUR_FROM ? 4 : width >= TWO_FROM ? 2 : 1;
            double each = (width - BETWEEN * (columns - 1)) / columns;
            double room = SHARE * each / features;
            double cell = room >= 8 ? Math.floor(room) : Math.max(0.25, Math.floor(4 * room) / 4);
            double bias = Math.max(LEAST_COLUMN, Math.min(LARGEST_COLUMN, cell));
            return new Grid(columns, each, cell, bias, each - cell * features - bias - 2 * GAP - 1);
        }

        double side(int features) {
            return cell * features;
        }

        double height(int features) {
            return HEAD + side(features) + FOOT;
        }

        double left(int model) {
            return model % columns * (width + BETWEEN);
        }

        double top(int model, int features) {
            int row = model / columns;
            return row * height(features) + HEAD;
        }

        double biasX(int model, int features) {
            return left(model) + side(features) + GAP;
        }

        double barsX(int model, int features) {
            return biasX(model, features) + bias + GAP;
        }
    }

    @Override
    public boolean isWide() {
        return true;
    }

    @Override
    public double height(double width) {
        Grid grid = Grid.of(width, features);
        int rows = (models.size() + grid.columns - 1) / grid.columns;
        return Math.ceil(rows * grid.height(features) + (width >= TWO_FROM ? 1 : 2) * KEY);
    }

    @Override
    public void draw(Surface surface) {
        Grid grid = Grid.of(surface.width(), features);
        for (int k = 0; k < models.size(); k++) {
            drawHead(surface, grid, k);
            Geometry geometry = models.get(k).geometry;
            if (geometry != null) {
                drawCells(surface, grid, k, geometry);
                drawBars(surface, grid, k, geometry);
                drawAreas(surface, grid, k);
            }
            drawFrames(surface, grid, k);
        }
        drawPointed(surface, grid);
        drawKeys(surface);
    }

    private void drawHead(Surface surface, Grid grid, int model) {
        double left = grid.left(model);
        double top = grid.top(model, features);
        surface.text(Label.of(models.get(model).name).ink(Ink.INK).strong(), left, top - 40);
        surface.text(Texts.muted(models.get(model).words), left, top - 23);
        surface.text(Label.of("WᵀW"), left, top - 6);
        surface.text(
                Texts.variable("b").anchor(Label.Anchor.MIDDLE), grid.biasX(model, features) + grid.bias / 2, top - 6);
        surface.text(Texts.norm(), grid.barsX(model, features) + 6, top - 6);
    }

    /** Cells of one colour are one path: a matrix of eighty features has thousands. */
    private void drawCells(Surface surface, Grid grid, int model, Geometry geometry) {
        double left = grid.left(model);
        double top = grid.top(model, features);
        double side = grid.side(features);
        surface.draw(Path.rectangle(left, top, side, side), Paint.fill(new Colour.Weight(0)));
        surface.draw(
                Path.rectangle(grid.biasX(model, features), top, grid.bias, side), Paint.fill(new Colour.Weight(0)));
        Path[] paths = new Path[2 * LEVELS + 1];
        for (int i = 0; i < features; i++) {
            double middle = top + (i + 0.5) * grid.cell;
            for (int j = 0; j < features; j++) {
                int level = level(geometry.dot(i, j));
                int from = j;
                while (j + 1 < features && level(geometry.dot(i, j + 1)) == level) {
                    j++;
                }
                add(paths, level, left + from * grid.cell, left + (j + 1) * grid.cell, middle);
            }
            double biasX = grid.biasX(model, features);
            add(paths, level(models.get(model).bias[i]), biasX, biasX + grid.bias, middle);
        }
        for (int k = 0; k < paths.length; k++) {
            if (paths[k] != null) {
                double value = (double) (k - LEVELS) / LEVELS;
                surface.draw(paths[k], Paint.stroke(new Colour.Weight(value), grid.cell));
            }
        }
    }

    private static void add(@Nullable Path[] paths, int level, double from, double to, double y) {
        if (level == LEVELS) {
            return; // zero, which is there already
        }
        Path path = paths[level];
        if (path == null) {
            path = new Path();
            paths[level] = path;
        }
        path.move(from, y).line(to, y);
    }

    /** From 0 for −1 to twice {@link #LEVELS} for 1; written so that what is not a number falls to zero's. */
    private static int level(double value) {
        double place = LEVELS * value;
        return place >= LEVELS
                ? 2 * LEVELS
                : place <= -LEVELS ? 0 : place > -LEVELS ? (int) Math.floor(place + LEVELS + 0.5) : LEVELS;
    }

    /** Small bars reach half a pixel under the next one, so that no seam shows. */
    private void drawBars(Surface surface, Grid grid, int model, Geometry geometry) {
        double left = grid.barsX(model, features);
        double top = grid.top(model, features);
        double height = grid.cell < 4 ? grid.cell + 0.5 : grid.cell - 1;
        double[] lengths = new double[features];
        for (int i = 0; i < features; i++) {
            double norm = geometry.norms()[i];
            if (norm > 0 && !Double.isInfinite(norm)) {
                Paint paint = Paint.fill(new Colour.Superposition(geometry.superposition()[i]));
                lengths[i] = Math.min(grid.bars, norm / LONGEST * grid.bars);
                surface.draw(
                        Path.rectangle(left, top + i * grid.cell, lengths[i], height),
                        norm < FADES ? paint.fillOpacity(norm / FADES) : paint);
            }
        }
        Strokes.outlineBars(surface, left, top, grid.cell, lengths);
    }

    /** Areas that leave no trace, for the pointer alone. */
    private void drawAreas(Surface surface, Grid grid, int model) {
        double left = grid.left(model);
        double top = grid.top(model, features);
        if (!surface.asks(left, top, grid.width, grid.side(features))) {
            return;
        }
        double rest = left + grid.side(features);
        for (int i = 0; i < features; i++) {
            double y = top + i * grid.cell;
            for (int j = 0; j < features; j++) {
                area(surface, Mark.pair(model * features + i, j), left + j * grid.cell, y, grid.cell, grid.cell);
            }
            area(surface, Mark.feature(model * features + i), rest, y, left + grid.width - rest, grid.cell);
        }
    }

    private static void area(Surface surface, Mark mark, double x, double y, double width, double height) {
        surface.begin(mark);
        surface.draw(Path.rectangle(x, y, width, height), Paint.UNSEEN);
        surface.end();
    }

    private void drawFrames(Surface surface, Grid grid, int model) {
        double left = grid.left(model);
        double top = grid.top(model, features);
        double side = grid.side(features);
        double bars = grid.barsX(model, features);
        Paint frame = model == chosen ? Strokes.OUTLINE : Strokes.FRAME;
        surface.draw(Path.rectangle(left + 0.5, top - 0.5, side, side), frame);
        surface.draw(Path.rectangle(grid.biasX(model, features), top - 0.5, grid.bias, side), Strokes.FRAME);
        surface.draw(Path.segment(bars, top, bars, top + side), Strokes.AXIS);
        double unit = Strokes.crisp(bars + grid.bars / LONGEST);
        surface.draw(Path.segment(unit, top, unit, top + side + 4), Strokes.UNIT);
        surface.text(Label.of("0").anchor(Label.Anchor.MIDDLE), bars, top + side + 15);
        surface.text(Label.of("1").anchor(Label.Anchor.MIDDLE), unit, top + side + 15);
    }

    private void drawPointed(Surface surface, Grid grid) {
        int model = pointed.feature() < 0 ? -1 : pointed.feature() / features;
        if (model < 0 || model >= models.size()) {
            return;
        }
        double left = grid.left(model);
        double top = grid.top(model, features);
        double side = grid.side(features);
        double y = top + pointed.feature() % features * grid.cell;
        surface.draw(Path.rectangle(left + 0.5, y, grid.width - 1, grid.cell), Strokes.FRAME);
        if (pointed.other() >= 0) {
            double x = left + pointed.other() * grid.cell;
            surface.draw(Path.rectangle(x, top, grid.cell, side), Strokes.FRAME);
        }
    }

    private void drawKeys(Surface surface) {
        boolean two = surface.width() >= TWO_FROM;
        double y = surface.height() - KEY;
        RampKey weights = new RampKey(1, (two ? y : y - KEY) + 20, 130);
        surface.text(Label.of("weight, bias"), 0, weights.y() - 6);
        weights.draw(surface, place -> new Colour.Weight(2 * place - 1));
        weights.tick(surface, 0, "−1");
        weights.tick(surface, 0.5, "0");
        weights.tick(surface, 1, "1");
        RampKey shared = new RampKey(two ? 170 : 1, y + 20, 130);
        surface.text(Label.of("superposition"), shared.x() - 1, shared.y() - 6);
        shared.draw(surface, Colour.Superposition::new);
        shared.tick(surface, 0, "0");
        shared.tick(surface, 1, "≥ 1");
    }

    @Override
    public String summary() {
        StringBuilder words = new StringBuilder("W transpose W, bias and lengths of ");
        words.append(models.size()).append(" models of ").append(features).append(" features.");
        for (Entry entry : models) {
            words.append(' ')
                    .append(entry.name)
                    .append(": ")
                    .append(entry.words)
                    .append('.');
        }
        return words.toString();
    }

    @Override
    public String hint(Mark mark) {
        int model = mark.feature() < 0 ? models.size() : mark.feature() / features;
        Geometry geometry = model < models.size() ? models.get(model).geometry : null;
        if (geometry == null) {
            return "";
        }
        Entry entry = models.get(model);
        int i = mark.feature() % features;
        if (mark.other() >= 0) {
            return entry.name + ": in " + Tables.feature(mark.other()) + ", out " + Tables.feature(i) + ", weight "
                    + Numbers.fixed(geometry.dot(i, mark.other()), 3);
        }
        return entry.name + ": " + Tables.feature(i) + ", length " + Numbers.quantity(geometry.norms()[i])
                + ", superposition " + Numbers.quantity(geometry.superposition()[i]) + ", b "
                + Numbers.fixed(entry.bias[i], 3);
    }

    /** Along a row on into the next model; down and up within one. */
    @Override
    public Mark step(Mark from, int right, int down) {
        if (from.feature() < 0) {
            return Mark.pair(0, 0);
        }
        int model = from.feature() / features;
        int row = Math.max(0, Math.min(features - 1, from.feature() % features + down));
        int column = Math.max(0, from.other()) + right;
        if (column < 0 || column >= features) {
            int next = Math.max(0, Math.min(models.size() - 1, model + right));
            column = next == model ? Math.max(0, Math.min(features - 1, column)) : right > 0 ? 0 : features - 1;
            model = next;
        }
        return Mark.pair(model * features + row, column);
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (Entry entry : models) {
            Geometry geometry = entry.geometry;
            if (geometry == null) {
                rows.add(List.of(entry.name, entry.words, "–", "–", "–", "–"));
                continue;
            }
            double low = 0;
            double high = 0;
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < features; i++) {
                least = Math.min(least, entry.bias[i]);
                most = Math.max(most, entry.bias[i]);
                for (int j = 0; j < features; j++) {
                    low = i == j ? low : Math.min(low, geometry.dot(i, j));
                    high = i == j ? high : Math.max(high, geometry.dot(i, j));
                }
            }
            rows.add(List.of(
                    entry.name,
                    entry.words,
                    Numbers.quantity(geometry.squaredNorm()),
                    Numbers.quantity(low),
                    Numbers.quantity(high),
                    Numbers.quantity(least) + " to " + Numbers.quantity(most)));
        }
        return new Table(List.of("model", "kept", "‖W‖²", "least product of two", "largest product of two", "b"), rows);
    }
}
