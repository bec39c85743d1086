package tegum.experiment;

import java.util.Arrays;
import java.util.List;
import tegum.view.Mark;

/**
 * All that the pictures of an exhibit depend on: what the reader has set, where they point, and what its
 * surveys have found so far. Does not change; {@code with…} gives another.
 */
public final class State {
    private final List<Dial> dials;
    private final double[] values;
    private final List<Results> results;
    private final Mark mark;
    private final Mark picked;

    private State(List<Dial> dials, double[] values, List<Results> results, Mark mark, Mark picked) {
        this.dials = dials;
        this.values = values;
        this.results = results;
        this.mark = mark;
        this.picked = picked;
    }

    /** Every dial where it stands at first, nothing found, nothing pointed at. */
    public static State of(Exhibit exhibit) {
        List<Dial> dials = exhibit.dials();
        double[] values = new double[dials.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = dials.get(i).start();
        }
        return new State(dials, values, List.of(), Mark.NONE, Mark.NONE);
    }

    /** Where a dial stands. */
    public double get(Dial dial) {
        return values[index(dial)];
    }

    /** Which option is chosen. */
    public int get(Dial.Choice dial) {
        return (int) values[index(dial)];
    }

    /** Whether every dial stands where it stands in another state of the same exhibit. */
    public boolean standsAs(State other) {
        return Arrays.equals(values, other.values);
    }

    /** Another position of a dial; a number is brought into its range. */
    public State with(Dial dial, double value) {
        double[] changed = values.clone();
        changed[index(dial)] = dial instanceof Dial.Slider slider ? slider.nearest(value) : value;
        return new State(dials, changed, results, mark, picked);
    }

    /** What survey {@code k} has found so far; nothing if it has not begun. */
    public Results results(int k) {
        return k < results.size() ? results.get(k) : Results.NONE;
    }

    /** The same with other findings, one for each survey. */
    public State withResults(List<Results> found) {
        return new State(dials, values, List.copyOf(found), mark, picked);
    }

    /** What the reader points at. */
    public Mark mark() {
        return mark;
    }

    /** The same, pointing elsewhere. */
    public State withMark(Mark newMark) {
        return new State(dials, values, results, newMark, picked);
    }

    /** What the reader last clicked on, or chose by the Enter key. */
    public Mark picked() {
        return picked;
    }

    /** The same with another choice. */
    public State withPicked(Mark newPicked) {
        return new State(dials, values, results, mark, newPicked);
    }

    private int index(Dial dial) {
        for (int i = 0; i < values.length; i++) {
            if (dials.get(i).id().equals(dial.id())) {
                return i;
            }
        }
        throw new IllegalArgumentException("the exhibit has no dial " + dial.id());
    }
}
