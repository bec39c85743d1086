package tegum.web;

import tegum.experiment.Config;
import tegum.experiment.Key;
import tegum.session.Lab;

/** The law of importances: which one, and its numbers. */
final class ImportanceKnob implements Knob {
    private static final String EQUAL = "equal";

    private final KnobFrame frame;
    private final Dom select = Dom.tag("select");
    private final Dom box = Dom.tag("input").attr("type", "text").attr("autocomplete", "off");
    private final Dom dom;

    ImportanceKnob(Lab lab) {
        frame = new KnobFrame(Key.IMPORTANCE, lab);
        select.attr("id", frame.inputId()).attr("aria-describedby", "help-imp");
        select.option(EQUAL, "equal: 1");
        select.option("exp", "exp: powers rⁱ");
        select.option("lin", "lin: line a to b");
        select.on("change", event -> take(usual(select.value())));
        box.attr("aria-label", "Importance, numbers of the law").attr("aria-describedby", "help-imp error-imp");
        box.on("change", event -> take(box.value().trim()));
        dom = frame.around(Dom.tag("div", "row").add(select, box));
    }

    private static String usual(String law) {
        return law.equals("exp") ? "0.9" : law.equals("lin") ? "1,0.5" : "";
    }

    private void take(String numbers) {
        box.value(numbers);
        frame.choose(select.value().equals(EQUAL) ? EQUAL : select.value() + ":" + numbers);
        box.attr("aria-invalid", frame.isRefused() ? "true" : "false");
    }

    @Override
    public Dom dom() {
        return dom;
    }

    @Override
    public void show(Config config, Config usual) {
        frame.show(config, usual);
        String text = config.importance().text();
        int colon = text.indexOf(':');
        box.attr("aria-invalid", frame.isRefused() ? "true" : "false");
        if (!frame.isRefused() && !KnobFrame.hasFocus(select.element()) && !KnobFrame.hasFocus(box.element())) {
            select.value(colon < 0 ? text : text.substring(0, colon));
            box.value(colon < 0 ? "" : text.substring(colon + 1));
        }
        box.style("visibility", colon < 0 ? "hidden" : "visible");
    }
}
