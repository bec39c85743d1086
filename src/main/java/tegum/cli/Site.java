package tegum.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tegum.experiment.Chapter;
import tegum.experiment.Config;
import tegum.experiment.Entry;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiment;
import tegum.experiment.ExperimentCodec;
import tegum.experiment.Experiments;
import tegum.experiment.Results;
import tegum.experiment.Scenes;
import tegum.experiment.Story;
import tegum.experiment.exhibit.SeedShares;
import tegum.math.Decimal;
import tegum.view.HiddenSpace;
import tegum.view.Icon;
import tegum.view.Numbers;
import tegum.view.Scene;
import tegum.view.Timeline;
import tegum.view.View;
import tegum.view.Views;

/**
 * The pages of the site: a gallery, and for each experiment a page and a figure to embed. Posters are
 * drawn from models that are trained here and now.
 */
final class Site {
    /** Sides of the pictures in CSS pixels: the widest that the style sheet shows them. */
    private static final double HERO = 440;

    private static final double PAGE = 560;

    /** Width of the column that holds the main figure, on a wide page. */
    private static final double COLUMN = 728;

    private static final double EMBED = 448;
    private static final double CARD_WIDTH = 162;
    private static final double CARD_HEIGHT = 108;

    private static final String FOOTER = "<span>Free software, Apache License 2.0</span>";

    private final Path templates;
    private final Path out;
    private final ExhibitMarkup exhibits;

    private Site(Path templates, Path out) {
        this.templates = templates;
        this.out = out;
        exhibits = new ExhibitMarkup(out);
    }

    /**
     * Writes every page.
     *
     * @param templates directory of the pages with gaps
     * @param out directory of the site, made if there is none
     */
    static void write(Path templates, Path out) throws IOException {
        new Site(templates, out).write();
    }

    /** An experiment with its finished model, or without one where its exhibits come first. */
    private record Shown(
            Entry entry, @Nullable View view, @Nullable Scene scene) {
        static Shown of(Entry entry) {
            if (entry.exhibitsLead()) {
                return new Shown(entry, null, null);
            }
            Experiment experiment = entry.experiment();
            return new Shown(entry, Pictures.main(experiment, experiment.base().hidden()), finished(entry));
        }

        /** The model in focus at the end of its plan: baked, if it is large, otherwise trained here and now. */
        private static Scene finished(Entry entry) {
            Experiment experiment = entry.experiment();
            Config base = experiment.base();
            Results.Answer baked = Surveys.isHeavy(entry)
                    ? Surveys.baked(Surveys.poster(experiment)).get(0)
                    : null;
            if (baked != null) {
                float[] input = new float[base.features()];
                return Scenes.of(base, baked.params()[0], input, Timeline.empty(base.steps()), -1);
            }
            return Trained.of(base, base.run(experiment.id(), experiment.seed()))
                    .scene();
        }

        Experiment experiment() {
            return entry.experiment();
        }

        Story story() {
            return entry.story();
        }

        String poster(double side) {
            return view == null || scene == null ? "" : Poster.spoken(view, scene, side, side);
        }

        /** As the page's script will draw it: hidden space is square, and a matrix as wide as its column. */
        String pagePoster() {
            if (view == null || scene == null) {
                return "";
            }
            double width = view instanceof HiddenSpace ? PAGE : COLUMN;
            return Poster.spoken(view, scene, width, view.height(scene, width));
        }

        String card(ExhibitMarkup exhibits) throws IOException {
            Exhibit exhibit = entry.onCard().orElse(null);
            if (exhibit != null) {
                return exhibits.card(entry, exhibit, CARD_WIDTH, CARD_HEIGHT, "./");
            }
            if (view == null || scene == null) {
                throw new IllegalStateException(experiment().id() + " has nothing to stand for it");
            }
            return exhibits.card(experiment(), Views.small(view), scene, CARD_WIDTH, CARD_HEIGHT, "./");
        }
    }

