package tegum.web;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import tegum.experiment.Config;
import tegum.experiment.Control;
import tegum.experiment.InvalidInput;
import tegum.experiment.Key;
import tegum.experiment.Preset;
import tegum.experiment.Rule;
import tegum.math.Member;
import tegum.protocol.Permalink;
import tegum.session.Lab;
import tegum.view.Icon;

/** Everything that can be set: presets, the experiment's controls, the seed. */
final class Controls {
    private static final List<Key> IN_OPTIMISER =
            List.of(Key.LEARNING_RATE, Key.BATCH, Key.OPTIMISER, Key.WEIGHT_DECAY, Key.SCHEDULE, Key.STEPS);

    private final Lab lab;
    private final List<Knob> knobs = new ArrayList<>();
    private final Dom preset = Dom.tag("select").attr("id", "preset");
    private final Dom seed =
            Dom.tag("input").attr("type", "text").attr("inputmode", "numeric").attr("id", "seed");
    private final Dom seedError =
            Dom.tag("p", "error").attr("role", "alert").attr("id", "error-seed").hidden(true);
    private final Dom optimiserNow = Dom.tag("span");
    private final Dom modelNow = Dom.tag("span");

    /** Controls in a place; those that few readers need, folded, in another. */
    Controls(Dom place, Dom mores, Lab lab) {
        this.lab = lab;
        Dom optimiser = Dom.tag("div", "panel");
        Dom model = Dom.tag("div", "panel");
        place.add(presets());
        for (Control control : lab.experiment().controls()) {
            Knob knob = knob(control);
            knobs.add(knob);
            boolean folded = Member.of(IN_OPTIMISER, control.key());
            (folded ? optimiser : control.key() == Key.OUTPUT ? model : place).add(knob.dom());
        }
        place.add(seedControl());
        mores.add(
                more("Optimiser", optimiserNow).add(optimiser),
                more("Model", modelNow).add(model));
    }

    private static Dom more(String name, Dom now) {
        return Dom.tag("details", "more").add(Dom.tag("summary").add(name).add(now));
    }

    private Knob knob(Control control) {
        if (control.key() == Key.IMPORTANCE) {
            return new ImportanceKnob(lab);
        }
        return control.rule() instanceof Rule.Choice choice
                ? new ChoiceKnob(control.key(), choice, lab)
                : new NumberKnob(control, lab);
    }

    private Dom presets() {
        preset.option("", "Choose …");
        List<Preset> all = lab.experiment().presets();
        for (int i = 0; i < all.size(); i++) {
            preset.option(String.valueOf(i), all.get(i).name());
        }
        preset.on("change", event -> {
            String value = preset.value();
            if (!value.isEmpty()) {
                lab.present(all.get(Integer.parseInt(value)).settings());
            }
        });
        return Dom.tag("div", "ctl").add(Dom.tag("label").attr("for", "preset").add("Preset"), preset);
    }

    private Dom seedControl() {
        Dom die =
                Dom.button("btn").attr("id", "new-seed").add(Dom.icon(Icon.DIE)).add("New seed");
        die.on("click", event -> lab.reseed(random()));
        seed.attr("autocomplete", "off").attr("aria-describedby", "help-seed error-seed");
        seed.on("change", event -> takeSeed(seed.value().trim()));
        Dom badge = Dom.tag("span", "badge").add(Dom.icon(Icon.RESTART)).add("restarts");
        return Dom.tag("div", "ctl")
                .add(Dom.tag("label").attr("for", "seed").add("Seed"), badge)
                .add(Dom.tag("div", "row").add(Dom.tag("div", "seg").add(die), seed))
                .add(Dom.tag("p", "help").attr("id", "help-seed").add("Reset replays this seed exactly."), seedError);
    }

    private void takeSeed(String text) {
        try {
            lab.reseed(Permalink.parseSeed(text));
            seedIsFine();
        } catch (InvalidInput refused) {
            seedError.text(refused.getMessage() + ". " + refused.remedy()).hidden(false);
            seed.attr("aria-invalid", "true");
        }
    }

    private void seedIsFine() {
        seedError.hidden(true);
        seed.attr("aria-invalid", "false");
    }

    /** Shows the settings of the moment shown. */
    void show() {
        Config config = lab.config();
        int at = presetOf(config);
        // what a preset sets is not changed while it stands in the menu
        Config usual = at < 0 ? lab.experiment().base() : config;
        for (Knob knob : knobs) {
            knob.show(config, usual);
        }
        if (!KnobFrame.hasFocus(seed.element())) {
            String now = Permalink.seedText(lab.seed());
            if (!seed.value().equals(now)) {
                seed.value(now);
                seedIsFine();
            }
        }
        preset.value(at < 0 ? "" : String.valueOf(at));
        String kind = Key.OPTIMISER.read(config).equals("adam") ? "Adam" : "AdamW";
        optimiserNow.text(kind + ", " + Key.LEARNING_RATE.read(config));
        modelNow.text(Key.OUTPUT.read(config).equals("relu") ? "ReLU, with bias" : "linear, with bias");
    }

    /** Index of the preset that these settings are, or −1. */
    private int presetOf(Config config) {
        List<Preset> all = lab.experiment().presets();
        for (int i = 0; i < all.size(); i++) {
            if (lab.experiment()
                    .with(lab.experiment().base(), all.get(i).settings())
                    .equals(config)) {
                return i;
            }
        }
        return -1;
    }

    /** A seed that nobody chose. */
    @JSBody(script = "return crypto.getRandomValues(new Uint32Array(1))[0] % 100000;")
    private static native int random();
}
