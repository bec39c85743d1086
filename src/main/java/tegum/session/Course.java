package tegum.session;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Config;
import tegum.experiment.Experiment;
import tegum.experiment.Setting;
import tegum.protocol.Edits;
import tegum.protocol.Permalink;
import tegum.train.Snapshot;
import tegum.train.Trainer;

/** The settings of one run over its steps: those it began with, and what was changed while it trained. */
final class Course {
    private final Experiment experiment;
    private final Config begun;
    private final int seed;
    private Edits confirmed;
    private final List<Setting> unconfirmed = new ArrayList<>(); // in the order they were sent
    private int latest; // step of the last change that the trainer confirmed

    Course(Experiment experiment, Config begun, int seed, Edits edits) {
        this.experiment = experiment;
        this.begun = begun;
        this.seed = seed;
        confirmed = edits;
    }

    /** The course that a link describes. */
    static Course of(Experiment experiment, Permalink link) {
        return new Course(experiment, experiment.with(experiment.base(), link.settings()), link.seed(), link.edits());
    }

    /** A new course with other settings at step 0, which nothing changes yet. */
    Course from(Config other) {
        return new Course(experiment, other, seed, Edits.NONE);
    }

    /** A new course with another seed, and no changes. */
    Course seeded(int other) {
        return new Course(experiment, begun, other, Edits.NONE);
    }

    Experiment experiment() {
        return experiment;
    }

    /** The settings at step 0. */
    Config begun() {
        return begun;
    }

    int seed() {
        return seed;
    }

    /** Steps that are known of, where {@code live} have been seen: a change may be confirmed before its step is seen. */
    int furthest(int live) {
        return Math.max(latest, live);
    }

    /** All changes; one that is not confirmed yet stands at the step that the run has reached as far as is known. */
    Edits edits(int live) {
        int furthest = furthest(live);
        Edits all = confirmed;
        for (Setting setting : unconfirmed) {
            all = all.upTo(furthest).with(new Edits.Edit(furthest, setting));
        }
        return all;
    }

    /** The settings with which training goes on after {@code step}. */
    Config after(int step, int live) {
        return experiment.with(begun, edits(live).upTo(step).settings());
    }

    boolean isConfirmed() {
        return unconfirmed.isEmpty();
    }

    /** Notes a change that the trainer has been asked for. */
    void ask(Setting setting) {
        unconfirmed.add(setting);
    }

    /**
     * Notes where the oldest change that was asked for took hold. That is the trainer's to say: it may have gone on
     * meanwhile. Confirmations come in the order of the changes.
     */
    void confirm(Edits.Edit edit) {
        unconfirmed.remove(0);
        latest = edit.step();
        keep(edit);
    }

    /** Notes a change that is no longer waited for. */
    void keep(Edits.Edit edit) {
        confirmed = confirmed.upTo(edit.step()).with(edit);
    }

    /** Forgets what came after {@code step}, and all that is not confirmed. */
    void backTo(int step) {
        confirmed = confirmed.upTo(step);
        unconfirmed.clear();
        latest = 0;
    }

    /** The settings at step 0 that are not the experiment's own. */
    List<Setting> settings() {
        return Permalink.settings(experiment, begun);
    }

    /** The model before training, which needs no trainer. */
    Snapshot first() {
        return Trainer.first(begun.model().of(begun), seed);
    }
}
