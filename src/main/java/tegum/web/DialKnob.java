package tegum.web;

import java.util.List;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;
import tegum.experiment.Dial;
import tegum.experiment.InvalidInput;
import tegum.math.Decimal;
import tegum.session.ExhibitLab;

/** One dial of an exhibit: a slider with a number box, or a choice. */
final class DialKnob {
    private static final int NOTCHES = 400;
    private static final int DIGITS = 3;

    private final Dial dial;
    private final ExhibitLab lab;
    private final Dom dom = Dom.tag("div", "ctl");
    private final Dom slider =
            Dom.tag("input").attr("type", "range").attr("min", "0").attr("max", "" + NOTCHES);
    private final Dom box = Dom.tag("input").attr("type", "text").attr("inputmode", "decimal");
    private final Dom select = Dom.tag("select");
    private final Dom error = Dom.tag("p", "error").attr("role", "alert").hidden(true);

    DialKnob(Dial dial, ExhibitLab lab) {
        this.dial = dial;
        this.lab = lab;
        String id = "dial-" + lab.exhibit().id() + "-" + dial.id();
        Dom label = Dom.tag("label").attr("for", id).add(dial.name());
        if (dial instanceof Dial.Slider number && !number.sign().isEmpty()) {
            label.add(" ").add(Dom.tag("span", "it").add(number.sign()));
        }
        Dom help = Dom.tag("p", "help").attr("id", id + "-help").add(dial.help());
        dom.attr("data-dial", dial.id()).add(Dom.tag("div", "lab").add(label), row(id), help, error);
        if (dial instanceof Dial.Slider number && number.kind() == Dial.Slider.Kind.TIME) {
            dom.toggle("time", true).add(new Playback(number, lab).dom());
        }
    }

    private Dom row(String id) {
        if (dial instanceof Dial.Choice choice) {
            select.attr("id", id).attr("aria-describedby", id + "-help");
            List<String> options = choice.options();
            for (String option : options) {
                select.add(Dom.tag("option").attr("value", option).add(option));
            }
            select.on("change", event -> set(((HTMLSelectElement) select.element()).getValue()));
            return Dom.tag("div", "span").add(select);
        }
        box.attr("id", id).attr("aria-describedby", id + "-help").attr("autocomplete", "off");
        box.on("change", event -> set(input(box).getValue().trim()));
        slider.attr("aria-label", dial.name() + ", slider");
        slider.on("input", event -> {
            double place = Decimal.parse(input(slider).getValue()) / NOTCHES;
            Dial.Slider number = (Dial.Slider) dial;
            set(dial.text(number.nearest(Decimal.round(number.at(place), DIGITS))));
        });
        return Dom.tag("div", "row").add(slider, box);
    }

    private void set(String text) {
        try {
            lab.set(dial, text);
            error.hidden(true);
            box.attr("aria-invalid", "false");
        } catch (InvalidInput refused) {
            error.text(String.valueOf(refused.getMessage())).hidden(false);
            box.attr("aria-invalid", "true");
        }
    }

    /** The element to put into the page. */
    Dom dom() {
        return dom;
    }

    /** Shows where the dial stands. */
    void show() {
        double value = lab.state().get(dial);
        String text = dial.text(value);
        if (!(dial instanceof Dial.Slider number)) {
            ((HTMLSelectElement) select.element()).setValue(text);
            return;
        }
        String rounded = number.kind() == Dial.Slider.Kind.REAL ? Decimal.text(Decimal.round(value, DIGITS)) : text;
        if (!KnobFrame.hasFocus(box.element())) {
            input(box).setValue(rounded);
        }
        if (!KnobFrame.hasFocus(slider.element())) {
            input(slider).setValue(String.valueOf((int) Math.floor(number.share(value) * NOTCHES + 0.5)));
        }
        slider.attr("aria-valuetext", rounded);
    }

    private static HTMLInputElement input(Dom dom) {
        return (HTMLInputElement) dom.element();
    }
}
