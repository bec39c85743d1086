package tegum.view;

import java.util.List;

/**
 * Recorded training as a curve over steps.
 *
 * @param steps recorded steps, ascending
 * @param losses loss at each of them (sum over features, mean over samples)
 * @param cursor the step that the other figures show
 * @param end the step at which the plan ends
 * @param events named moments on the axis
 * @param pinned other runs to compare with
 */
public record Timeline(float[] steps, float[] losses, int cursor, int end, List<Event> events, List<Curve> pinned) {
    /** A named moment. */
    public record Event(int step, String name) {}

    /** Another run's curve with its name. */
    public record Curve(String name, float[] steps, float[] losses) {}

    /** A curve with nothing recorded yet. */
    public static Timeline empty(int end) {
        return new Timeline(new float[0], new float[0], 0, end, List.of(), List.of());
    }
}
