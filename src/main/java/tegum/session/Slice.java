package tegum.session;

/**
 * Measures out training in slices of a few milliseconds, so that messages never wait long. Only how
 * far a slice gets depends on the clock, never what is computed.
 */
final class Slice {
    /** A frame lasts 16 ms; a slice is to be well below it. */
    private static final double MILLISECONDS = 6;

    private final Clock clock;
    private double deadline;

    Slice(Clock clock) {
        this.clock = clock;
    }

    void begin() {
        deadline = clock.now() + MILLISECONDS;
    }

    boolean isOver() {
        return clock.now() >= deadline;
    }
}
