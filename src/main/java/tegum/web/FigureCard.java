package tegum.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;
import tegum.view.Icon;
import tegum.view.Scene;
import tegum.view.SvgSurface;
import tegum.view.Table;
import tegum.view.View;

/** A figure with its title and its tools: the numbers as a table, saving, a larger drawing. */
final class FigureCard {
    private static final double TABLE_PAUSE = 500; // milliseconds between changes of the table
    private static final double SAVED_WIDTH = 720;
    /** What a dialog needs beside its content, in CSS pixels: margin, edge and title. */
    private static final double AROUND_WIDE = 84;

    private static final double AROUND_HIGH = 148;
    private static final double AROUND_PHONE = 28;
    private static final int PHONE = 720;
    private static int count;

    private final View view;
    private final Look look;
    private final Pointing pointing;
    private final Figure figure;
    private final Dom card = Dom.tag("section", "figure");
    private final Dom cap = Dom.tag("div", "cap");
    private final Dom tools = Dom.tag("div", "tools");
    private final Dom table = Dom.tag("div", "scroll").attr("tabindex", "0").attr("role", "region");
    private final Dom tableButton;
    private boolean tableShown;
    private double tabled;
    private @Nullable Figure enlarged;

    FigureCard(View view, Look look, Pointing pointing) {
        this.view = view;
        this.look = look;
        this.pointing = pointing;
        figure = new Figure(view, look, pointing);
        count++;
        String tableId = "table-" + view.id() + "-" + count;
        table.attr("id", tableId)
                .attr("aria-label", view.title() + ", as a table")
                .hidden(true);
        figure.canvas().setAttribute("aria-details", tableId);
        tableButton = tool(Icon.TABLE, "Show as table: ", this::toggleTable).attr("aria-pressed", "false");
        tools.add(
                tableButton,
                tool(Icon.SAVE, "Save as SVG: ", this::save),
                tool(Icon.EXPAND, "Enlarge: ", this::enlarge),
                tool(Icon.MORE, "Tools: ", this::menu).classes("btn quiet icon more"));
        Dom title = Dom.tag("h2").add(view.title()).add(Dom.tag("small").add(view.subtitle()));
        card.attr("aria-label", view.title()).add(cap.add(title, tools), figure.dom(), table);
    }

    /** The element to put into the page. */
    Dom dom() {
        return card;
    }

    /** The drawing without title and tools. */
    Figure figure() {
        return figure;
    }

    /** Puts another element where the drawing is, or the drawing back. */
    void stand(@Nullable Dom other) {
        figure.dom().hidden(other != null);
        if (other != null) {
            card.element().insertBefore(other.element(), table.element());
        }
    }

    /** Shows a scene. */
    void show(Scene scene) {
        figure.show(scene);
        if (enlarged != null) {
            enlarged.show(scene);
        }
        if (tableShown && Performance.now() - tabled > TABLE_PAUSE) {
            fillTable(scene);
        }
    }

    private Dom tool(Icon icon, String name, Runnable action) {
        Dom button = Dom.button("btn quiet icon").attr("aria-label", name + view.title());
        return button.attr("title", name + view.title()).add(Dom.icon(icon)).on("click", event -> action.run());
    }

    private void toggleTable() {
        tableShown = !tableShown;
        tableButton.attr("aria-pressed", String.valueOf(tableShown));
        table.hidden(!tableShown);
        Scene scene = figure.scene();
        if (tableShown && scene != null) {
            fillTable(scene);
        }
    }

    private void fillTable(Scene scene) {
        tabled = Performance.now();
        Table numbers = view.table(scene);
        Dom head = Dom.tag("tr");
        for (String column : numbers.columns()) {
            head.add(Dom.tag("th").attr("scope", "col").add(column));
        }
        Dom body = Dom.tag("tbody");
        for (java.util.List<String> row : numbers.rows()) {
            Dom line = Dom.tag("tr");
            for (int i = 0; i < row.size(); i++) {
                line.add(
                        i == 0
                                ? Dom.tag("th").attr("scope", "row").add(row.get(i))
                                : Dom.tag("td", "n").add(row.get(i)));
            }
            body.add(line);
        }
        table.with(Dom.tag("table", "plain").add(Dom.tag("thead").add(head), body));
    }

    private void save() {
        Scene scene = figure.scene();
        if (scene != null) {
            Export.text(
                    "tegum-" + view.id() + ".svg",
                    "image/svg+xml",
                    SvgSurface.of(view, scene, look.theme(), SAVED_WIDTH));
        }
    }

    private void savePicture() {
        Export.png("tegum-" + view.id() + ".png", figure.canvas());
    }

    private void enlarge() {
        Scene scene = figure.scene();
        if (scene == null) {
            return;
        }
        Figure large = new Figure(view, look, pointing);
        enlarged = large;
        Dialogs.open(view.title(), "wide", () -> enlarged = null, large.dom());
        Window window = Window.current();
        double least = figure.width() > 0 ? figure.width() : SAVED_WIDTH;
        large.fill(
                scene,
                least,
                window.getInnerWidth() - (window.getInnerWidth() < PHONE ? AROUND_PHONE : AROUND_WIDE),
                window.getInnerHeight() - AROUND_HIGH);
    }

    private void menu() {
        Dialogs dialog = Dialogs.open(view.title(), "", () -> {});
        dialog.add(
                entry("Numbers as a table", dialog, this::toggleTable),
                entry("Save as SVG", dialog, this::save),
                entry("Save as PNG", dialog, this::savePicture),
                entry("Enlarge", dialog, this::enlarge));
    }

    private static Dom entry(String name, Dialogs dialog, Runnable action) {
        return Dom.button("btn").add(name).on("click", event -> {
            dialog.close();
            action.run();
        });
    }
}
