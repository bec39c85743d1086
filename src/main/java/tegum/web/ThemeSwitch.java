package tegum.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import tegum.view.Theme;

/** Light or dark: the system's wish unless the reader or the address says otherwise; paper is light. */
final class ThemeSwitch {
    /** What the reader asks for. */
    enum Choice {
        SYSTEM(""),
        LIGHT("light"),
        DARK("dark");

        private final String id;

        Choice(String id) {
            this.id = id;
        }
    }

    private static final String NAME = "theme";

    private final Runnable changed;
    private Theme theme = Theme.LIGHT;
    private boolean systemIsDark;
    private boolean onPaper;

    /** @param changed runs whenever {@link #theme} becomes another */
    ThemeSwitch(Runnable changed) {
        this.changed = changed;
        systemIsDark = Watch.media("(prefers-color-scheme: dark)");
        theme = wanted();
        Watch.media("(prefers-color-scheme: dark)", now -> {
            systemIsDark = now;
            settle();
        });
        Watch.media("print", now -> {
            onPaper = now;
            settle();
        });
    }

    /** The theme to draw in. */
    Theme theme() {
        return theme;
    }

    /** What is asked for now. */
    Choice choice() {
        String id = marked();
        for (Choice choice : Choice.values()) {
            if (choice.id.equals(id)) {
                return choice;
            }
        }
        return Choice.SYSTEM;
    }

    /** Asks for another theme, for this page and the next. */
    void choose(Choice choice) {
        if (choice == Choice.SYSTEM) {
            mark(null);
            Preferences.remove(NAME);
        } else {
            mark(choice.id);
            Preferences.put(NAME, choice.id);
        }
        settle();
    }

    private void settle() {
        Theme next = wanted();
        if (next != theme) {
            theme = next;
            changed.run();
        }
    }

    private Theme wanted() {
        if (onPaper) {
            return Theme.LIGHT;
        }
        return switch (choice()) {
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case SYSTEM -> systemIsDark ? Theme.DARK : Theme.LIGHT;
        };
    }

    /** What theme.js, or this class, has written on the root element. */
    @JSBody(script = "return document.documentElement.dataset.theme || '';")
    private static native String marked();

    @JSBody(
            params = "theme",
            script = "if (theme === null) { delete document.documentElement.dataset.theme; }"
                    + "else { document.documentElement.dataset.theme = theme; }")
    private static native void mark(@Nullable String theme);
}
