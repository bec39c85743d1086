package tegum.web;

import org.teavm.jso.browser.Performance;
import org.teavm.jso.dom.html.HTMLSelectElement;
import tegum.experiment.Dial;
import tegum.math.Decimal;
import tegum.session.ExhibitLab;
import tegum.view.Icon;

/**
 * Plays a dial that is a time: a button that moves it along its slider, and how fast. Whoever moves the dial meanwhile,
 * by whatever means, stops it. Nothing plays by itself.
 */
final class Playback {
    private static final double WHOLE = 12_000; // milliseconds for the slider's whole way, at speed 1
    private static final double CUT = 500; // milliseconds between pictures where motion is to be reduced
    private static final String[] SPEEDS = {"0.25", "0.5", "1", "2", "4"};

    private final Dial.Slider dial;
    private final ExhibitLab lab;
    private final Dom dom = Dom.tag("div", "playback");
    private final Dom button = Dom.button("btn");
    private final Dom speed = Dom.tag("select");
    private final NextFrame next = new NextFrame(this::frame);
    private boolean playing;
    private double share; // of the slider's way
    private double expected; // where the dial was put
    private double last; // when, by the clock
    private double shown;

    Playback(Dial.Slider dial, ExhibitLab lab) {
        this.dial = dial;
        this.lab = lab;
        speed.attr("aria-label", "Speed of playback");
        for (String factor : SPEEDS) {
            speed.add(Dom.tag("option").attr("value", factor).add(factor + "×"));
        }
        ((HTMLSelectElement) speed.element()).setValue("1");
        button.on("click", event -> press());
        show();
        dom.add(button, speed);
    }

    /** The element to put into the page. */
    Dom dom() {
        return dom;
    }

    private void press() {
        playing = !playing;
        if (playing) {
            double value = lab.state().get(dial);
            share = value >= dial.most() ? 0 : dial.share(value);
            put();
            last = Performance.now();
            next.request();
        }
        show();
    }

    private void show() {
        button.clear().add(Dom.icon(playing ? Icon.PAUSE : Icon.PLAY)).add(playing ? "Pause" : "Play");
    }

    private void frame() {
        if (playing && lab.state().get(dial) != expected) {
            stop(); // somebody else has moved it
        }
        if (!playing) {
            return;
        }
        double now = Performance.now();
        double factor = Decimal.parse(((HTMLSelectElement) speed.element()).getValue());
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
        lab.set(dial, dial.text(dial.at(share)));
        expected = lab.state().get(dial);
    }

    private void stop() {
        playing = false;
        show();
    }
}
