package tegum.web;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.html.HTMLElement;
import tegum.experiment.Setting;
import tegum.protocol.Permalink;
import tegum.session.Lab;

/** The buttons in the running text: each says a setting, applies it, and stays pressed while it is true. */
final class TryButtons {
    private final Lab lab;
    private final List<Dom> buttons = new ArrayList<>();

    TryButtons(Lab lab) {
        this.lab = lab;
        JSArrayReader<HTMLElement> found = find();
        for (int i = 0; i < found.getLength(); i++) {
            Dom button = Dom.of(found.get(i)).attr("disabled", false);
            buttons.add(button.on("click", event -> apply(button)));
        }
    }

    private static String setting(Dom button) {
        String text = button.element().getAttribute("data-set");
        return text == null ? "" : text;
    }

    private static String seed(Dom button) {
        String text = button.element().getAttribute("data-seed");
        return text == null ? "" : text;
    }

    private void apply(Dom button) {
        if (seed(button).isEmpty()) {
            lab.present(Setting.parseAll(setting(button)));
        } else {
            lab.reseed(Permalink.parseSeed(seed(button)));
            lab.play();
        }
        scrollToFigure();
    }

    /** Shows which settings hold. */
    void show() {
        for (Dom button : buttons) {
            boolean holds = seed(button).isEmpty()
                    ? holds(setting(button))
                    : Permalink.seedText(lab.seed()).equals(seed(button));
            button.attr("aria-pressed", String.valueOf(holds));
        }
    }

    private boolean holds(String settings) {
        return lab.experiment()
                .with(lab.experiment().base(), Setting.parseAll(settings))
                .equals(lab.config());
    }

    @JSBody(script = "return Array.from(document.querySelectorAll('.try[data-set], .try[data-seed]'));")
    private static native JSArrayReader<HTMLElement> find();

    @JSBody(script = "document.getElementById('bench').scrollIntoView({block: 'start'});")
    private static native void scrollToFigure();
}
