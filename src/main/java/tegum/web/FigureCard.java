package tegum.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tegum.view.Icon;
import tegum.view.Picture;
import tegum.view.SvgSurface;

/**
 * A figure with its title and its tools: the numbers as a table, saving, perhaps a larger drawing. Where there is no
 * room for their buttons a menu holds them.
 */
final class FigureCard {
    /** Width of saved pictures, in CSS pixels. */
    static final double SAVED_WIDTH = 720;

    private static final double TABLE_PAUSE = 500; // milliseconds between changes of the table
    private static int count;

    private final String id;
    private final String context;
    private final Figure figure;
    private final Look look;
    private final @Nullable Runnable enlarge;
    private final Dom card = Dom.tag("section", "figure");
    private final Dom heading;
    private final Dom bar = Dom.tag("div", "tools");
    private final Dom table = Dom.tag("div", "scroll").attr("tabindex", "0").attr("role", "region");
    private final Seldom tabling = new Seldom(TABLE_PAUSE, this::fillTable);
    private final List<Dom> tools = new ArrayList<>();
    private final List<String> names = new ArrayList<>(); // of tools, as said before the title
    private final Dom tableButton;
    private String title = "";
    private String subtitle = "";
    private boolean tableShown;

    /**
     * A card without title and picture.
     *
     * @param id what saved files are called after
     * @param context what stands before the title where the card is named out of its place
     * @param heading the element for the title
     * @param enlarge shows it larger; null if it cannot be
     */
    FigureCard(String id, String context, Dom heading, Figure figure, Look look, @Nullable Runnable enlarge) {
        this.id = id;
        this.context = context;
        this.heading = heading;
        this.figure = figure;
        this.look = look;
        this.enlarge = enlarge;
        count++;
        String tableId = "table-" + id + "-" + count;
        table.attr("id", tableId).hidden(true);
        figure.canvas().setAttribute("aria-details", tableId);
        tableButton = tool(Icon.TABLE, "Show as table", this::toggleTable).attr("aria-pressed", "false");
        tool(Icon.SAVE, "Save as SVG", this::save);
        if (enlarge != null) {
            tool(Icon.EXPAND, "Enlarge", enlarge);
        }
        tool(Icon.MORE, "Tools", this::menu).classes("btn quiet icon more");
        card.add(Dom.tag("div", "cap").add(heading, bar), figure.drawing().dom(), table);
    }

    /** The element to put into the page. */
    Dom dom() {
        return card;
    }

    private Dom tool(Icon icon, String name, Runnable action) {
        Dom button = Dom.tool(icon, name).on("click", event -> action.run());
        tools.add(button);
        names.add(name);
        bar.add(button);
        return button;
    }

    /** Puts an element between the drawing and the table. */
    void insert(Dom more) {
        card.element().insertBefore(more.element(), table.element());
    }

    /** Gives it a title. */
    void entitle(String newTitle, String newSubtitle) {
        if (newTitle.equals(title) && newSubtitle.equals(subtitle)) {
            return;
        }
        title = newTitle;
        subtitle = newSubtitle;
        heading.clear().add(title).add(Dom.tag("small").add(subtitle));
        card.attr("aria-label", context + title);
        table.attr("aria-label", title + ", as a table");
        for (int k = 0; k < tools.size(); k++) {
            tools.get(k).named(names.get(k) + ": " + title);
        }
    }

    /** Says that the figure shows another picture. */
    void shown() {
        if (tableShown) {
            tabling.request();
        }
    }

    private void toggleTable() {
        tableShown = !tableShown;
        tableButton.attr("aria-pressed", String.valueOf(tableShown));
        table.hidden(!tableShown);
        fillTable();
    }

    private void fillTable() {
        Picture shown = figure.drawing().picture();
        if (tableShown && shown != null) {
            table.with(TableMarkup.of(shown.table()));
        }
    }

    private void save() {
        Picture shown = figure.drawing().picture();
        if (shown != null) {
            Export.text(
                    "tegum-" + id + ".svg", "image/svg+xml", SvgSurface.of(shown, title, look.theme(), SAVED_WIDTH));
        }
    }

    private void menu() {
        Dialogs dialog = Dialogs.open(title, "", () -> {});
        dialog.add(
                entry("Numbers as a table", dialog, this::toggleTable),
                entry("Save as SVG", dialog, this::save),
                entry("Save as PNG", dialog, () -> Export.png("tegum-" + id + ".png", figure.canvas())));
        if (enlarge != null) {
            dialog.add(entry("Enlarge", dialog, enlarge));
        }
    }

    private static Dom entry(String name, Dialogs dialog, Runnable action) {
        return Dom.button("btn").add(name).on("click", event -> {
            dialog.close();
            action.run();
        });
    }
}
