package tegum.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Vectors of many models in one plane, laid over each other, each model in the colour of one number.
 *
 * @param models what is laid over each other, by ascending place on the ramp
 * @param special index of the vector whose tip is a diamond
 * @param specialName what it is
 * @param key what the colour says
 * @param ticks of the key, places from 0 to 1
 * @param chosen the model pointed at, as {@link Mark#pair}, or {@link Mark#NONE}
 * @param nothing what is said where there is no model
 * @param words what the picture shows, in one sentence
 */
public record Overlay(
        List<Model> models,
        int special,
        String specialName,
        String key,
        List<Tick> ticks,
        Mark chosen,
        String nothing,
        String words)
        implements Picture {
    private static final double LARGEST = 460;
    private static final double KEY = 82;
    private static final double TIP = 2.5;
    private static final double LARGER = 3.5;

    /**
     * One model.
     *
     * @param weights W, 2 rows of n
     * @param value what the colour says
     * @param place of its colour on the ramp, from 0 to 1
     * @param mark as {@link Mark#pair}
     * @param hint what is said of it
     */
    public record Model(float[] weights, String value, double place, Mark mark, String hint) {}

    /** A number on the key. */
    public record Tick(double place, String text) {}

    @Override
    public double height(double width) {
        return side(width) + 1 + KEY;
    }

    private static double side(double width) {
        return Math.floor(Math.min(width, LARGEST)) - 1;
    }

    @Override
    public void draw(Surface surface) {
        double side = side(surface.width());
        Plane plane = new Plane(0.5, 0.5, side, Frames.limit(reach()));
        plane.drawAxes(surface, new TipLabels(plane.frame(), 18));
        for (Model model : models) {
            surface.begin(model.mark);
            drawShafts(surface, plane, model);
            surface.end();
        }
        for (Model model : models) {
            drawTips(surface, plane, model, Paint.stroke(Colour.of(Ink.CASING), 2));
        }
        for (Model model : models) {
            surface.begin(model.mark);
            drawTips(surface, plane, model, Paint.fill(new Colour.Importance(model.place)));
            surface.end();
        }
        if (models.isEmpty()) {
            Label label = Label.of(nothing).anchor(Label.Anchor.MIDDLE).haloed();
            surface.text(label, plane.x(0), plane.y(0.5) + 4);
        }
        drawKey(surface, side + 1);
    }

    private double reach() {
        double reach = 1;
        for (Model model : models) {
            for (float component : model.weights) {
                reach = Math.max(reach, Math.abs(component));
            }
        }
        return reach;
    }

    private boolean isChosen(Model model) {
        return model.mark.feature() == chosen.feature() && model.mark.other() == chosen.other();
    }

    private void drawShafts(Surface surface, Plane plane, Model model) {
        Path shafts = new Path();
        int features = model.weights.length / 2;
        for (int i = 0; i < features; i++) {
            shafts.move(plane.x(0), plane.y(0));
            shafts.line(plane.x(model.weights[i]), plane.y(model.weights[features + i]));
        }
        if (isChosen(model)) {
            surface.draw(shafts, Paint.stroke(Colour.of(Ink.INK), 4));
        }
        surface.draw(shafts, Paint.stroke(new Colour.Importance(model.place), isChosen(model) ? 2 : 1.5));
    }

    /** The lower its number the larger a model's tips, so that of equal vectors all colours show, as rings. */
    private void drawTips(Surface surface, Plane plane, Model model, Paint paint) {
        int features = model.weights.length / 2;
        double radius = TIP + LARGER * (1 - model.place);
        Path tips = new Path();
        for (int i = 0; i < features; i++) {
            double x = plane.x(model.weights[i]);
            double y = plane.y(model.weights[features + i]);
            Marker shape = i == special ? Marker.DIAMOND : Marker.CIRCLE;
            shape.add(tips, x, y, i == special ? 1.4 * radius : radius);
        }
        surface.draw(tips, paint);
    }

    private void drawKey(Surface surface, double top) {
        double width = Math.min(surface.width() - 1, LARGEST) - 0.5;
        surface.text(Label.of(key), 0, top + 20);
        RampKey ramp = new RampKey(0.5, top + 28, width - 0.5);
        ramp.draw(surface, Colour.Importance::new);
        for (Tick tick : ticks) {
            ramp.tick(surface, tick.place, tick.text);
        }
        Path tip = new Path();
        Marker.DIAMOND.add(tip, 7, top + 68, 2 * TIP);
        surface.draw(tip, Strokes.cased(Colour.of(Ink.PAGE)));
        surface.text(Label.of(specialName), 20, top + 72);
    }

    @Override
    public String summary() {
        return words;
    }

    @Override
    public String hint(Mark mark) {
        for (Model model : models) {
            if (model.mark.feature() == mark.feature() && model.mark.other() == mark.other()) {
                return model.hint;
            }
        }
        return "";
    }

    /** Goes through the models in order. */
    @Override
    public Mark step(Mark from, int right, int down) {
        if (models.isEmpty()) {
            return Mark.NONE;
        }
        int at = -1;
        for (int k = 0; k < models.size(); k++) {
            Mark mark = models.get(k).mark;
            if (mark.feature() == from.feature() && mark.other() == from.other()) {
                at = k;
            }
        }
        int next = Math.max(0, Math.min(models.size() - 1, at + right + down));
        return models.get(next).mark;
    }

    @Override
    public Table table() {
        List<String> columns = new ArrayList<>(List.of(key, "feature", "W, row 0", "W, row 1", "length"));
        List<List<String>> rows = new ArrayList<>();
        for (Model model : models) {
            int features = model.weights.length / 2;
            for (int i = 0; i < features; i++) {
                double x = model.weights[i];
                double y = model.weights[features + i];
                rows.add(List.of(
                        model.value,
                        Tables.feature(i),
                        Numbers.fixed(x, 3),
                        Numbers.fixed(y, 3),
                        Numbers.quantity(Math.sqrt(x * x + y * y))));
            }
        }
        return new Table(columns, rows);
    }
}
