package tegum.web;

import org.teavm.jso.dom.events.KeyboardEvent;
import tegum.view.Camera;
import tegum.view.Icon;
import tegum.view.Polyhedron;
import tegum.view.Scene;

/** Three dimensions drawn flat, where 3-D drawing is not to be had: turned by buttons and by Shift and arrow keys. */
final class FlatSpace {
    private static final double TURN = 0.2;
    private static final double STEEPEST = 1.5;

    private final Figure figure;
    private final Dom dom = Dom.tag("div", "space");
    private Camera camera = Camera.USUAL;

    FlatSpace(Look look, Pointing pointing) {
        figure = new Figure(new Polyhedron(camera), look, pointing);
        Dom buttons = Dom.tag("div", "turns").attr("role", "group").attr("aria-label", "Turn the figure");
        buttons.add(
                button(Icon.LEFT, "Turn left", -TURN, 0),
                button(Icon.RIGHT, "Turn right", TURN, 0),
                button(Icon.UP, "Turn up", 0, TURN),
                button(Icon.DOWN, "Turn down", 0, -TURN));
        dom.attr("id", "flat-space").add(figure.dom(), buttons);
        dom.on("keydown", event -> {
            KeyboardEvent pressed = (KeyboardEvent) event;
            if (pressed.isShiftKey()) {
                key(pressed.getKey());
            }
        });
    }

    private Dom button(Icon icon, String name, double yaw, double pitch) {
        Dom button = Dom.button("btn quiet icon")
                .attr("aria-label", name)
                .attr("title", name)
                .add(Dom.icon(icon));
        return button.on("click", event -> turn(yaw, pitch));
    }

    private void key(String key) {
        switch (key) {
            case "ArrowLeft" -> turn(-TURN, 0);
            case "ArrowRight" -> turn(TURN, 0);
            case "ArrowUp" -> turn(0, TURN);
            case "ArrowDown" -> turn(0, -TURN);
            default -> {}
        }
    }

    private void turn(double yaw, double pitch) {
        double height = Math.max(-STEEPEST, Math.min(STEEPEST, camera.pitch() + pitch));
        camera = new Camera(camera.yaw() + yaw, height);
        figure.view(new Polyhedron(camera));
    }

    Dom dom() {
        return dom;
    }

    void show(Scene scene) {
        figure.show(scene);
    }
}
