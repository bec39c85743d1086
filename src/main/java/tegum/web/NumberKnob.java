package tegum.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import tegum.experiment.Config;
import tegum.experiment.Control;
import tegum.experiment.Key;
import tegum.experiment.Rule;
import tegum.math.Decimal;
import tegum.math.Elementary;
import tegum.session.Lab;
import tegum.train.Optimiser;

/** A number: a box, which is the source of truth, and for real numbers a coarse slider. */
final class NumberKnob implements Knob {
    private static final int NOTCHES = 200;
    private static final int SLIDER_DIGITS = 2;
    private static final int PERCENT_DIGITS = 6;

    private final Key key;
    private final Rule rule;
    private final KnobFrame frame;
    private final Dom box = Dom.tag("input").attr("type", "text").attr("inputmode", "decimal");
    private final Dom slider =
            Dom.tag("input").attr("type", "range").attr("min", "0").attr("max", "" + NOTCHES);
    private final Dom dom;

    NumberKnob(Control control, Lab lab) {
        key = control.key();
        rule = control.rule();
        frame = new KnobFrame(key, lab);
        box.attr("id", frame.inputId()).attr("autocomplete", "off");
        box.attr("aria-describedby", "help-" + key.id() + " error-" + key.id());
        box.on("change", event -> take(plain(box.value().trim())));
        box.on("keydown", this::key);
        Dom row = Dom.tag("div", "row");
        if (rule instanceof Rule.Real) {
            slider.attr("aria-label", key.title() + ", slider");
            slider.on("input", event -> slid());
            for (String end : new String[] {"change", "pointerup", "pointercancel", "keyup", "blur"}) {
                slider.on(end, event -> frame.letGo());
            }
            row.add(slider);
        } else {
            row.add(Dom.tag("span"));
        }
        dom = frame.around(row.add(box));
    }

    @Override
    public Dom dom() {
        return dom;
    }

    @Override
    public void show(Config config, Config usual) {
        frame.show(config, usual);
        String value = key.read(config);
        sayIfRefused();
        if (!KnobFrame.hasFocus(box.element()) && !frame.isRefused()) {
            box.value(value);
        }
        Rule.Real real = real();
        if (real != null && !KnobFrame.hasFocus(slider.element())) {
            slider.value(String.valueOf(notch(real, Decimal.parse(value))));
        }
        slider.attr("aria-valuetext", value);
        boolean idle = key == Key.WEIGHT_DECAY && config.optimiser() == Optimiser.Kind.ADAM;
        box.attr("disabled", idle);
        slider.attr("disabled", idle);
    }

    private void take(String text) {
        frame.choose(text);
        sayIfRefused();
    }

    private void sayIfRefused() {
        box.attr("aria-invalid", frame.isRefused() ? "true" : "false");
    }

    /** A comma for the point, and a percentage, are understood. */
    private static String plain(String typed) {
        String text = typed.replace(',', '.');
        if (!text.endsWith("%")) {
            return text;
        }
        String number = text.substring(0, text.length() - 1).trim();
        return Decimal.isNumber(number)
                ? Decimal.text(Decimal.round(Decimal.parse(number) / 100, PERCENT_DIGITS))
                : text;
    }

    /** Arrow keys count up and down where values are whole. */
    private void key(Event event) {
        String pressed = ((KeyboardEvent) event).getKey();
        int by = -Keys.down(pressed);
        String text = box.value().trim();
        if (rule instanceof Rule.Whole && by != 0 && Decimal.isNumber(text)) {
            event.preventDefault();
            String next = Decimal.text(Decimal.parse(text) + by);
            if (rule.accepts(next)) {
                box.value(next);
                take(next);
            }
        }
    }

    private void slid() {
        Rule.Real real = real();
        if (real == null) {
            return;
        }
        double place = Decimal.parse(slider.value()) / NOTCHES;
        String value = Decimal.text(Decimal.round(at(real, place), SLIDER_DIGITS));
        box.value(value);
        frame.drag(value);
        sayIfRefused();
    }

    private Rule.@Nullable Real real() {
        return rule instanceof Rule.Real real ? real : null;
    }

    private static double at(Rule.Real real, double place) {
        if (!real.logarithmic()) {
            return real.least() + (real.most() - real.least()) * place;
        }
        double value = real.least() * Elementary.power(real.most() / real.least(), place);
        return Math.min(real.most(), Math.max(real.least(), value));
    }

    private static int notch(Rule.Real real, double value) {
        double place = real.logarithmic()
                ? Elementary.ln(value / real.least()) / Elementary.ln(real.most() / real.least())
                : (value - real.least()) / (real.most() - real.least());
        return (int) Math.floor(Math.min(1, Math.max(0, place)) * NOTCHES + 0.5);
    }
}
