package tegum.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import tegum.experiment.Experiment;
import tegum.experiment.Problem;
import tegum.math.Join;
import tegum.protocol.Channel;
import tegum.protocol.Permalink;
import tegum.session.Lab;
import tegum.view.Icon;

/** Opens an experiment's page: finds a trainer, reads the address, starts what it asks for. */
public final class LabPage implements Engines.Opened {
    private final String root;
    private final Look look;
    private final Experiment experiment;
    private final boolean still = Watch.media("(prefers-reduced-motion: reduce)");
    private final Engines.Place wanted;
    private Engines.Place place = Engines.Place.PAGE;
    private List<String> notes = List.of();
    private @Nullable Lab lab;
    private @Nullable LabScreen screen;

    /**
     * Starts the page.
     *
     * @param args the site's address, ending in a slash
     */
    public static void main(String[] args) {
        Page.start((look, experiment) -> new LabPage(args[0], look, experiment));
    }

    private LabPage(String root, Look look, Experiment experiment) {
        this.root = root;
        this.look = look;
        this.experiment = experiment;
        Dom.id("tools")
                .add(
                        look.button(),
                        tool(Icon.SHARE, "share", "Share", this::share),
                        tool(Icon.HELP, "help", "About this page and its keys", this::about));
        List<Engines.Place> order = order();
        wanted = order.get(0);
        Engines.open(root, order, this);
    }

    private List<Engines.Place> order() {
        return Engines.order(Address.query("engine"), read("").link().engine());
    }

    /** The link in the address; where it names no engine, {@code engine} it is. */
    private Permalink.Read read(String engine) {
        return Permalink.read(experiment, engine, Address.hash());
    }

    private static Dom tool(Icon icon, String id, String name, Runnable action) {
        Dom button = Dom.tool(icon, name).attr("id", id);
        if (icon == Icon.SHARE) {
            button.classes("btn quiet").add(Dom.tag("span", "wide-only").add(name));
        }
        return button.on("click", event -> action.run());
    }

    @Override
    public void opened(Engines.Place opened, Channel channel, List<String> before) {
        place = opened;
        notes = before;
        Dom.of(HTMLDocument.current().getDocumentElement()).attr("data-engine", opened.id());
        Permalink.Read read = read(place.version());
        Lab made = new Lab(experiment, channel, read.link());
        LabScreen shown = new LabScreen(root, look, made, still, this::openStrip);
        lab = made;
        screen = shown;
        explainPlace(shown);
        explainLink(shown, read);
        if (read.link().step() < 0 && !still) {
            made.play();
        }
        Address.onHash(this::reopen);
    }

    /** The row of small models has a trainer of its own, so that it never holds up the one in focus. */
    private void openStrip() {
        Engines.open(root, List.of(place), new Engines.Opened() {
            @Override
            public void opened(Engines.Place where, Channel channel, List<String> before) {
                if (screen != null) {
                    screen.attachStrip(channel);
                }
            }

            @Override
            public void broken(String why) {
                tell(Problem.PAGE_FAILED, why);
            }
        });
    }

    @Override
    public void broken(String why) {
        tell(Problem.PAGE_FAILED, "the trainer " + why);
    }

    private void tell(Problem problem, String value) {
        if (screen != null) {
            screen.tell(problem.text("", "", value) + " " + problem.remedy("", "", value));
        }
    }

    private void explainPlace(LabScreen shown) {
        if (notes.isEmpty()) {
            return;
        }
        Problem problem = place == Engines.Place.PAGE ? Problem.NO_WORKER : Problem.ENGINE_FELL_BACK;
        String why = notes.get(0);
        shown.tell(problem.text(wanted.how(), place.how(), why) + " " + problem.remedy("", "", why));
    }

    private void explainLink(LabScreen shown, Permalink.Read read) {
        if (!read.ignored().isEmpty()) {
            String parts = Join.with("; ", read.ignored());
            shown.tell(Problem.LINK_IGNORED.text("", "", parts) + " " + Problem.LINK_IGNORED.remedy("", "", parts));
        }
        String engine = read.link().engine();
        shown.expect(engine.equals(place.version()) ? "" : engine);
    }

    /** Somebody else changed the address: another link of this page, back or forward. */
    private void reopen() {
        Lab opened = lab;
        LabScreen shown = screen;
        if (opened != null && shown != null && !shown.wrote(Address.hash())) {
            if (order().get(0) != wanted) {
                Address.reload(); // the link was made on another engine, which may run here
                return;
            }
            Permalink.Read read = read(place.version());
            explainLink(shown, read);
            opened.open(read.link());
            if (read.link().step() < 0 && !still) {
                opened.play();
            }
        }
    }

    private void share() {
        if (lab != null) {
            ShareDialog.open(experiment, root, Address.whole(lab.link().text()));
        }
    }

    private void about() {
        AboutDialog.open(place.words(), lab == null ? null : lab::trains, notes);
    }
}
