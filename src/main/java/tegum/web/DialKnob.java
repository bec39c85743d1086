package tegum.web;

import java.util.List;
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
            dom.toggle("time", true).add(new Playback("Play", tape(number)).dom());
        }
    }

    private Playback.Tape tape(Dial.Slider time) {
        return new Playback.Tape() {
            @Override
            public double share() {
                return time.share(lab.state().get(time));
            }

            @Override
            public void put(double share) {
                lab.set(time, time.text(time.at(share)));
            }
        };
    }

    private Dom row(String id) {
        if (dial instanceof Dial.Choice choice) {
            select.attr("id", id).attr("aria-describedby", id + "-help");
            List<String> options = choice.options();
            for (String option : options) {
                select.option(option, option);
            }
            select.on("change", event -> set(select.value()));
            return Dom.tag("div", "span").add(select);
        }
        box.attr("id", id).attr("aria-describedby", id + "-help").attr("autocomplete", "off");
        box.on("change", event -> set(box.value().trim()));
        slider.attr("aria-label", dial.name() + ", slider");
        slider.on("input", event -> {
            double place = Decimal.parse(slider.value()) / NOTCHES;
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
            select.value(text);
            return;
        }
        String rounded = number.kind() == Dial.Slider.Kind.REAL ? Decimal.text(Decimal.round(value, DIGITS)) : text;
        if (!KnobFrame.hasFocus(box.element())) {
            box.value(rounded);
        }
        if (!KnobFrame.hasFocus(slider.element())) {
            slider.value(String.valueOf((int) Math.floor(number.share(value) * NOTCHES + 0.5)));
        }
        slider.attr("aria-valuetext", rounded);
    }
}
