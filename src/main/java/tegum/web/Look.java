package tegum.web;

import java.util.ArrayList;
import java.util.List;
import tegum.view.Icon;
import tegum.view.Theme;

/** The theme in force, everybody who draws in it, and the button that changes it. */
final class Look {
    private final List<Runnable> listeners = new ArrayList<>();
    private final ThemeSwitch themes = new ThemeSwitch(this::tell);

    Look() {
        Watch.pixels(changed -> tell());
    }

    /** The theme in force. */
    Theme theme() {
        return themes.theme();
    }

    /** Says who redraws when the theme, or the size of a pixel, changes. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** A button that goes from the system's theme to light, to dark, and back. */
    Dom button() {
        Dom button = Dom.button("btn quiet icon").attr("id", "theme").add(Dom.icon(Icon.THEME));
        name(button);
        return button.on("click", event -> {
            themes.choose(
                    switch (themes.choice()) {
                        case SYSTEM -> ThemeSwitch.Choice.LIGHT;
                        case LIGHT -> ThemeSwitch.Choice.DARK;
                        case DARK -> ThemeSwitch.Choice.SYSTEM;
                    });
            name(button);
        });
    }

    private void name(Dom button) {
        String words = "Theme: "
                + switch (themes.choice()) {
                    case SYSTEM -> "follows the system";
                    case LIGHT -> "light";
                    case DARK -> "dark";
                };
        button.named(words);
    }

    private void tell() {
        for (Runnable listener : listeners) {
            listener.run();
        }
    }
}
