package tegum.web;

import java.util.List;
import tegum.session.Lab;
import tegum.session.Speed;
import tegum.view.Icon;
import tegum.view.Numbers;

/** Play, reset, step, speed, and where training is. */
final class TransportBar {
    private static final List<Speed> SPEEDS = List.of(Speed.values());
    private static final int[] STEPS = {1, 10, 100};

    private final Lab lab;
    private final Dom play = Dom.button("btn first").attr("id", "play");
    private final Dom words = Dom.tag("span");
    private final Dom playIcon = Dom.icon(Icon.PLAY);
    private final Dom pauseIcon = Dom.icon(Icon.PAUSE);
    private final Dom size = Dom.tag("select").attr("id", "step-size").attr("aria-label", "Steps at a time");
    private final Dom speed = Dom.tag("input").attr("type", "range").attr("id", "speed");
    private final Dom pace = Dom.tag("span");
    private final Dom step = Dom.tag("b");
    private final Dom of = Dom.tag("span");
    private final Dom state = Dom.tag("span");
    private final Dom hint = Dom.tag("p", "hint").attr("id", "hint");

    TransportBar(Dom place, Lab lab) {
        this.lab = lab;
        play.add(playIcon, pauseIcon, words).on("click", event -> lab.toggle());
        Dom reset = tool(Icon.RESET, "reset", "Reset: replay the same seed").on("click", event -> lab.reset());
        Dom next = tool(Icon.STEP, "step", "Step").on("click", event -> lab.step(chosenSize()));
        for (int count : STEPS) {
            size.option(String.valueOf(count), String.valueOf(count));
        }
        size.value("10");
        speed.attr("min", "0").attr("max", String.valueOf(SPEEDS.size() - 1)).attr("step", "1");
        speed.value(String.valueOf(SPEEDS.indexOf(lab.speed())));
        speed.on("input", event -> lab.setSpeed(SPEEDS.get(Integer.parseInt(speed.value()))));
        Dom pacing = Dom.tag("div", "speed")
                .add(Dom.tag("label").attr("for", "speed").add("Speed"), speed, pace.attr("id", "pace"));
        Dom now =
                Dom.tag("div", "now").add(Dom.tag("span").add("step ").add(step).add(of), state);
        // The order of the Tab key: Play first.
        place.add(play, reset.toggle("reset", true), next, size, pacing, now, hint);
    }

    private static Dom tool(Icon icon, String id, String name) {
        return Dom.tool(icon, name).classes("btn icon").attr("id", id);
    }

    private int chosenSize() {
        return Integer.parseInt(size.value());
    }

    /** Shows the state of the lab. */
    void show() {
        boolean playing = lab.isPlaying();
        playIcon.style("display", playing ? "none" : "block");
        pauseIcon.style("display", playing ? "block" : "none");
        words.text(playing ? "Pause" : "Play");
        pace.text(lab.speed().words());
        speed.attr("aria-valuetext", lab.speed().words());
        step.text(Numbers.count(lab.shown().step()));
        of.text(" of " + Numbers.count(lab.end()) + (lab.isExtended() ? ", plan extended" : ""));
        hint.text(lab.hint());
        state.text(word(playing));
    }

    private String word(boolean playing) {
        if (lab.stopped() != null) {
            return "stopped";
        }
        if (!lab.isFollowing()) {
            return "in the past";
        }
        return playing ? "training" : lab.live().step() >= lab.end() ? "finished" : "paused";
    }
}
