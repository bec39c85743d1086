package tegum.web;

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
            select.option(option, words(option));
        }
        select.on("change", event -> frame.choose(select.value()));
        dom = frame.around(select);
    }

    private static String words(String option) {
        if (option.startsWith("adam")) {
            return "A" + option.substring(1).replace('w', 'W');
        }
        return option.equals("relu") ? "ReLU" : option;
    }

    @Override
    public Dom dom() {
        return dom;
    }

    @Override
    public void show(Config config, Config usual) {
        frame.show(config, usual);
        select.value(key.read(config));
    }
}
