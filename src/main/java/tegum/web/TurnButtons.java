package tegum.web;

import tegum.view.Icon;

/** The buttons that turn a figure of three dimensions. */
final class TurnButtons {
    private TurnButtons() {}

    /** Who turns it, by a notch to the right or, if that is negative, to the left; likewise down and up. */
    interface Turned {
        void turn(int right, int down);
    }

    static Dom of(Turned figure) {
        Dom bar = Dom.tag("div", "turns").attr("role", "group").attr("aria-label", "Turn the figure");
        return bar.add(
                button(Icon.LEFT, "Turn left", -1, 0, figure),
                button(Icon.RIGHT, "Turn right", 1, 0, figure),
                button(Icon.UP, "Turn up", 0, -1, figure),
                button(Icon.DOWN, "Turn down", 0, 1, figure));
    }

    private static Dom button(Icon icon, String name, int right, int down, Turned figure) {
        return Dom.tool(icon, name).on("click", event -> figure.turn(right, down));
    }
}
