package tegum.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;

/** Speaks to screen readers, at most once in five seconds; of what comes faster the latest counts. */
final class LiveRegion {
    private static final double PAUSE = 5000; // milliseconds

    private final Dom region;
    private double quietUntil;
    private @Nullable String waiting;

    /** @param region an element with {@code role="status"} that is in the page already */
    LiveRegion(Dom region) {
        this.region = region;
    }

    /** Says a sentence, now or when the pause is over. */
    void say(String sentence) {
        boolean asked = waiting != null;
        waiting = sentence;
        double wait = quietUntil - Performance.now();
        if (wait <= 0) {
            speak();
        } else if (!asked) {
            Window.setTimeout(this::speak, wait);
        }
    }

    private void speak() {
        if (waiting != null) {
            quietUntil = Performance.now() + PAUSE;
            region.text(waiting);
            waiting = null;
        }
    }
}
