package tegum.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Loss over steps; it is also the timeline, with the past of the cursor in full ink and its future
 * faint. Both axes are logarithmic, since the jumps lie in the first tenth of a run.
 */
public final class LossCurve implements View {
    private static final double NARROW = 420; // below this events keep their ticks and lose their names
    private static final double FLIPS = 0.6; // share of the width from which the cursor's label stands left of it
    private static final double KNOB = 6;
    private static final Paint RUN = Paint.stroke(Colour.of(Ink.INK), 2);
    private static final Paint FUTURE = RUN.strokeOpacity(0.35);
    private static final Paint GHOST = Paint.stroke(Colour.of(Ink.INK_3), 1.25).dashed(2, 3);

    @Override
    public String id() {
        return "loss";
    }

    @Override
    public String title() {
        return "Loss";
    }

    @Override
    public String subtitle() {
        return "over training steps, both logarithmic";
    }

    @Override
    public double height(Scene scene, double width) {
        return width < NARROW ? 104 : 136;
    }

    /**
     * The step under a point of the figure, for scrubbing: no later than what is recorded.
     *
     * @param width of the figure in CSS pixels
     * @param x of the pointer from the figure's left edge
     */
    public static int stepAt(Scene scene, double width, double x) {
        Timeline timeline = scene.timeline();
        double step = LossAxes.steps(timeline, width).invert(x);
        return (int) (Math.min(LossAxes.lastStep(timeline), step) + 0.5);
    }

    /**
     * Where a step lies, in CSS pixels from the figure's left edge.
     *
     * @param width of the figure
     */
    public static double x(Scene scene, double width, int step) {
        return LossAxes.steps(scene.timeline(), width).at(step);
    }

    @Override
    public void draw(Scene scene, Surface surface) {
        Timeline timeline = scene.timeline();
        LossAxes axes = LossAxes.of(timeline, surface);
        axes.draw(surface);
        for (Timeline.Curve pinned : timeline.pinned()) {
            surface.draw(axes.curve(pinned.steps(), pinned.losses()), GHOST);
        }
        Path whole = axes.curve(timeline.steps(), timeline.losses());
        if (whole.pieces().isEmpty()) {
            drawEmpty(surface, axes);
        }
        double cursor = axes.x(timeline.cursor());
        surface.draw(LossAxes.part(whole, cursor, surface.width()), FUTURE);
        surface.draw(LossAxes.part(whole, 0, cursor), RUN);

        List<Box> taken = new ArrayList<>();
        if (timeline.steps().length > 0) {
            drawCursor(timeline, surface, axes, LossAxes.heightAt(whole, cursor), taken);
        }
        drawEvents(timeline, surface, axes, taken);
        drawNames(timeline, surface, axes, whole, taken);
    }

    private static void drawEmpty(Surface surface, LossAxes axes) {
        Label whole = Texts.muted("Nothing recorded yet: training draws this curve.");
        boolean fits = axes.left() + 12 + whole.width() <= axes.right();
        Label empty = (fits ? whole : Texts.muted("Nothing recorded yet")).haloed();
        surface.text(empty, axes.left() + 12, (axes.top() + axes.bottom()) / 2 + 4);
    }

    private static void drawCursor(Timeline timeline, Surface surface, LossAxes axes, double y, List<Box> taken) {
        double x = axes.x(timeline.cursor());
        double sharp = Strokes.crisp(x);
        surface.draw(Path.segment(sharp, 20, sharp, axes.bottom()), Paint.stroke(Colour.of(Ink.INK), 1));
        if (!Double.isNaN(y)) {
            surface.draw(Path.disc(x, y, KNOB), Paint.fill(Colour.of(Ink.PAGE)).outlined(Colour.of(Ink.INK), 2));
            taken.add(new Box(x - KNOB, y - KNOB, x + KNOB, y + KNOB).grown(2));
        }
        taken.add(new Box(sharp, 20, sharp, axes.bottom()).grown(1));

        Label label = Label.of("step " + Numbers.count(timeline.cursor()) + ", loss " + loss(timeline))
                .ink(Ink.INK)
                .strong()
                .haloed();
        double least = 32; // the axis title stands before
        boolean flips = x > FLIPS * surface.width() || x + 4 + label.width() > surface.width();
        double start = flips ? Math.max(least, x - 8 - label.width()) : x + 4;
        // anchored at the side of the cursor, so that a font of another width cannot reach over it
        boolean anchorsRight = flips && start > least;
        Label placed = anchorsRight ? label.anchor(Label.Anchor.END) : label;
        surface.text(placed, anchorsRight ? x - 8 : start, 14);
        taken.add(Box.of(placed, anchorsRight ? x - 8 : start, 14));
    }

