package tegum.session;

import java.util.ArrayList;
import java.util.List;
import tegum.analysis.Geometry;
import tegum.analysis.PlanarShape;
import tegum.experiment.Setting;
import tegum.protocol.Edits;
import tegum.train.History;
import tegum.train.Snapshot;
import tegum.view.Timeline;

/** What the page has seen of a run, the moment of it that is shown, and the curve of the run before for comparison. */
final class Recording {
    private static final int WORTH_KEEPING = 5;
    private static final int LATEST = -1;

    private final History history = new History();
    private final List<Timeline.Curve> ghosts = new ArrayList<>(); // there is room for one
    private final int features;
    private final int hidden;
    private Snapshot live;
    private int cursor = LATEST;
    private PlanarShape.Kind shape = PlanarShape.Kind.NONE;
    private int shapeSince;

    /** The recording of a run of which nothing but its first moment is known. */
    Recording(Course course) {
        features = course.begun().features();
        hidden = course.begun().hidden();
        live = course.first();
        take(live);
    }

    /** The furthest moment. */
    Snapshot live() {
        return live;
    }

    /** The moment shown: the furthest one, or the recorded one nearest to where somebody looks. */
    Snapshot shown() {
        return isFollowing() ? live : history.snapshots().get(history.nearest(cursor));
    }

    /** Whether what is shown is the furthest moment, whichever that is. */
    boolean isFollowing() {
        return cursor == LATEST;
    }

    void follow() {
        cursor = LATEST;
    }

    /** Shows the recorded moment nearest to {@code step}; from the furthest one on, follows. */
    void look(int step) {
        cursor = step >= live.step() ? LATEST : Math.max(0, step);
    }

    /** Shows another recorded moment: -1 is the one before. */
    void lookBy(int count) {
        List<Snapshot> snapshots = history.snapshots();
        boolean past = history.last().step() < live.step();
        int at = isFollowing() && past ? snapshots.size() : history.nearest(shown().step());
        int index = Math.max(0, at + count);
        look(index < snapshots.size() ? snapshots.get(index).step() : live.step());
    }

    /** Takes the furthest moment, and keeps it if it is due. */
    void take(Snapshot snapshot) {
        if (history.offer(snapshot)) {
            watchShape(snapshot);
        }
        live = snapshot;
    }

    /** Forgets what came after a step, so that the last moment kept until then is the furthest, and follows it. */
    void keepUpTo(int step) {
        if (live.step() > step) {
            history.truncate(step);
            live = history.last();
        }
        follow();
    }

    /** Makes a moment the furthest one; what came after it stays as a ghost if there is enough of it. */
    void backTo(Snapshot moment) {
        if (moment.step() < live.step()) {
            keepGhost("before", this);
        }
        history.truncate(moment.step());
        shape = PlanarShape.Kind.NONE;
        for (Snapshot kept : history.snapshots()) {
            watchShape(kept);
        }
        live = moment;
        follow();
    }

    /** Keeps the curve of a recording for comparison, if there is enough of it. */
    void keepGhost(String name, Recording other) {
        if (other.history.snapshots().size() > WORTH_KEEPING) {
            ghosts.clear();
            ghosts.add(new Timeline.Curve(name, other.steps(), other.losses()));
        }
    }

    /** Keeps count of since when the vectors have formed the figure that they form now. */
    private void watchShape(Snapshot snapshot) {
        if (hidden == 2) {
            PlanarShape.Kind now = kind(snapshot);
            if (now != shape) {
                shape = now;
                shapeSince = snapshot.step();
            }
        }
    }

    /** The run so far as a curve, with a cursor at the moment shown. */
    Timeline timeline(int end, Edits edits) {
        List<Timeline.Event> events = new ArrayList<>(shapes());
        for (Edits.Edit edit : edits.list()) {
            Setting setting = edit.setting();
            events.add(new Timeline.Event(edit.step(), setting.key().id() + " = " + setting.value()));
        }
        return new Timeline(steps(), losses(), shown().step(), end, events, List.copyOf(ghosts));
    }

    private float[] steps() {
        List<Snapshot> snapshots = history.snapshots();
        float[] steps = new float[snapshots.size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = snapshots.get(i).step();
        }
        return steps;
    }

    private float[] losses() {
        List<Snapshot> snapshots = history.snapshots();
        float[] losses = new float[snapshots.size()];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = snapshots.get(i).loss();
        }
        return losses;
    }

    /** When the figure that the vectors form now came about. */
    private List<Timeline.Event> shapes() {
        boolean told = shape != PlanarShape.Kind.IRREGULAR && shape != PlanarShape.Kind.NONE && shapeSince > 0;
        return told ? List.of(new Timeline.Event(shapeSince, shape.words())) : List.of();
    }

    private PlanarShape.Kind kind(Snapshot snapshot) {
        return PlanarShape.of(Geometry.of(snapshot.params(), hidden, features)).kind();
    }
}