    private void write() throws IOException {
        List<Shown> all = new ArrayList<>();
        for (Entry entry : Experiments.ENTRIES) {
            all.add(Shown.of(entry));
        }
        page("index.html", gallery(all));
        page("404.html", notFound());
        for (int i = 0; i < all.size(); i++) {
            page("e/" + all.get(i).experiment().id() + "/index.html", experiment(all, i));
            page("embed/" + all.get(i).experiment().id() + "/index.html", embed(all.get(i)));
        }
        // GitHub's pages would otherwise leave out files that begin with an underscore.
        Files.writeString(out.resolve(".nojekyll"), "");
    }

    private void page(String name, Template template) throws IOException {
        Path file = out.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, template.page());
    }

    /** A page that reaches the site's root by {@code root}. */
    private Template template(String name, String root) throws IOException {
        return Template.read(templates.resolve(name)).text("root", root);
    }

    private Template part(String name) throws IOException {
        return Template.read(templates.resolve(name));
    }

    /** What an experiment's page loads: the model's script, the exhibits', or both. */
    private static String scripts(Entry entry, String root) {
        Experiment experiment = entry.experiment();
        String model = "<link rel=\"modulepreload\" href=\"" + root + "page.js\">\n<script type=\"module\" src=\""
                + root + "start.js\"></script>\n";
        String exhibits = "<script type=\"module\" src=\"" + root + "exhibits-start.js\"></script>\n";
        boolean shows = experiment.trains() || !entry.exhibits().isEmpty();
        return (experiment.trains() ? model : "") + (shows ? exhibits : "");
    }

    /**
     * The page for addresses that do not exist. It is served at any depth below a root that nobody knows, so it
     * reaches for no file; its policy names its own style and script by their digests.
     */
    private Template notFound() throws IOException {
        String markup = Files.readString(templates.resolve("404.html"));
        return new Template("404.html", markup)
                .text("style-hash", Html.digest(markup, "style"))
                .text("script-hash", Html.digest(markup, "script"))
                .text("version", Main.VERSION);
    }

    private Template gallery(List<Shown> all) throws IOException {
        Shown start = start(all);
        StringBuilder chapters = new StringBuilder();
        for (Chapter chapter : Chapter.values()) {
            chapters.append(chapter(chapter, all));
        }
        return template("gallery.html", "./")
                .text(
                        "description",
                        "The experiments of Toy Models of Superposition, trained in your browser while you watch:"
                                + " change anything, and see whether the run agrees with the paper.")
                .markup(
                        "lede",
                        "Experiments from <cite>Toy Models of Superposition</cite>, trained in this page while you"
                                + " watch. Change anything; every figure states what the paper found and whether your"
                                + " run agrees.")
                .text("start", "e/" + start.experiment().id() + "/")
                .markup("icon-play", Icon.PLAY.svg())
                .text(
                        "start-label",
                        "Start with " + uncapitalised(start.experiment().title()))
                .markup("poster", start.poster(HERO))
                .markup("chapters", chapters.toString())
                .markup("footer", FOOTER)
                .text("version", Main.VERSION);
    }

    /** Where a newcomer begins: the first experiment whose model trains at once. */
    private static Shown start(List<Shown> all) {
        for (Shown shown : all) {
            if (shown.scene != null) {
                return shown;
            }
        }
        throw new IllegalStateException("no experiment begins with a model");
    }

    private static String uncapitalised(String title) {
        return Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }

    private String chapter(Chapter chapter, List<Shown> all) throws IOException {
        StringBuilder cards = new StringBuilder();
        for (Shown shown : all) {
            if (shown.story().chapter() == chapter) {
                cards.append(card(shown));
            }
        }
        if (cards.length() == 0) {
            return "";
        }
        String id = chapter.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "<section class=\"chapter\" aria-labelledby=\"" + id + "\">\n<h2 id=\"" + id + "\">"
                + Html.escape(chapter.title()) + "</h2>\n<ol class=\"gal\">\n" + cards + "</ol>\n</section>\n";
    }

    private String card(Shown shown) throws IOException {
        Experiment experiment = shown.experiment();
        return "<li class=\"card\" id=\"card-" + experiment.id() + "\">\n<div class=\"poster\">"
                + shown.card(exhibits)
                + "</div>\n<h3><span>"
                + Html.escape(experiment.number()) + "</span><a href=\"e/" + experiment.id() + "/\">"
                + Html.escape(experiment.title()) + "</a></h3>\n<p>"
                + Html.escape(shown.story().question())
                + "</p>\n" + meta(shown.entry) + "</li>\n";
    }

    private static String meta(Entry entry) {
        Experiment experiment = entry.experiment();
        if (!experiment.trains()) {
            return "<p class=\"meta\"><span>computed exactly</span></p>\n";
        }
        String whose = entry.exhibitsLead() ? "to train: " : ""; // its picture shows other models
        return "<p class=\"meta\"><span>" + whose + "<i>n</i> = "
                + experiment.base().features() + ", <i>m</i> = "
                + experiment.base().hidden() + "</span><span>"
                + Numbers.count(experiment.base().steps()) + " steps</span></p>\n";
    }

    private Template experiment(List<Shown> all, int i) throws IOException {
        Entry entry = all.get(i).entry;
        Experiment experiment = entry.experiment();
        Story story = all.get(i).story();
        StringBuilder notShown = new StringBuilder();
        for (String limit : story.notShown()) {
            notShown.append("<li>").append(StoryMarkup.html(experiment, limit)).append("</li>\n");
        }
        StringBuilder paragraphs = new StringBuilder("<h2>" + Html.escape(story.heading()) + "</h2>\n");
        for (String paragraph : story.paragraphs()) {
            paragraphs
                    .append("<p>")
                    .append(StoryMarkup.html(experiment, paragraph))
                    .append("</p>\n");
        }
        boolean leads = entry.exhibitsLead();
        String sections = exhibits.sections(entry, "../../");
        return template("experiment.html", "../../")
                .text("page", experiment.trains() ? "experiment" : "exhibits")
                .markup("scripts", scripts(entry, "../../"))
                .markup("exhibits-first", leads ? sections : "")
                .markup("exhibits-then", (leads ? "" : sections) + seeds(experiment))
                .markup(
                        "bench",
                        experiment.trains()
                                ? part("bench.html")
                                        .markup("poster", all.get(i).pagePoster())
                                        .text("setup", ExperimentCodec.encode(experiment))
                                        .page()
                                : "")
                .markup("why", experiment.trains() ? part("why.html").page() : "")
                .text("id", experiment.id())
                .text("number", experiment.number())
                .text("title", experiment.title())
                .text("question", story.question())
                .text("description", StoryMarkup.plain(story.lede()))
                .text(
                        "kicker",
                        "Experiment " + experiment.number() + " · the paper’s section “" + story.section() + "”")
                .markup("lede", StoryMarkup.html(experiment, story.lede()))
                .markup("not-shown", notShown.toString().stripTrailing())
                .markup("story", paragraphs.toString().stripTrailing())
                .markup("previous", i == 0 ? "" : neighbour(all.get(i - 1), "prev", Icon.LEFT.svg(), ""))
                .markup("next", i == all.size() - 1 ? "" : neighbour(all.get(i + 1), "next", "", Icon.RIGHT.svg()))
                .markup("footer", FOOTER)
                .text("version", Main.VERSION);
    }

    /** The model in focus from many seeds, where there is one. */
    private String seeds(Experiment experiment) throws IOException {
        return experiment.trains() ? exhibits.section(experiment, new SeedShares(experiment, List.of()), "../../") : "";
    }

    private static String neighbour(Shown shown, String relation, String before, String after) {
        return "<a rel=\"" + relation + "\" href=\"../" + shown.experiment().id() + "/\">" + before
                + Html.escape(shown.experiment().title()) + after + "</a>";
    }

    private Template embed(Shown shown) throws IOException {
        Experiment experiment = shown.experiment();
        boolean exhibit = shown.entry.exhibitsLead();
        Template page = template(exhibit ? "embed-exhibit.html" : "embed.html", "../../")
                .text("id", experiment.id())
                .text("title", experiment.title())
                .text("description", StoryMarkup.plain(shown.story().lede()))
                .markup("icon-share", Icon.SHARE.svg());
        if (exhibit) {
            return page.markup(
                    "exhibit", exhibits.whole(experiment, shown.entry.exhibits().get(0), "../../"));
        }
        return page.text("setup", ExperimentCodec.encode(experiment))
                .text("setting", "p = " + Decimal.text(experiment.base().density()))
                .markup("poster", shown.poster(EMBED));
    }
}
