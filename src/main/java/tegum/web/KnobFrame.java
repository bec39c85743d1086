package tegum.web;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import tegum.experiment.Config;
import tegum.experiment.InvalidInput;
import tegum.experiment.Key;
import tegum.experiment.Setting;
import tegum.session.Lab;
import tegum.view.Icon;

/**
 * What all controls share: name and symbol, whether a change is live, the dot that puts the
 * experiment's own value back, one line of help, and one line of what was wrong with a value.
 */
final class KnobFrame {
    private final Key key;
    private final Lab lab;
    private final Dom dom = Dom.tag("div", "ctl");
    private @Nullable String refusedAt; // the value in force when another was refused
    private String own = "";
    private final Dom dot = Dom.button("changed");
    private final Dom error = Dom.tag("p", "error").attr("role", "alert").hidden(true);

    KnobFrame(Key key, Lab lab) {
        this.key = key;
        this.lab = lab;
        dot.on("click", event -> choose(own));
    }

    /** Id of the element that the label names. */
    String inputId() {
        return "key-" + key.id();
    }

    /** Puts the parts together. */
    Dom around(Dom row) {
        Dom label = Dom.tag("label").attr("for", inputId()).add(key.title());
        String symbol = lab.experiment().symbol(key);
        if (!symbol.isEmpty()) {
            label.add(" ").add(Dom.tag("span", "it").add(symbol));
        }
        boolean live = key.effect() == Key.Effect.LIVE;
        Dom badge = Dom.tag("span", "badge")
                .add(Dom.icon(live ? Icon.LIVE : Icon.RESTART))
                .add(live ? "live" : "restarts");
        String help = "help-" + key.id();
        return dom.attr("data-key", key.id())
                .add(Dom.tag("div", "lab").add(label, dot), badge, row)
                .add(Dom.tag("p", "help").attr("id", help).add(key.help()), error.attr("id", "error-" + key.id()));
    }

    /** Takes a value, or says why not and keeps what was. */
    void choose(String value) {
        take(value, lab::choose);
    }

    /** Takes a value on the way to another, until {@link #letGo}. */
    void drag(String value) {
        take(value, lab::drag);
    }

    /** Ends a drag. */
    void letGo() {
        lab.letGo();
    }

    private void take(String value, Consumer<Setting> taker) {
        try {
            taker.accept(new Setting(key, value));
            forgive();
        } catch (InvalidInput refused) {
            error.text(refused.getMessage() + ". " + refused.remedy()).hidden(false);
            refusedAt = key.read(lab.config());
        }
    }

    /** Whether the last value was refused, and nothing has been set since. */
    boolean isRefused() {
        return refusedAt != null;
    }

    private void forgive() {
        refusedAt = null;
        error.hidden(true);
    }

    /** Shows whether the value differs from the usual one. */
    void show(Config config, Config usual) {
        if (refusedAt != null && !refusedAt.equals(key.read(config))) {
            forgive();
        }
        own = key.read(usual);
        boolean differs = !key.read(config).equals(own);
        String name = key.title() + ": back to "
                + (key == Key.IMPORTANCE ? usual.importance().words() : own);
        dot.style("display", differs ? "block" : "none")
                .attr("aria-label", name)
                .attr("title", name);
    }

    /** Whether the reader is in this element, which then keeps what it says. */
    @JSBody(params = "element", script = "return document.activeElement === element;")
    static native boolean hasFocus(HTMLElement element);
}
