package tegum.web;

import org.teavm.jso.dom.html.HTMLInputElement;
import tegum.experiment.Experiment;

/** A link to the moment shown, and the lines that put the figure into somebody's post. */
final class ShareDialog {
    private ShareDialog() {}

    /** Opens the dialog. */
    static void open(Experiment experiment, String root, String hash) {
        String link = Address.resolve("e/" + experiment.id() + "/", root) + "#" + hash;
        String frame = Address.resolve("embed/" + experiment.id() + "/", root) + "#" + hash;
        String snippet = "<iframe data-tegum src=\"" + frame + "\" title=\"" + experiment.title()
                + "\" height=\"560\" loading=\"lazy\" style=\"border:0;width:100%;max-width:480px\"></iframe>"
                + "<script src=\"" + Address.resolve("embed.js", root) + "\" defer></script>";
        Dialogs.open(
                "Share or embed",
                "",
                () -> {},
                line("share-link", "Link to this very moment", link),
                line("share-frame", "Embed this figure: put these lines into your page", snippet));
    }

    private static Dom line(String id, String name, String text) {
        Dom box = Dom.tag("input").attr("type", "text").attr("id", id).attr("readonly", true);
        box.value(text);
        Dom said = Dom.tag("span", "note").attr("role", "status");
        Dom copy = Dom.button("btn")
                .add("Copy")
                .on(
                        "click",
                        event -> Export.copy(text, copied -> {
                            said.text(copied ? "Copied." : "Select the text above and copy it by hand.");
                            if (!copied) {
                                ((HTMLInputElement) box.element()).select();
                            }
                        }));
        return Dom.tag("div", "ctl")
                .add(Dom.tag("label").attr("for", id).add(name), Dom.tag("span"))
                .add(Dom.tag("div", "span").add(box), Dom.tag("div", "acts").add(copy, said));
    }
}
