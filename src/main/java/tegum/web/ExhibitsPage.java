package tegum.web;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Performance;
import tegum.experiment.Entry;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiment;
import tegum.experiment.Experiments;
import tegum.experiment.Problem;
import tegum.experiment.Survey;
import tegum.experiment.exhibit.SeedShares;
import tegum.math.Join;
import tegum.protocol.Permalink;
import tegum.session.ExhibitLab;
import tegum.session.Pool;

/**
 * The entry of the script that brings an experiment's exhibits to life. It stands beside the script of the model in
 * focus and knows it by the address alone: to open a model is to follow a link.
 */
public final class ExhibitsPage {
    private static final int MOST_WORKERS = 8;

    /** Milliseconds between changes of the address: browsers refuse more than some a second, and a playback makes many. */
    private static final double ADDRESS_PAUSE = 400;

    private final List<ExhibitLab> labs = new ArrayList<>();
    private final Seldom address = new Seldom(ADDRESS_PAUSE, this::write);
    private String written = "";

    private ExhibitsPage(String root, Look look, Entry entry) {
        Experiment experiment = entry.experiment();
        Notices notices = new Notices(Dom.id("notices"));
        String link = Address.exhibits();
        written = link;
        List<String> refused = new ArrayList<>();
        for (Exhibit exhibit : entry.exhibits()) {
            Dom place = Dom.find("exhibit-" + exhibit.id());
            if (place == null) {
                continue;
            }
            ExhibitLab lab = lab(exhibit, root);
            refused.addAll(lab.open(link));
            new ExhibitPanel(place, root, lab, look, notices, address::request);
        }
        Dom seeds = Dom.find("exhibit-" + SeedShares.ID);
        if (seeds != null) {
            ExhibitLab lab = lab(inFocus(experiment), root);
            new ExhibitPanel(seeds, root, lab, look, notices, address::request);
            Address.onChange(() -> lab.offer(inFocus(experiment)));
        }
        if (!refused.isEmpty()) {
            notices.show(Problem.LINK_IGNORED.text("", "", Join.with("; ", refused)));
        }
    }

    /**
     * Starts the exhibits of the page.
     *
     * @param args the site's address, ending in a slash
     */
    public static void main(String[] args) {
        Look look = new Look();
        Entry entry = Experiments.entry(data("experiment"));
        switch (data("page")) {
            // nobody else is there for what belongs to the whole page
            case "exhibits" -> Dom.id("tools").add(look.button());
            case "exhibit-embed" -> {
                if (HostMessages.hasHost()) {
                    new HostMessages(Dom.id("embed"), data("experiment")).tell("ready");
                }
            }
            default -> {}
        }
        new ExhibitsPage(args[0], look, entry);
    }

    private ExhibitLab lab(Exhibit exhibit, String root) {
        ExhibitLab lab = new ExhibitLab(exhibit, new Pool(workers(), hire(root), Performance::now));
        labs.add(lab);
        return lab;
    }

    /** The model that the address speaks of, from many seeds. */
    private static SeedShares inFocus(Experiment experiment) {
        Permalink link = Permalink.read(experiment, "", Address.hash()).link();
        return new SeedShares(experiment, link.settings());
    }

    /** A worker for every processor but one, which is the page's. */
    private static int workers() {
        return Math.max(1, Math.min(MOST_WORKERS, processors() - 1));
    }

    private static Pool.Hire hire(String root) {
        List<Engines.Place> order = Engines.order(Address.query("engine"), "");
        List<Engines.Place> solving = Engines.solving(order);
        return (method, opened, broken) ->
                Engines.open(root, method == Survey.Method.SOLVE ? solving : order, new Engines.Opened() {
                    @Override
                    public void opened(Engines.Place place, tegum.protocol.Channel channel, List<String> notes) {
                        opened.accept(channel);
                    }

                    @Override
                    public void broken(String why) {
                        broken.accept(why);
                    }
                });
    }

    /** Keeps the dials in the address. */
    private void write() {
        StringBuilder parts = new StringBuilder();
        for (ExhibitLab lab : labs) {
            String link = lab.link();
            parts.append(parts.length() == 0 || link.isEmpty() ? "" : "&").append(link);
        }
        String text = parts.toString();
        if (!text.equals(written)) {
            written = text;
            Address.replaceExhibits(text);
        }
    }

    @JSBody(params = "name", script = "return document.documentElement.dataset[name] || '';")
    private static native String data(String name);

    @JSBody(script = "return navigator.hardwareConcurrency || 2;")
    private static native int processors();
}
