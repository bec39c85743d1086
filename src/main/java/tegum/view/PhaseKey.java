package tegum.view;

import java.util.ArrayList;
import java.util.List;

/**
 * The colours of a phase diagram as a square, with a mark for one cell's models, and lines about that cell.
 *
 * @param norms length of the extra feature in each model of the cell
 * @param shared its superposition in each
 * @param lines of text, name and value
 */
public record PhaseKey(double[] norms, double[] shared, List<String[]> lines) implements Picture {
    private static final int STEPS = 12;
    private static final double LEFT = 60;
    private static final double TOP = 24;
    private static final double LINE = 22;

    @Override
    public boolean isNarrow() {
        return true;
    }

    @Override
    public double height(double width) {
        return TOP + side(width) + 58 + LINE * lines.size() + 8;
    }

    private static double side(double width) {
        return Math.min(180, width - LEFT - 90);
    }

    @Override
    public void draw(Surface surface) {
        double side = side(surface.width());
        double step = Math.floor(side / STEPS);
        for (int up = 0; up < STEPS; up++) {
            for (int across = 0; across < STEPS; across++) {
                Colour colour = new Colour.Phase((across + 0.5) / STEPS, (up + 0.5) / STEPS);
                double y = TOP + (STEPS - 1 - up) * step;
                surface.draw(Path.rectangle(LEFT + across * step, y, step, step), Paint.fill(colour));
            }
        }
        double edge = STEPS * step;
        surface.draw(Path.rectangle(LEFT - 0.5, TOP - 0.5, edge + 1, edge + 1), Strokes.SCALE_LIMIT);
        surface.text(Label.of("length of the extra feature"), 0, 12);
        surface.text(Label.of("≥ 1").anchor(Label.Anchor.END), LEFT - 8, TOP + 10);
        surface.text(Label.of("0").anchor(Label.Anchor.END), LEFT - 8, TOP + edge);
        surface.text(Label.of("0"), LEFT, TOP + edge + 16);
        surface.text(Label.of("≥ 1").anchor(Label.Anchor.END), LEFT + edge, TOP + edge + 16);
        surface.text(Label.of("its superposition"), LEFT, TOP + edge + 34);
        for (int k = 0; k < norms.length; k++) {
            double x = LEFT + edge * inside(shared[k]);
            double y = TOP + edge * (1 - inside(norms[k]));
            surface.draw(Path.disc(x, y, 4.5), Strokes.cased(Colour.of(Ink.PAGE)));
        }
        double y = TOP + side + 66;
        for (String[] line : lines) {
            surface.text(Texts.muted(line[0]), 0, y);
            surface.text(Label.of(line[1]).ink(Ink.INK).anchor(Label.Anchor.END), surface.width() - 2, y);
            y += LINE;
        }
    }

    private static double inside(double value) {
        return value >= 1 ? 1 : value > 0 ? value : 0;
    }

    @Override
    public String summary() {
        StringBuilder words = new StringBuilder("Grey: not represented; blue: a dimension of its own; red: shared. ");
        for (String[] line : lines) {
            words.append(line[0]).append(": ").append(line[1]).append(". ");
        }
        return words.toString().trim();
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (String[] line : lines) {
            rows.add(List.of(line[0], line[1]));
        }
        return new Table(List.of("Cell", "Value"), rows);
    }
}
