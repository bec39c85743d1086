package tegum.train;

import java.util.ArrayList;
import java.util.List;

/**
 * Recorded training that never outgrows its room: snapshots at every multiple of an interval; when
 * full, every second one is dropped and the interval doubles. What it holds depends on the steps
 * offered alone.
 */
public final class History {
    /** Steps between snapshots at first. */
    public static final int FIRST_INTERVAL = 10;

    private static final int DEFAULT_CAPACITY = 600;

    private final int capacity;
    private final List<Snapshot> snapshots = new ArrayList<>();
    private int interval = FIRST_INTERVAL;

    /** Room for 600 snapshots. */
    public History() {
        this(DEFAULT_CAPACITY);
    }

    /** Room for {@code capacity} snapshots, at least 2. */
    public History(int capacity) {
        this.capacity = capacity;
    }

    /** The first step after {@code step} that is recorded. */
    public int nextAfter(int step) {
        return (step / interval + 1) * interval;
    }

    /** Steps between snapshots now. */
    public int interval() {
        return interval;
    }

    /**
     * Takes a snapshot if it is due: later than the last one, or the same with a loss that was not known, and at a
     * multiple of the interval.
     *
     * @return whether it was taken
     */
    public boolean offer(Snapshot snapshot) {
        if (!snapshots.isEmpty() && snapshot.step() == last().step() && Float.isNaN(last().loss())) {
            truncate(snapshot.step() - 1);
        }
        boolean later = snapshots.isEmpty() || snapshot.step() > last().step();
        if (!later || snapshot.step() % interval != 0) {
            return false;
        }
        snapshots.add(snapshot);
        if (snapshots.size() > capacity) {
            interval *= 2;
            snapshots.removeIf(kept -> kept.step() % interval != 0);
        }
        return true;
    }

    /** Drops everything after {@code step}. */
    public void truncate(int step) {
        while (!snapshots.isEmpty() && last().step() > step) {
            snapshots.remove(snapshots.size() - 1);
        }
    }

    /** Forgets everything. */
    public void clear() {
        snapshots.clear();
        interval = FIRST_INTERVAL;
    }

    /** The snapshots in order; not to be modified. */
    public List<Snapshot> snapshots() {
        return snapshots;
    }

    /** The last snapshot; there must be one. */
    public Snapshot last() {
        return snapshots.get(snapshots.size() - 1);
    }

    /** Index of the snapshot nearest to {@code step}, the earlier of two; -1 if there is none. */
    public int nearest(int step) {
        int best = -1;
        for (int i = 0; i < snapshots.size(); i++) {
            if (best < 0 || distance(i, step) < distance(best, step)) {
                best = i;
            }
        }
        return best;
    }

    private int distance(int index, int step) {
        return Math.abs(snapshots.get(index).step() - step);
    }
}
