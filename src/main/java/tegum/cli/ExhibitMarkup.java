package tegum.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tegum.experiment.Entry;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiment;
import tegum.experiment.Pane;
import tegum.experiment.State;
import tegum.view.Scene;
import tegum.view.SvgSurface;
import tegum.view.Theme;
import tegum.view.View;

/**
 * Exhibits as they stand in a page before any script runs: heading, caption, and finished pictures. The pictures are
 * files of their own, which a browser fetches when they come near the screen, and of two themes the one that it shows.
 */
final class ExhibitMarkup {
    /** Width of a wide picture of the gallery before it is reduced. */
    private static final double NATURAL = 900;

    /** Letters of a wide picture would be too small to read in a card, which says in words what it is. */
    private static final Pattern LETTERS = Pattern.compile("<text[^>]*>.*?</text>\\n?", Pattern.DOTALL);

    private final Path out;

    /**
     * Writes markup for pages.
     *
     * @param out directory of the site, for the pictures
     */
    ExhibitMarkup(Path out) {
        this.out = out;
    }

    /** Every exhibit of an experiment as a section, on a page that reaches the site's root by {@code root}. */
    String sections(Entry entry, String root) throws IOException {
        StringBuilder sections = new StringBuilder();
        for (Exhibit exhibit : entry.exhibits()) {
            sections.append(
                    entry.exhibitsLead()
                            ? whole(entry.experiment(), exhibit, root)
                            : section(entry.experiment(), exhibit, root));
        }
        return sections.toString();
    }

    /** One exhibit as a section; the script replaces the pictures. */
    String section(Experiment experiment, Exhibit exhibit, String root) throws IOException {
        return framed(experiment, exhibit, posters(exhibit, root));
    }

    /** The same with dials that do not turn yet and with its check card: what is below them will not move. */
    String whole(Experiment experiment, Exhibit exhibit, String root) throws IOException {
        return framed(
                experiment,
                exhibit,
                ExhibitStill.before(exhibit) + posters(exhibit, root) + ExhibitStill.after(exhibit));
    }

    private static String framed(Experiment experiment, Exhibit exhibit, String inside) {
        String id = "exhibit-" + exhibit.id();
        return "<section class=\"exhibit\" id=\"" + id + "\" aria-labelledby=\"" + id + "-title\">\n"
                + "<div class=\"cap\"><h2 id=\"" + id + "-title\">" + Html.escape(exhibit.title()) + "</h2></div>\n"
                + "<p class=\"caption\">" + StoryMarkup.html(experiment, exhibit.caption()) + "</p>\n"
                + "<div class=\"poster\">\n" + inside + "</div>\n</section>\n";
    }

    private String posters(Exhibit exhibit, String root) throws IOException {
        List<Pane> panes = exhibit.panes(Surveys.baked(exhibit, State.of(exhibit)));
        double[] widths = PaneRow.widths(panes);
        StringBuilder posters = new StringBuilder("<div class=\"panes\">\n");
        for (int k = 0; k < panes.size(); k++) {
            Pane pane = panes.get(k);
            String kind = pane.picture().isNarrow() ? " narrow" : pane.picture().isWide() ? " wide" : "";
            posters.append("<div class=\"figure").append(kind).append("\"><div class=\"cap\"><h3><span>");
            posters.append(Html.escape(pane.title())).append("</span><small>");
            posters.append(Html.escape(pane.subtitle())).append("</small></h3></div>");
            String words = pane.title() + ". " + pane.picture().summary();
            posters.append(images(exhibit.id() + "-" + k, pane, widths[k], widths[k], words, root))
                    .append("</div>\n");
        }
        return posters.append("</div>\n").toString();
    }

    /** The first picture of an exhibit, reduced, for the gallery: the words beside it say what it is. */
    String card(Entry entry, Exhibit exhibit, double width, double height, String root) throws IOException {
        Pane pane = exhibit.panes(Surveys.baked(exhibit, State.of(exhibit))).get(0);
        double natural = pane.picture().isWide() ? NATURAL : 2 * width;
        double shown = Math.min(width, height * natural / pane.picture().height(natural));
        return images(
                "card-" + entry.experiment().id(),
                theme -> {
                    String svg = SvgSurface.of(pane.picture(), pane.title(), theme, natural);
                    return pane.picture().isWide() ? LETTERS.matcher(svg).replaceAll("") : svg;
                },
                shown,
                shown * pane.picture().height(natural) / natural,
                "",
                root);
    }

    /** The model in focus, small, for the gallery. */
    String card(Experiment experiment, View view, Scene scene, double width, double height, String root)
            throws IOException {
        return images(
                "card-" + experiment.id(),
                theme -> {
                    SvgSurface surface = new SvgSurface(theme, width, height, experiment.title(), "");
                    view.draw(scene, surface);
                    return surface.svg();
                },
                width,
                height,
                "",
                root);
    }

    private String images(String name, Pane pane, double width, double shown, String words, String root)
            throws IOException {
        double height = shown * pane.picture().height(width) / width;
        return images(
                name, theme -> SvgSurface.of(pane.picture(), pane.title(), theme, width), shown, height, words, root);
    }

    private interface Drawing {
        String svg(Theme theme);
    }

    private String images(String name, Drawing drawing, double shown, double height, String words, String root)
            throws IOException {
        StringBuilder images = new StringBuilder();
        for (Theme theme : Theme.values()) {
            String kind = theme.name().toLowerCase(Locale.ROOT);
            String file = "posters/" + name + "-" + kind + ".svg";
            Path path = out.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, drawing.svg(theme));
            images.append("<img class=\"fig only-")
                    .append(kind)
                    .append("\" src=\"")
                    .append(root)
                    .append(file);
            images.append("\" alt=\"").append(Html.escape(words)).append("\" width=\"");
            images.append(Html.length(shown)).append("\" height=\"").append(Html.length(height));
            images.append("\" loading=\"lazy\">\n");
        }
        return images.toString();
    }
}
