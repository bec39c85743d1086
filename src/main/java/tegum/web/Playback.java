package tegum.web;

import org.teavm.jso.browser.Performance;
import tegum.math.Decimal;
import tegum.view.Icon;

/**
 * Plays what has been recorded: a button that moves through it, and how fast. Whoever moves it meanwhile, by whatever
 * means, stops it. Nothing plays by itself.
 */
final class Playback {
    private static final double WHOLE = 12_000; // milliseconds for the whole way, at speed 1
    private static final double CUT = 500; // milliseconds between pictures where motion is to be reduced
    private static final String[] SPEEDS = {"0.25", "0.5", "1", "2", "4"};

    private final String name;
    private final Tape tape;
    private final Dom button = Dom.button("btn");
    private final Dom speed = Dom.tag("select");
    private final NextFrame next = new NextFrame(this::frame);
    private boolean playing;
    private double share; // of the whole way
    private double expected; // where the tape was put
    private double last; // when, by the clock
    private double shown;

    /** What is played: a way from 0 to 1. */
    interface Tape {
        /** Where it stands; anything else than what it said after the last {@link #put} stops the playing. */
        double share();

        /** Goes to the moment nearest to a share of the way. */
        void put(double share);
    }

    /**
     * A player at rest.
     *
     * @param name what the button says that begins it
     */
    Playback(String name, Tape tape) {
        this.name = name;
        this.tape = tape;
        speed.attr("aria-label", "Speed of playback");
        for (String factor : SPEEDS) {
            speed.option(factor, factor + "×");
        }
        speed.value("1");
        button.on("click", event -> press());
        show();
    }

    /** The element to put into the page. */
    Dom dom() {
        return Dom.tag("div", "playback").add(button, speed);
    }

    /** Whether there is something to play. */
    void enable(boolean able) {
        button.attr("disabled", !able);
    }

    boolean isPlaying() {
        return playing;
    }

    private void press() {
        playing = !playing;
        if (playing) {
            double now = tape.share();
            share = now >= 1 ? 0 : now;
            last = Performance.now();
            next.request();
        }
        put(); // at a pause too: what waits for the end of playing hears of it
        show();
    }

    private void show() {
        button.clear().add(Dom.icon(playing ? Icon.PAUSE : Icon.PLAY)).add(playing ? "Pause" : name);
    }

    private void frame() {
        if (playing && tape.share() != expected) {
            stop(); // somebody else has moved it
        }
        if (!playing) {
            return;
        }
        double now = Performance.now();
        double factor = Decimal.parse(speed.value());
        share += Math.min(now - last, CUT) * factor / WHOLE;
        last = now;
        if (share >= 1) {
            share = 1;
            put();
            stop();
        } else {
            if (!Watch.media("(prefers-reduced-motion: reduce)") || now - shown >= CUT) {
                shown = now;
                put();
            }
            next.request();
        }
    }

    private void put() {
        tape.put(share);
        expected = tape.share();
    }

    private void stop() {
        playing = false;
        show();
    }
}
