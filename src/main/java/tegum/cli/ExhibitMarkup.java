package tegum.cli;

import java.util.List;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiment;
import tegum.experiment.Pane;
import tegum.experiment.State;

/** Exhibits as they stand in a page before any script runs: heading, caption, and finished pictures. */
final class ExhibitMarkup {
    /** Width of the pictures in CSS pixels: what the style sheet gives one, two, and more of them in a row. */
    private static final double ONE = 900;

    private static final double TWO = 560;
    private static final double MANY = 400;
    private static final double NARROW = 260;

    private ExhibitMarkup() {}

    /** Every exhibit of an experiment as a section. */
    static String sections(Experiment experiment) {
        StringBuilder sections = new StringBuilder();
        for (Exhibit exhibit : experiment.exhibits()) {
            sections.append(section(experiment, exhibit));
        }
        return sections.toString();
    }

    /** One exhibit as a section; the script replaces the pictures. */
    static String section(Experiment experiment, Exhibit exhibit) {
        String id = "exhibit-" + exhibit.id();
        return "<section class=\"exhibit\" id=\"" + id + "\" aria-labelledby=\"" + id + "-title\">\n"
                + "<div class=\"cap\"><h2 id=\"" + id + "-title\">" + Html.escape(exhibit.title()) + "</h2></div>\n"
                + "<p class=\"caption\">" + StoryMarkup.html(experiment, exhibit.caption()) + "</p>\n"
                + posters(exhibit) + "</section>\n";
    }

    private static String posters(Exhibit exhibit) {
        List<Pane> panes = exhibit.panes(Surveys.baked(exhibit, State.of(exhibit)));
        double width = panes.size() == 1 ? ONE : panes.size() == 2 ? TWO : MANY;
        StringBuilder posters = new StringBuilder("<div class=\"poster panes\" data-count=\"" + panes.size() + "\">\n");
        for (Pane pane : panes) {
            boolean narrow = pane.picture().isNarrow();
            posters.append(narrow ? "<div class=\"figure narrow\">" : "<div class=\"figure\">")
                    .append("<div class=\"cap\"><h3><span>")
                    .append(Html.escape(pane.title()))
                    .append("</span><small>")
                    .append(Html.escape(pane.subtitle()))
                    .append("</small></h3></div>")
                    .append(Poster.spoken(pane.picture(), pane.title(), narrow ? NARROW : width))
                    .append("</div>\n");
        }
        return posters.append("</div>\n").toString();
    }

    /** The first picture of the first exhibit, for the gallery. */
    static String card(Experiment experiment, double width, double height) {
        Exhibit exhibit = experiment.exhibits().get(0);
        Pane pane = exhibit.panes(Surveys.baked(exhibit, State.of(exhibit))).get(0);
        return Poster.reduced(pane.picture(), width, height);
    }
}
