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

    Recording(int features, int hidden) {
        this.features = features;
        this.hidden = hidden;
    }

    History history() {
        return history;
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

    /** When the figure that the vectors form now came about: the first step since when it has not changed. */
    private List<Timeline.Event> shapes() {
        List<Snapshot> snapshots = history.snapshots();
        if (hidden != 2 || snapshots.size() < 2) {
            return List.of();
        }
        PlanarShape.Kind now = kind(snapshots.get(snapshots.size() - 1));
        int since = snapshots.size() - 1;
        while (since > 0 && kind(snapshots.get(since - 1)) == now) {
            since--;
        }
        boolean told = now != PlanarShape.Kind.IRREGULAR && now != PlanarShape.Kind.NONE && since > 0;
        return told ? List.of(new Timeline.Event(snapshots.get(since).step(), now.words())) : List.of();
    }

    private PlanarShape.Kind kind(Snapshot snapshot) {
        return PlanarShape.of(Geometry.of(snapshot.params(), hidden, features)).kind();
    }
}
