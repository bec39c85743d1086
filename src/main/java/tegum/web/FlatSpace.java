package tegum.web;

import org.teavm.jso.dom.events.KeyboardEvent;
import tegum.view.Camera;
import tegum.view.Polyhedron;
import tegum.view.Scene;

/** Three dimensions drawn flat, where 3-D drawing is not to be had: turned by buttons and by Shift and arrow keys. */
final class FlatSpace {
    private static final double TURN = 0.2;
    private static final double STEEPEST = 1.5;

    private final SceneFigure figure;
    private final Dom dom = Dom.tag("div", "space");
    private Camera camera = Camera.USUAL;

    FlatSpace(Look look, Pointing pointing) {
        figure = new SceneFigure(new Polyhedron(camera), look, pointing);
        dom.attr("id", "flat-space").add(figure.dom(), TurnButtons.of(this::turn));
        dom.on("keydown", event -> {
            KeyboardEvent pressed = (KeyboardEvent) event;
            if (pressed.isShiftKey()) {
                turn(Keys.right(pressed.getKey()), Keys.down(pressed.getKey()));
            }
        });
    }

    private void turn(int right, int down) {
        double height = Math.max(-STEEPEST, Math.min(STEEPEST, camera.pitch() - TURN * down));
        camera = new Camera(camera.yaw() + TURN * right, height);
        figure.view(new Polyhedron(camera));
    }

    Dom dom() {
        return dom;
    }

    void show(Scene scene) {
        figure.show(scene);
    }
}
