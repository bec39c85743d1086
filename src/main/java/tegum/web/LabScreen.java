package tegum.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import tegum.experiment.Config;
import tegum.experiment.Key;
import tegum.experiment.Problem;
import tegum.experiment.Scenes;
import tegum.math.Member;
import tegum.protocol.Channel;
import tegum.protocol.Event.Stopped;
import tegum.protocol.Event.Trains;
import tegum.session.Lab;
import tegum.train.Snapshot;
import tegum.view.Numbers;
import tegum.view.Scene;
import tegum.view.View;
import tegum.view.Views;

/** Figures and controls of a lab, all drawn from its state, at most once a frame. */
final class LabScreen implements Pointing {
    private static final List<String> LINKED = List.of("matrix", "norms"); // beside the main figure
    private static final double CUT = 500; // milliseconds between pictures where motion is to be reduced
    private static final double CHECK_PAUSE = 250; // milliseconds between checks while training

    private final Lab lab;
    private final Notices notices = new Notices(Dom.id("notices"));
    private final LiveRegion voice = new LiveRegion(Dom.id("live"));
    private final NextFrame next = new NextFrame(this::frame);
    private final Runnable trained;
    private final boolean still;
    private final MainFigure main;
    private final List<SceneCard> linked = new ArrayList<>();
    private final TransportBar transport;
    private final TimelineFigure timeline;
    private final Controls controls;
    private final Strip strip;
    private final InspectorPanel inspector;
    private final CheckCard check;
    private final TryButtons tries;

    private @Nullable Dom stopNotice;
    private @Nullable String failure;
    private String expected = "";
    private @Nullable Trains trains;
    private String refusal = "";
    private double pictured = -CUT;
    private double checked = -CHECK_PAUSE;
    private boolean wasPlaying;
    private boolean hasTrained;
    private String hash = "";

    /**
     * Builds the screen.
     *
     * @param still whether motion is to be reduced
     * @param trained called once, when the first trained state has been drawn
     */
    LabScreen(String root, Look look, Lab lab, boolean still, Runnable trained) {
        this.lab = lab;
        this.still = still;
        this.trained = trained;
        transport = new TransportBar(Dom.id("transport"), lab);
        timeline = new TimelineFigure(Dom.id("time"), lab, look);
        controls = new Controls(Dom.id("controls"), Dom.id("mores"), lab);
        List<String> views = lab.experiment().views();
        View first = Views.first(views);
        main = new MainFigure(Dom.id("main"), root, look, this, notices, first, true);
        List<Dom> panels = new ArrayList<>(List.of(Dom.id("controls")));
        List<String> names = new ArrayList<>(List.of("Controls"));
        for (String id : views) {
            if (id.equals(first.id()) || !Member.of(LINKED, id)) {
                continue;
            }
            names.add(id.equals("matrix") ? "Matrix" : "Lengths");
            SceneCard card = new SceneCard(view(id), look, this);
            linked.add(card);
            panels.add(card.dom());
            Dom.id("side").add(card.dom());
        }
        new Tabs(Dom.id("tabs"), names, panels);
        strip = new Strip(Dom.id("below"), lab, look, Views.small(first));
        inspector = new InspectorPanel(Dom.id("below"), view("inspector"), look, this, next::request);
        check = new CheckCard(Dom.id("check"));
        tries = new TryButtons(lab);
        lab.onChange(next::request);
        Keys.on(Dom.id("bench"), this::key);
        next.request();
    }

    private static View view(String id) {
        return Views.byId(id).orElseThrow(() -> new IllegalStateException("no view is called " + id));
    }

    /** Gives the row of small models its trainer. */
    void attachStrip(Channel channel) {
        strip.attach(channel);
    }

    /** Shows a message. */
    void tell(String message) {
        notices.show(message);
    }

    /** Says so if an engine other than this one, which a link names, trains the run that begins; empty for any. */
    void expect(String engine) {
        expected = engine;
    }

    @Override
    public void point(int feature) {
        lab.point(feature);
    }

    @Override
    public void pick(int feature) {
        lab.pin(feature);
    }

