package tegum.session;

import java.util.ArrayList;
import java.util.List;
import tegum.analysis.Geometry;
import tegum.analysis.PlanarShape;
import tegum.train.History;
import tegum.train.Snapshot;
import tegum.view.Timeline;

/** What the page remembers of a run: its snapshots, and the curve of the run before it for comparison. */
final class Recording {
    private static final int WORTH_KEEPING = 5;

    private final History history = new History();
    private final List<Timeline.Curve> ghosts = new ArrayList<>();
    private final int features;
    private final int hidden;
    private PlanarShape.Kind shape = PlanarShape.Kind.NONE;
    private int shapeSince;

    Recording(int features, int hidden) {
        this.features = features;
        this.hidden = hidden;
    }

    History history() {
        return history;
    }

    /** Takes a snapshot if it is due. */
    void offer(Snapshot snapshot) {
        if (history.offer(snapshot)) {
            follow(snapshot);
        }
    }

    /** Drops everything after {@code step}. */
    void truncate(int step) {
        history.truncate(step);
        shape = PlanarShape.Kind.NONE;
        for (Snapshot kept : history.snapshots()) {
            follow(kept);
        }
    }

    /** Keeps count of since when the vectors have formed the figure that they form now. */
    private void follow(Snapshot snapshot) {
        if (hidden == 2) {
            PlanarShape.Kind now = kind(snapshot);
            if (now != shape) {
                shape = now;
                shapeSince = snapshot.step();
            }
        }
    }

    /** Keeps the curve recorded so far as a ghost called {@code name}; there is room for one. */
    Timeline.Curve ghost(String name) {
        return new Timeline.Curve(name, steps(), losses());
    }

    boolean isWorthKeeping() {
        return history.snapshots().size() > WORTH_KEEPING;
    }

    void show(Timeline.Curve ghost) {
        ghosts.clear();
        ghosts.add(ghost);
    }

    Timeline timeline(int cursor, int end, List<Timeline.Event> edits) {
        List<Timeline.Event> events = new ArrayList<>(shapes());
        events.addAll(edits);
        return new Timeline(steps(), losses(), cursor, end, events, List.copyOf(ghosts));
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
