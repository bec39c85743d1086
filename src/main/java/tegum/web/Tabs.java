package tegum.web;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/** On phones one panel at a time; on wider pages the style sheet shows all and hides the tabs. */
final class Tabs {
    private final List<Dom> tabs = new ArrayList<>();
    private final List<Dom> panels;

    Tabs(Dom place, List<String> names, List<Dom> panels) {
        this.panels = panels;
        place.attr("role", "tablist").attr("aria-label", "Panels");
        for (int i = 0; i < names.size(); i++) {
            int index = i;
            Dom tab = Dom.button("").attr("role", "tab").attr("id", "tab-" + i).add(names.get(i));
            tab.on("click", event -> choose(index));
            tab.on("keydown", this::key);
            tabs.add(tab);
            place.add(tab);
        }
        choose(0);
    }

    private void choose(int chosen) {
        for (int i = 0; i < tabs.size(); i++) {
            tabs.get(i).attr("aria-selected", String.valueOf(i == chosen)).attr("tabindex", i == chosen ? "0" : "-1");
            panels.get(i).toggle("tab-off", i != chosen);
        }
    }

    private void key(Event event) {
        String key = ((KeyboardEvent) event).getKey();
        int step = Keys.right(key);
        if (step != 0) {
            int at = 0;
            while (!tabs.get(at).element().getAttribute("aria-selected").equals("true")) {
                at++;
            }
            int to = (at + step + tabs.size()) % tabs.size();
            choose(to);
            focus(tabs.get(to).element());
            event.preventDefault();
        }
    }

    @JSBody(params = "element", script = "element.focus();")
    private static native void focus(HTMLElement element);
}