    /** The loss at the last record that is not after the cursor. */
    private static String loss(Timeline timeline) {
        float[] steps = timeline.steps();
        int at = 0;
        while (at + 1 < steps.length && steps[at + 1] <= timeline.cursor()) {
            at++;
        }
        double loss = timeline.losses()[at];
        return LossAxes.isDrawn(loss) ? Numbers.loss(loss) : "not finite";
    }

    private static void drawEvents(Timeline timeline, Surface surface, LossAxes axes, List<Box> taken) {
        Paint paint = Paint.fill(Colour.of(Ink.PAGE)).outlined(Colour.of(Ink.INK), 1.25);
        for (Timeline.Event event : timeline.events()) {
            double x = axes.x(event.step());
            double y = axes.bottom();
            surface.draw(
                    new Path().move(x, y).line(x - 4, y - 8).line(x + 4, y - 8).close(), paint);
            taken.add(new Box(x - 5, y - 9, x + 5, y));
        }
        if (surface.width() < NARROW) {
            return;
        }
        for (Timeline.Event event : timeline.events()) {
            double x = axes.x(event.step());
            Label name = Label.of(event.name()).haloed();
            if (!place(surface, name, x + 9, axes.bottom() - 4, taken, axes)) {
                place(surface, name.anchor(Label.Anchor.END), x - 9, axes.bottom() - 4, taken, axes);
            }
        }
    }

    private static void drawNames(Timeline timeline, Surface surface, LossAxes axes, Path whole, List<Box> taken) {
        for (Timeline.Curve pinned : timeline.pinned()) {
            Path curve = axes.curve(pinned.steps(), pinned.losses());
            Label name = Texts.muted(pinned.name()).anchor(Label.Anchor.END).haloed();
            double[] ends = {axes.right(), axes.x(timeline.cursor()) - 10};
            for (double end : ends) {
                if (placeAtEnd(surface, name, curve, end, whole, taken, axes)) {
                    break;
                }
            }
        }
        if (!timeline.pinned().isEmpty() && surface.width() >= NARROW) {
            double x = axes.left() + 0.12 * (axes.right() - axes.left());
            double y = LossAxes.heightAt(whole, x);
            if (!Double.isNaN(y)) {
                place(surface, Label.of("this run").ink(Ink.INK).strong().haloed(), x, y - 8, taken, axes);
            }
        }
    }

    /** Names a curve over it, or else under it, ending at {@code x}, where the name hides no piece of the run. */
    private static boolean placeAtEnd(
            Surface surface, Label name, Path curve, double x, Path run, List<Box> taken, LossAxes axes) {
        double height = LossAxes.heightAt(curve, x);
        for (double y : new double[] {height - 7, height + 16}) {
            if (!Double.isNaN(y)
                    && !LossAxes.meets(run, Box.of(name, x, y).grown(2))
                    && place(surface, name, x, y, taken, axes)) {
                return true;
            }
        }
        return false;
    }

    /** Draws the label if nothing is there; says whether it did. */
    private static boolean place(Surface surface, Label label, double x, double y, List<Box> taken, LossAxes axes) {
        Box box = Box.of(label, x, y);
        if (box.meetsAny(taken) || box.right() > axes.right() + 1 || box.left() < axes.left()) {
            return false;
        }
        taken.add(box);
        surface.text(label, x, y);
        return true;
    }

    @Override
    public String summary(Scene scene) {
        Timeline timeline = scene.timeline();
        if (timeline.steps().length == 0) {
            return "Loss: nothing recorded yet.";
        }
        StringBuilder text = new StringBuilder("Loss at step ");
        text.append(Numbers.count(timeline.cursor())).append(" of ").append(Numbers.count(timeline.end()));
        text.append(": ").append(loss(timeline)).append("; it began at ");
        text.append(Numbers.loss(timeline.losses()[0])).append('.');
        List<String> events = new ArrayList<>();
        for (Timeline.Event event : timeline.events()) {
            events.add(event.name() + " at step " + Numbers.count(event.step()));
        }
        Words.append(text, "Events: ", events);
        return text.toString();
    }

    @Override
    public Table table(Scene scene) {
        Timeline timeline = scene.timeline();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < timeline.steps().length; i++) {
            rows.add(List.of(Numbers.count((int) timeline.steps()[i]), Numbers.loss(timeline.losses()[i])));
        }
        return new Table(List.of("step", "loss"), rows);
    }
}
