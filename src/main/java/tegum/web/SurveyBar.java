package tegum.web;

import tegum.experiment.Exhibit;
import tegum.experiment.Problem;
import tegum.experiment.State;
import tegum.experiment.Survey;
import tegum.session.ExhibitLab;
import tegum.session.Pool;
import tegum.view.Numbers;

/** How far an exhibit's models are, with what starts, pauses and cancels their training. */
final class SurveyBar {
    private final ExhibitLab lab;
    private final Dom dom = Dom.tag("div", "survey");
    private final Dom bar = Dom.tag("progress");
    private final Dom words = Dom.tag("p", "note").attr("role", "status");
    private final Dom go = Dom.button("btn");
    private final Dom stop = Dom.button("btn").add("Cancel");
    private Act act = Act.START;

    /** What the first button does. */
    private enum Act {
        START,
        PAUSE,
        GO_ON
    }

    SurveyBar(ExhibitLab lab) {
        this.lab = lab;
        go.on("click", event -> press());
        stop.on("click", event -> lab.pool().cancel());
        bar.attr("aria-label", "Models trained");
        dom.add(bar, words, Dom.tag("div", "acts").add(go, stop));
    }

    /** Does what the button says, though the pool may have gone on since it was drawn. */
    private void press() {
        switch (act) {
            case START -> lab.start();
            case PAUSE -> lab.pool().pause();
            case GO_ON -> lab.pool().resume();
        }
    }

    /** The element to put into the page. */
    Dom dom() {
        return dom;
    }

    /** Shows how far it is. */
    void show() {
        if (!lab.hasSurveys()) {
            dom.hidden(true);
            return;
        }
        Pool pool = lab.pool();
        boolean busy = pool.isBusy();
        dom.hidden(false);
        bar.hidden(!busy);
        stop.hidden(!busy);
        go.hidden(!busy && !lab.isIncomplete() && lab.offered() == null);
        if (busy && pool.results().cells() == 1) {
            bar.attr("value", false); // nobody knows how far one cell is
        } else if (busy) {
            bar.attr("max", String.valueOf(pool.results().cells()))
                    .attr("value", String.valueOf(pool.results().done()));
        }
        act = pool.isRunning() ? Act.PAUSE : busy ? Act.GO_ON : Act.START;
        go.text(act == Act.START ? startWords() : act == Act.PAUSE ? "Pause" : "Go on");
        String progress = words(pool, busy);
        words.text(progress);
        dom.hidden(progress.isEmpty() && !busy && !lab.isIncomplete() && lab.offered() == null);
    }

    private String startWords() {
        Exhibit offered = lab.offered();
        int models = lab.missing(Survey.Method.TRAIN);
        int searches = lab.missing(Survey.Method.SOLVE);
        return offered == null
                ? (lab.isBegun() ? "Go on: " : "") + lab.exhibit().start(lab.state(), models, searches)
                : offered.start(State.of(offered), models, searches) + " of the model above";
    }

    /** How far it is, and which models are shown where the page has gone on to others. */
    private String words(Pool pool, boolean busy) {
        Exhibit offered = lab.offered();
        String progress = progress(pool, busy);
        return offered == null
                ? progress
                : (progress.isEmpty() ? "" : progress + ". ") + "These runs have "
                        + lab.exhibit().about() + "; the model above has " + offered.about() + ".";
    }

    private String progress(Pool pool, boolean busy) {
        String failure = pool.failure();
        if (failure != null) {
            return Problem.SURVEY_FAILED.text("", "", failure) + " " + Problem.SURVEY_FAILED.remedy("", "", failure);
        }
        if (!busy) {
            String source = lab.state().results(0).source();
            String what = lab.isRecorded() ? "This run is " : "These models are ";
            return source.isEmpty() ? "" : what + source + ".";
        }
        if (pool.results().cells() == 1 && pool.isRunning()) {
            return pool.trains() ? "Training" : "Searching for the optimum";
        }
        int each = pool.perCell();
        String done = Numbers.count(each * pool.results().done()) + " of "
                + Numbers.count(each * pool.results().cells())
                + (pool.trains() ? " models" : " searches for the optimum");
        double seconds = pool.secondsLeft();
        String left = Double.isNaN(seconds) ? "" : ", about " + time(seconds) + " left";
        if (pool.isAsking()) {
            return done + ". The rest takes about " + time(seconds) + " on this device. Go on?";
        }
        int few = pool.shortage();
        String slower = few == 0 ? "" : ", " + few + " at a time, because memory ran out";
        return done + left + slower + (pool.isPaused() ? ", paused" : "");
    }

    private static String time(double seconds) {
        if (seconds < 90) {
            return Math.max(1, (int) Math.ceil(seconds)) + " s";
        }
        return (int) Math.ceil(seconds / 60) + " minutes";
    }
}
