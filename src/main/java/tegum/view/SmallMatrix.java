package tegum.view;

import tegum.analysis.Geometry;

/**
 * WᵀW, b and lengths small enough to stand in a row: the paper's picture of a model whose hidden space
 * cannot be drawn (section "Demonstrating superposition"). No names, no numbers.
 */
public final class SmallMatrix implements View {
    private static final double SHARE = 0.64; // of the width, for the matrix
    private static final double GAP = 4;
    private static final double INSET = 0.09;
    private static final double LEAST_COLUMN = 3;
    private static final double MOST_COLUMN = 12;

    /** Half a step of the colours' ramp: what is nearer to zero has the colour of zero, already there. */
    private static final double SEEN = 1.0 / 255;

    /** Length at which a bar fills its room. */
    private static final double LONGEST = 1.5;

    @Override
    public String id() {
        return "small-matrix";
    }

    @Override
    public String title() {
        return "WᵀW";
    }

    @Override
    public String subtitle() {
        return "bias and lengths, small";
    }

    @Override
    public double height(Scene scene, double width) {
        return Math.ceil(SHARE * width) + 2;
    }

    @Override
    public void draw(Scene scene, Surface surface) {
        Geometry geometry = scene.geometry();
        int features = geometry.features();
        boolean isCard = surface.height() != height(scene, surface.width());
        double inset = isCard ? INSET * surface.height() : 0; // not to touch the edge of somebody else's frame
        double side = Math.min(SHARE * (surface.width() - 2 * inset), surface.height() - 2 - 2 * inset);
        double cell = side / features;
        double left = (surface.width() - side / SHARE) / 2;
        double top = 1 + inset;
        double biasX = left + side + GAP;
        double column = Math.max(LEAST_COLUMN, Math.min(MOST_COLUMN, cell));
        double barsX = biasX + column + GAP;
        double room = left + side / SHARE - barsX - 1;
        double[] lengths = new double[features];
        fill(surface, 0, left, top, side, side);
        for (int i = 0; i < features; i++) {
            double y = top + i * cell;
            for (int j = 0; j < features; j++) {
                if (Math.abs(geometry.dot(i, j)) < SEEN) {
                    continue;
                }
                surface.begin(Highlight.pair(scene, i, j));
                fill(surface, geometry.dot(i, j), left + j * cell, y, cell, cell);
                surface.end();
            }
            surface.begin(Highlight.feature(scene, i));
            fill(surface, scene.bias()[i], biasX, y, column, cell);
            double norm = geometry.norms()[i];
            if (norm > 0 && !Double.isInfinite(norm)) {
                lengths[i] = Math.min(room, norm / LONGEST * room);
                surface.draw(
                        Path.rectangle(barsX, y, lengths[i], cell),
                        Paint.fill(new Colour.Superposition(geometry.superposition()[i])));
            }
            surface.end();
        }
        Strokes.outlineBars(surface, barsX, top, cell, lengths);
        surface.draw(Path.rectangle(left, top - 0.5, side, side), Strokes.FRAME);
        double unit = Strokes.crisp(barsX + room / LONGEST);
        surface.draw(Path.segment(unit, top, unit, top + side), Strokes.UNIT);
    }

    private static void fill(Surface surface, double value, double x, double y, double width, double height) {
        Colour colour = Double.isNaN(value) ? Colour.of(Ink.SURFACE) : new Colour.Weight(value);
        surface.draw(Path.rectangle(x, y, width, height), Paint.fill(colour));
    }

    @Override
    public String summary(Scene scene) {
        return new WeightMatrix().summary(scene);
    }

    @Override
    public Table table(Scene scene) {
        return new WeightMatrix().table(scene);
    }
}
