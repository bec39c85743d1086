package tegum.view;

import java.util.ArrayList;
import java.util.List;

/**
 * WᵀW as cells: entry (i, j) is the product of feature i's vector with feature j's. Colours run from −1 to 1.
 *
 * @param products n rows of n
 * @param features n
 * @param summary one sentence for those who cannot see it
 */
public record GramMatrix(double[] products, int features, String summary) implements Picture {
    private static final double LARGEST = 340;
    private static final double NAMES = 26;
    private static final double NAME = 22;
    private static final double NUMERALS = 34;
    private static final double SCALE = 44;

    private static double side(double width, int features) {
        return Math.floor(Math.min(LARGEST, width - NAMES - 1) / features) * features;
    }

    @Override
    public double height(double width) {
        return NAMES + side(width, features) + SCALE;
    }

    @Override
    public void draw(Surface surface) {
        double side = side(surface.width(), features);
        double cell = side / features;
        int every = (int) Math.ceil(NAME / cell); // names that would touch are left out
        for (int i = 0; i < features; i++) {
            double middle = NAMES + (i + 0.5) * cell;
            if (i % every == 0) {
                surface.text(Label.indexed("x", i).anchor(Label.Anchor.MIDDLE), middle, NAMES - 9);
                surface.text(Label.indexed("x", i).anchor(Label.Anchor.END), NAMES - 7, middle + 4);
            }
            for (int j = 0; j < features; j++) {
                drawCell(surface, i, j, cell);
            }
        }
        RampKey key = new RampKey(NAMES, NAMES + side + 10, side);
        key.draw(surface, place -> new Colour.Weight(2 * place - 1));
        key.tick(surface, 0, "−1");
        key.tick(surface, 0.5, "0");
        key.tick(surface, 1, "1");
    }

    private void drawCell(Surface surface, int i, int j, double cell) {
        double value = products[i * features + j];
        double x = NAMES + j * cell;
        double y = NAMES + i * cell;
        double gap = cell >= 24 ? 1 : 0;
        surface.begin(Mark.pair(i, j));
        surface.draw(Path.rectangle(x, y, cell - gap, cell - gap), Paint.fill(new Colour.Weight(value)));
        if (cell >= NUMERALS) {
            Label number = Label.of(Numbers.quantity(value)).colour(new Colour.OnWeight(value));
            surface.text(number.anchor(Label.Anchor.MIDDLE), x + cell / 2, y + cell / 2 + 4);
        }
        surface.end();
    }

    @Override
    public String hint(Mark mark) {
        if (mark.feature() < 0 || mark.other() < 0) {
            return "";
        }
        String value = Numbers.quantity(products[mark.feature() * features + mark.other()]);
        return Tables.feature(mark.feature()) + " and " + Tables.feature(mark.other()) + ": " + value;
    }

    @Override
    public Mark step(Mark from, int right, int down) {
        if (from.feature() < 0 || from.other() < 0) {
            return Mark.pair(0, 0);
        }
        return Mark.pair(
                Math.max(0, Math.min(features - 1, from.feature() + down)),
                Math.max(0, Math.min(features - 1, from.other() + right)));
    }

    @Override
    public Table table() {
        List<String> columns = new ArrayList<>(List.of("feature"));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < features; i++) {
            columns.add(Tables.feature(i));
            List<String> row = new ArrayList<>(List.of(Tables.feature(i)));
            for (int j = 0; j < features; j++) {
                row.add(Numbers.fixed(products[i * features + j], 3));
            }
            rows.add(row);
        }
        return new Table(columns, rows);
    }
}
