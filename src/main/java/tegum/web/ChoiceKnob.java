package tegum.web;

import org.teavm.jso.dom.html.HTMLSelectElement;
import tegum.experiment.Config;
import tegum.experiment.Key;
import tegum.experiment.Rule;
import tegum.session.Lab;

/** One of a few words. */
final class ChoiceKnob implements Knob {
    private final Key key;
    private final KnobFrame frame;
    private final Dom select = Dom.tag("select");
    private final Dom dom;

    ChoiceKnob(Key key, Rule.Choice rule, Lab lab) {
        this.key = key;
        frame = new KnobFrame(key, lab);
        select.attr("id", frame.inputId()).attr("aria-describedby", "help-" + key.id());
        for (String option : rule.options()) {
            select.add(Dom.tag("option").attr("value", option).add(words(option)));
        }
        select.on("change", event -> frame.choose(element().getValue()));
        dom = frame.around(select);
    }

    private static String words(String option) {
        return switch (option) {
            case "adam" -> "Adam";
            case "adamw" -> "AdamW";
            case "relu" -> "ReLU";
            default -> option;
        };
    }

    private HTMLSelectElement element() {
        return (HTMLSelectElement) select.element();
    }

    @Override
    public Dom dom() {
        return dom;
    }

    @Override
    public void show(Config config, Config usual) {
        frame.show(config, usual);
        element().setValue(key.read(config));
    }
}
