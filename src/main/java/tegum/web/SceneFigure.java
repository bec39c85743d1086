package tegum.web;

import org.jspecify.annotations.Nullable;
import tegum.math.Decimal;
import tegum.view.Mark;
import tegum.view.Picture;
import tegum.view.Scene;
import tegum.view.View;

/** A view of a scene: pointing at a feature marks it everywhere and says what there is to say of it. */
final class SceneFigure implements ScenePart, Hand {
    private static final double ASIDE = 12; // pixels from pointer to tip

    private View view;
    private final Pointing pointing;
    private final Figure figure;
    private final Dom tip = Dom.tag("div", "tip").attr("aria-hidden", "true").hidden(true);
    private @Nullable Scene scene;
    private int column = -1; // that keys have gone to, where marks are of pairs

    SceneFigure(View view, Look look, Pointing pointing) {
        this.view = view;
        this.pointing = pointing;
        figure = new Figure(view.id(), look, this);
        figure.drawing().canvas().attr("aria-label", view.title());
        figure.drawing().dom().add(tip);
    }

    @Override
    public Dom dom() {
        return figure.drawing().dom();
    }

    /** The figure without its scene. */
    Figure figure() {
        return figure;
    }

    /** Draws the scene in another way from now on. */
    void view(View newView) {
        view = newView;
        if (scene != null) {
            show(scene);
        }
    }

    @Override
    public void show(Scene newScene) {
        scene = newScene;
        figure.show(view.title(), view.of(newScene));
    }

    /** Shows a scene as large as a place allows. */
    void fill(Scene newScene, double least, double roomWide, double roomHigh) {
        figure.drawing().fill(view.of(newScene), least, roomWide, roomHigh);
        show(newScene);
    }

    @Override
    public Mark mark() {
        return Mark.pair(scene == null ? -1 : scene.highlight(), column);
    }

    @Override
    public void point(Mark mark, double x, double y) {
        tell(mark, x + ASIDE, y + ASIDE);
        pointing.point(mark.feature());
    }

    /** By keys a feature has no place: the tip stands under the figure. */
    @Override
    public void go(Mark mark) {
        column = mark.other();
        pointing.point(mark.feature());
        tell(mark, 0, figure.drawing().height() * figure.drawing().zoom());
    }

    @Override
    public void pick(Mark mark) {
        pointing.pick(mark.feature());
    }

    @Override
    public void leave() {
        tip.hidden(true);
        pointing.point(-1);
    }

    @Override
    public void letGo() {
        leave();
        pointing.pick(-1);
    }

    /** Says of a mark what there is to say, right below a point of the figure. */
    private void tell(Mark mark, double x, double y) {
        Drawing drawing = figure.drawing();
        Picture shown = drawing.picture();
        String words = shown == null ? "" : shown.hint(mark);
        tip.text(words).hidden(words.isEmpty());
        if (!words.isEmpty()) {
            double over = x + tip.box().getWidth() - drawing.width() * drawing.zoom();
            tip.style("left", Decimal.text(Math.max(0, over > 0 ? x - over - 0.5 : x)) + "px");
            tip.style("top", Decimal.text(y) + "px");
        }
    }
}
