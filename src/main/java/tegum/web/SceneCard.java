package tegum.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import tegum.view.Scene;
import tegum.view.View;

/** The card of a view of a scene, which can be enlarged. */
final class SceneCard implements ScenePart {
    /** What a dialog needs beside its content, in CSS pixels: margin, edge and title. */
    private static final double AROUND_WIDE = 84;

    private static final double AROUND_HIGH = 148;
    private static final double AROUND_PHONE = 28;
    private static final int PHONE = 720;

    private final View view;
    private final Look look;
    private final Pointing pointing;
    private final SceneFigure figure;
    private final FigureCard card;
    private @Nullable Scene scene;
    private @Nullable SceneFigure enlarged;

    SceneCard(View view, Look look, Pointing pointing) {
        this.view = view;
        this.look = look;
        this.pointing = pointing;
        figure = new SceneFigure(view, look, pointing);
        card = new FigureCard(view.id(), "", Dom.tag("h2"), figure.figure(), look, this::enlarge);
        card.entitle(view.title(), view.subtitle());
    }

    @Override
    public Dom dom() {
        return card.dom();
    }

    /** Puts another element where the drawing is. */
    void stand(Dom other) {
        figure.dom().hidden(true);
        card.insert(other);
    }

    @Override
    public void show(Scene newScene) {
        scene = newScene;
        figure.show(newScene);
        card.shown();
        if (enlarged != null) {
            enlarged.show(newScene);
        }
    }

    private void enlarge() {
        Scene shown = scene;
        if (shown == null) {
            return;
        }
        SceneFigure large = new SceneFigure(view, look, pointing);
        enlarged = large;
        Dialogs.open(view.title(), "wide", () -> enlarged = null, large.dom());
        Window window = Window.current();
        double width = figure.figure().drawing().width();
        large.fill(
                shown,
                width > 0 ? width : FigureCard.SAVED_WIDTH,
                window.getInnerWidth() - (window.getInnerWidth() < PHONE ? AROUND_PHONE : AROUND_WIDE),
                window.getInnerHeight() - AROUND_HIGH);
    }
}
