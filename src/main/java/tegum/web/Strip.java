package tegum.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import tegum.analysis.PlanarShape;
import tegum.analysis.RowPose;
import tegum.experiment.Config;
import tegum.experiment.Experiment;
import tegum.experiment.ModelKind;
import tegum.experiment.Scenes;
import tegum.experiment.Setting;
import tegum.protocol.Channel;
import tegum.protocol.Permalink;
import tegum.session.Lab;
import tegum.session.Panels;
import tegum.train.Snapshot;
import tegum.view.Numbers;
import tegum.view.Scene;
import tegum.view.Timeline;
import tegum.view.View;

/** The row of small models beside the one in focus; a click makes one the focus. */
final class Strip {
    private static final int AT_ONCE = 2;

    private final Experiment experiment;
    private final Lab lab;
    private final Look look;
    private @Nullable Panels panels;
    private final View view;
    private final List<Dom> buttons = new ArrayList<>();
    private final List<CanvasSurface> surfaces = new ArrayList<>();
    private final List<Dom> names = new ArrayList<>();
    private final Dom progress = Dom.tag("small");
    private final NextFrame next = new NextFrame(this::frame);
    private String begunWith = "";
    private boolean visible;
    private int turn;

    Strip(Dom place, Lab lab, Look look, View view) {
        this.lab = lab;
        this.look = look;
        this.view = view;
        experiment = lab.experiment();
        Dom list = Dom.tag("ol");
        for (int k = 0; k < experiment.sweep().panels().size(); k++) {
            list.add(panel(k));
        }
        String name = experiment.sweep().title();
        Dom title = Dom.tag("h2").add(name).add(progress);
        Dom strip = Dom.tag("section", "strip").attr("aria-label", name);
        place.add(strip.add(Dom.tag("div", "cap").add(title), list));
        look.onChange(next::request);
        Watch.visible(strip.element(), "0px", seen -> {
            visible = seen;
            next.request();
        });
    }

    private Dom panel(int k) {
        Dom canvas = Dom.tag("canvas", "fig").attr("aria-hidden", "true");
        CanvasSurface surface = new CanvasSurface((HTMLCanvasElement) canvas.element());
        Dom name = Dom.tag("span");
        Dom button = Dom.button("").attr("aria-pressed", "false").add(canvas);
        button.add(Dom.tag("b").add(experiment.sweep().panels().get(k).label()), name);
        button.on("click", event -> focus(k));
        buttons.add(button);
        surfaces.add(surface);
        names.add(name);
        return Dom.tag("li").add(button);
    }

    private void focus(int k) {
        List<Snapshot> known = panels == null ? List.of() : panels.panels();
        int step = k < known.size() ? known.get(k).step() : 0;
        lab.focus(
                experiment.sweep().panels().get(k).settings(),
                Math.max(step, lab.live().step()));
    }

    /** Takes a trainer for the row; until then it is empty. */
    void attach(Channel channel) {
        Panels made = new Panels(experiment, channel);
        made.onChange(next::request);
        panels = made;
        next.request();
    }

    /** Shows which panel is the focus; begins all anew when the settings they share have changed. */
    void show() {
        List<Setting> settings = shared();
        String begin = "seed=" + lab.seed() + " " + Setting.text(settings);
        if (panels != null && isWanted() && !begin.equals(begunWith)) {
            begunWith = begin;
            panels.start(settings, lab.seed(), lab.begun().steps());
        }
        if (panels != null) {
            panels.rest(!isWanted());
        }
        Config config = lab.config();
        for (int k = 0; k < buttons.size(); k++) {
            buttons.get(k)
                    .attr("aria-pressed", String.valueOf(experiment.sweep().is(k, config)));
        }
    }

    /** The row trains while it can be seen, and once the model in focus needs the processor no more. */
    private boolean isWanted() {
        return visible || lab.live().step() >= lab.begun().steps();
    }

    /** The settings at step 0 that all panels have in common. */
    private List<Setting> shared() {
        List<Setting> settings = new ArrayList<>(Permalink.settings(experiment, lab.begun()));
        settings.removeIf(setting -> experiment.sweep().varies(setting.key()));
        return settings;
    }

    private void frame() {
        show();
        Panels row = panels;
        if (row == null) {
            progress.text("one seed, " + buttons.size() + " models");
        } else if (visible) {
            row.pump();
            draw(row);
            progress.text(words(row));
        }
    }

    /** While they train, a few panels a frame, in turn: ten pictures in each would crowd out the main one. */
    private void draw(Panels row) {
        int count = row.panels().size();
        int now = row.isBusy() ? Math.min(count, AT_ONCE) : count;
        for (int i = 0; i < now; i++) {
            turn = (turn + 1) % count;
            draw(turn, row.panels().get(turn), row.goal());
        }
    }

    /** Whether panels are shown in one pose: a plane without a privileged basis. */
    private boolean isTurned(Config config) {
        return view.id().equals("miniature") && config.hidden() == 2 && config.model() == ModelKind.AUTOENCODER;
    }

    private String words(Panels row) {
        String steps = Numbers.count(row.furthestBehind());
        return (row.isBusy()
                        ? "one seed; step " + steps + " of " + Numbers.count(row.goal())
                        : "one seed, " + steps + " steps each")
                + (isTurned(lab.begun()) ? "; turned so that x₀ points right" : "");
    }

    private void draw(int k, Snapshot snapshot, int goal) {
        Config config = experiment.sweep().config(lab.begun(), k);
        if (snapshot.params().length != config.hidden() * config.features() + config.features()) {
            return;
        }
        float[] params = isTurned(config) ? RowPose.of(snapshot.params(), config.features()) : snapshot.params();
        Scene scene = Scenes.of(config, params, new float[config.features()], Timeline.empty(1), -1);
        CanvasSurface surface = surfaces.get(k);
        double width = buttons.get(k).box().getWidth();
        if (width > 0) {
            surface.size(width, view.height(scene, width));
            surface.paint(look.theme(), target -> view.draw(scene, target));
        }
        String name = config.hidden() == 2
                ? PlanarShape.of(scene.geometry()).kind().words()
                : scene.geometry().represented(PlanarShape.REPRESENTED) + " kept";
        names.get(k).text(snapshot.step() < goal ? "step " + Numbers.count(snapshot.step()) : name);
    }
}
