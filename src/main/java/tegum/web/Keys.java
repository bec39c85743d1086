package tegum.web;

import org.teavm.jso.dom.events.KeyboardEvent;

/** Keys that do something in one place. */
final class Keys {
    private Keys() {}

    /** Says whether a key did something. */
    interface Taker {
        boolean take(String key, KeyboardEvent pressed);
    }

    /** Hears of keys pressed without Ctrl, Alt or Meta; what does something here does nothing else. */
    static void on(Dom place, Taker taker) {
        place.on("keydown", (KeyboardEvent pressed) -> {
            boolean other = pressed.isCtrlKey() || pressed.isAltKey() || pressed.isMetaKey();
            if (!other && taker.take(pressed.getKey(), pressed)) {
                pressed.preventDefault();
                pressed.stopPropagation();
            }
        });
    }

    /** How far an arrow key goes to the right: 1, -1 or 0. */
    static int right(String key) {
        return key.equals("ArrowRight") ? 1 : key.equals("ArrowLeft") ? -1 : 0;
    }

    /** How far an arrow key goes down: 1, -1 or 0. */
    static int down(String key) {
        return key.equals("ArrowDown") ? 1 : key.equals("ArrowUp") ? -1 : 0;
    }
}