    private void frame() {
        lab.pump();
        double now = Performance.now();
        if (still && lab.isPlaying() && now - pictured < CUT) {
            next.request();
            return;
        }
        pictured = now;
        Snapshot shown = lab.shown();
        Config config = lab.config();
        Scene scene =
                Scenes.of(config, shown.params(), inspector.input(config.features()), lab.timeline(), lab.highlight());
        transport.show();
        main.show(scene);
        timeline.show(scene);
        for (SceneCard card : linked) {
            card.show(scene);
        }
        inspector.show(scene);
        controls.show();
        strip.show();
        tries.show();
        showCheck(scene, now);
        showProblems();
        speak();
        address();
        noteTraining(shown);
    }

    private void showCheck(Scene scene, double now) {
        if (lab.isPlaying() && now - checked < CHECK_PAUSE) {
            return;
        }
        checked = now;
        check.show(lab.findings(scene.geometry(), scene.bias()));
    }

    private void showProblems() {
        showEngine();
        Stopped stopped = lab.stopped();
        if (stopped != null && stopNotice == null) {
            String rate = Key.LEARNING_RATE.read(lab.config());
            String finite = Numbers.count(stopped.lastFinite());
            String step = Numbers.count(stopped.step());
            Problem problem = Problem.LOSS_NOT_FINITE;
            String text = problem.text(rate, finite, step) + " " + problem.remedy(rate, finite, step);
            Dom halve = Dom.button("btn first").attr("id", "halve").add("Halve the learning rate and go on");
            halve.on("click", event -> lab.halveLearningRate());
            stopNotice = notices.show(text, halve);
            voice.say(text);
        } else if (stopped == null && stopNotice != null) {
            stopNotice.remove();
            stopNotice = null;
        }
        String failed = lab.failure();
        if (failed != null && !failed.equals(failure)) {
            notices.show(Problem.PAGE_FAILED.text("", "", failed) + ". " + Problem.PAGE_FAILED.remedy("", "", failed));
        }
        failure = failed;
    }

    /** Says what is not as it was wanted, once the trainer has told. */
    private void showEngine() {
        Trains now = lab.trains();
        if (now.equals(trains) || now.run() == 0) {
            return;
        }
        trains = now;
        if (!expected.isEmpty() && !expected.equals(now.engine())) {
            Problem problem = Problem.OTHER_ENGINE;
            notices.show(problem.text(expected, "", now.engine()) + " " + problem.remedy(expected, "", now.engine()));
        }
        expected = "";
        if (!now.refusal().isEmpty() && !now.refusal().equals(refusal)) {
            Problem problem = Problem.NO_KERNEL;
            notices.show(problem.text("", "", now.refusal()) + " " + problem.remedy("", "", now.refusal()));
        }
        refusal = now.refusal();
    }

    /** Says what has begun and ended, for those who do not see it. */
    private void speak() {
        boolean playing = lab.isPlaying();
        if (playing == wasPlaying) {
            return;
        }
        wasPlaying = playing;
        if (playing) {
            voice.say("Training started.");
        } else if (lab.stopped() == null) {
            String end = lab.live().step() < lab.end() ? "paused" : "finished";
            voice.say("Training " + end + " at step " + lab.live().step() + ", loss "
                    + Numbers.loss(lab.live().loss()) + ".");
        }
    }

    /** Keeps the address a link to the moment shown, and while training goes on, to the run. */
    private void address() {
        String wanted = (lab.isPlaying() ? lab.link().whole() : lab.link()).text();
        if (!lab.isDragged() && !timeline.isReplaying() && lab.stopped() == null && !wanted.equals(hash)) {
            hash = wanted;
            Address.replaceHash(wanted);
        }
    }

    private void noteTraining(Snapshot shown) {
        if (!hasTrained && shown.step() > 0) {
            hasTrained = true;
            mark("tegum-first-trained-frame");
            trained.run();
        }
    }

    /** Whether the address was written by this screen. */
    boolean wrote(String text) {
        return text.equals(hash);
    }

    /** Keys that work while a figure has the focus, so that they never get in the way of typing. */
    private boolean key(String key, KeyboardEvent pressed) {
        if (!isCanvas((HTMLElement) pressed.getTarget())) {
            return false;
        }
        if (key.equals(" ")) {
            lab.toggle();
        } else if (key.equals(".")) {
            lab.step(1);
        } else if (key.equals("r") || key.equals("R")) {
            lab.reset();
        } else {
            return false;
        }
        return true;
    }

    @JSBody(params = "element", script = "return element.tagName === 'CANVAS';")
    private static native boolean isCanvas(HTMLElement element);

    @JSBody(params = "name", script = "performance.mark(name);")
    private static native void mark(String name);
}
