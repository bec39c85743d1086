package tegum.web;

import java.util.List;

/** What runs here, and which keys do what. */
final class AboutDialog {
    private static final List<List<String>> KEYS = List.of(
            List.of("Space", "play or pause, while a figure has the focus"),
            List.of(".", "one step"),
            List.of("R", "reset: the same seed again"),
            List.of("← →", "on the timeline: through recorded training; on a figure: from feature to feature"),
            List.of("Page Up, Page Down, Home, End", "on the timeline: further"),
            List.of("Enter", "keep a feature marked"),
            List.of("Escape", "let go; leave a dialog"));

    private AboutDialog() {}

    /**
     * Opens the dialog.
     *
     * @param place where training runs
     * @param engine version of the arithmetic
     * @param notes one sentence for every place that was tried before
     */
    static void open(String place, String engine, List<String> notes) {
        Dom text = Dom.tag("div").attr("id", "about");
        text.add(Dom.tag("p")
                .add("The model trains in " + place + ", with arithmetic " + engine
                        + ": the same seed gives the same bits everywhere."));
        for (String note : notes) {
            text.add(Dom.tag("p").add(note));
        }
        Dom keys = Dom.tag("dl", "kv");
        for (List<String> key : KEYS) {
            keys.add(
                    Dom.tag("dt").add(Dom.tag("kbd").add(key.get(0))),
                    Dom.tag("dd").add(key.get(1)));
        }
        Dialogs.open("About this page", "", () -> {}, text, Dom.tag("h3").add("Keys"), keys);
    }
}
