package tegum.web;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import tegum.protocol.Event;
import tegum.view.Numbers;

/** What runs here, and which keys do what. */
final class AboutDialog {
    private static final int REFRESH = 500; // milliseconds

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
     * @param trains what trains, as it is known from moment to moment; null before there is anything
     * @param notes one sentence for every place that was tried before
     */
    static void open(String place, @Nullable Supplier<Event.Trains> trains, List<String> notes) {
        Dom text = Dom.tag("div").attr("id", "about");
        Dom engine = Dom.tag("p");
        Dom pace = Dom.tag("p");
        text.add(engine, pace);
        for (String note : notes) {
            text.add(Dom.tag("p").add(note));
        }
        Dom keys = Dom.tag("dl", "kv");
        for (List<String> key : KEYS) {
            keys.add(
                    Dom.tag("dt").add(Dom.tag("kbd").add(key.get(0))),
                    Dom.tag("dd").add(key.get(1)));
        }
        Runnable show = () -> {
            if (trains != null) {
                engine.text(words(place, trains.get()));
                pace.text(pace(trains.get().pace()));
            }
        };
        show.run();
        int timer = Window.setInterval(show::run, REFRESH);
        Dialogs.open(
                "About this page",
                "",
                () -> Window.clearInterval(timer),
                text,
                Dom.tag("h3").add("Keys"),
                keys);
    }

    private static String words(String place, Event.Trains trains) {
        String why = trains.refusal().isEmpty() ? "" : " No kernel trains this model: " + trains.refusal() + ".";
        return "The model trains in " + place + ", with arithmetic " + trains.engine()
                + ": the same seed gives the same bits everywhere. " + trains.words() + why;
    }

    private static String pace(double pace) {
        return pace == 0
                ? ""
                : "While it computes, it takes " + Numbers.count((int) pace)
                        + " steps per second; a slower speed rests between them.";
    }
}
