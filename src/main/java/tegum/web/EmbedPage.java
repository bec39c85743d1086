package tegum.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tegum.experiment.Config;
import tegum.experiment.Experiment;
import tegum.experiment.Problem;
import tegum.experiment.Scenes;
import tegum.math.Join;
import tegum.protocol.Channel;
import tegum.protocol.Permalink;
import tegum.session.Lab;
import tegum.train.Snapshot;
import tegum.view.Icon;
import tegum.view.Numbers;
import tegum.view.Scene;
import tegum.view.Views;

/**
 * A figure in somebody's post: a poster until it can be seen, then a model that trains, pausing
 * whenever it is out of sight. It never takes the focus.
 */
public final class EmbedPage implements Engines.Opened, Pointing {
    private final String root;
    private final Look look;
    private final Experiment experiment;
    private final HostMessages host;
    private final Notices notices = new Notices(Dom.id("notices"));
    private final NextFrame next = new NextFrame(this::frame);
    private final boolean still = Watch.media("(prefers-reduced-motion: reduce)");
    private final Dom play = Dom.button("btn first wide").attr("id", "play");
    private final Dom reset = Dom.button("btn icon").attr("aria-label", "Reset: replay the same seed");
    private final Dom now = Dom.tag("span", "lossline note").attr("id", "now");
    private @Nullable Lab lab;
    private @Nullable MainFigure main;
    private boolean starting;
    private boolean visible;
    private boolean pausedByReader;
    private boolean pausedBySight;
    private boolean toldEnd;

    /**
     * Starts the page.
     *
     * @param args the site's address, ending in a slash
     */
    public static void main(String[] args) {
        Page.start((look, experiment) -> new EmbedPage(args[0], look, experiment));
    }

    private EmbedPage(String root, Look look, Experiment experiment) {
        this.root = root;
        this.look = look;
        this.experiment = experiment;
        host = new HostMessages(Dom.id("embed"), experiment.id());
        String hide = Address.query("hide");
        if (hide != null) {
            Dom.id("embed").attr("data-hide", hide.replace(',', ' '));
        }
        Dom bar = Dom.id("bar");
        Dom open = bar.first("a");
        bar.clear()
                .add(
                        play.add(Dom.icon(Icon.PLAY)).add("Train it here"),
                        reset.add(Dom.icon(Icon.RESET)).hidden(true));
        bar.add(now);
        if (open != null) {
            bar.add(open);
        }
        play.on("click", event -> press());
        reset.on("click", event -> restart());
        Watch.visible(Dom.id("embed").element(), "0px", this::seen);
        Watch.pageHidden(hidden -> seen(!hidden && visible));
    }

    private void seen(boolean inSight) {
        visible = inSight;
        if (inSight && lab == null && !still) {
            start();
        } else if (lab != null && !inSight && lab.isPlaying()) {
            pausedBySight = true;
            lab.pause();
            frame(); // out of sight the browser may give no frames
        } else if (lab != null && inSight && pausedBySight && !pausedByReader) {
            pausedBySight = false;
            lab.play();
        }
    }

    private void start() {
        if (!starting) {
            starting = true;
            String made = read("").link().engine();
            Engines.open(root, Engines.order(Address.query("engine"), made), this);
        }
    }

    private Permalink.Read read(String engine) {
        return Permalink.read(experiment, engine, Address.hash());
    }

    private void press() {
        if (lab == null) {
            start();
        } else {
            pausedByReader = lab.isPlaying();
            lab.toggle();
        }
    }

    private void restart() {
        if (lab != null) {
            lab.reset();
            pausedByReader = false;
            lab.play();
        }
    }

    @Override
    public void opened(Engines.Place place, Channel channel, List<String> before) {
        Permalink.Read read = read(place.version());
        if (!read.ignored().isEmpty()) {
            notices.show(Problem.LINK_IGNORED.text("", "", Join.with("; ", read.ignored())));
        }
        Lab made = new Lab(experiment, channel, read.link());
        lab = made;
        main = new MainFigure(Dom.id("main"), root, look, this, notices, Views.first(experiment.views()), false);
        reset.hidden(false);
        made.onChange(next::request);
        look.onChange(next::request);
        if (read.link().step() < 0 && (visible || still)) {
            made.play();
        }
        host.tell("ready");
        next.request();
    }

    @Override
    public void broken(String why) {
        String text = Problem.PAGE_FAILED.text("", "", "the trainer " + why);
        notices.show(text);
        host.tellError(Problem.PAGE_FAILED.code(), text);
    }

    @Override
    public void point(int feature) {
        if (lab != null) {
            lab.point(feature);
        }
    }

    @Override
    public void pick(int feature) {
        if (lab != null) {
            lab.pin(feature);
        }
    }

    private void frame() {
        Lab shown = lab;
        MainFigure figure = main;
        if (shown == null || figure == null) {
            return;
        }
        if (shown.isPlaying()) {
            shown.pump();
        }
        Snapshot moment = shown.shown();
        Config config = shown.config();
        Scene scene =
                Scenes.of(config, moment.params(), new float[config.features()], shown.timeline(), shown.highlight());
        figure.show(scene);
        boolean playing = shown.isPlaying();
        play.with(Dom.icon(playing ? Icon.PAUSE : Icon.PLAY)).attr("aria-label", playing ? "Pause" : "Play");
        play.classes("btn first icon");
        now.text("step " + Numbers.count(moment.step()) + ", loss " + Numbers.loss(moment.loss()));
        Dom.id("setting").text("p = " + Numbers.density(config.density()));
        if (shown.stopped() != null && !toldEnd) {
            toldEnd = true;
            String text = Problem.LOSS_NOT_FINITE.text("", "", "");
            Dom halve = Dom.button("btn").add("Halve the learning rate and go on");
            halve.on("click", event -> shown.halveLearningRate());
            notices.show(text, halve);
            host.tellError(Problem.LOSS_NOT_FINITE.code(), text);
        }
    }
}
