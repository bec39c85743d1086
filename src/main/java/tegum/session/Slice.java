package tegum.session;

import tegum.train.Engine;

/**
 * Measures out training in slices of a few milliseconds, so that messages never wait long. Only how
 * far a slice gets depends on the clock, never what is computed.
 */
final class Slice {
    /** A frame lasts 16 ms; a slice is to be well below it. */
    private static final double MILLISECONDS = 6;

    private static final int MOST_STEPS = 64;

    private final Clock clock;
    private double deadline;
    private int steps = 1;

    Slice(Clock clock) {
        this.clock = clock;
    }

    void begin() {
        deadline = clock.now() + MILLISECONDS;
    }

    boolean isOver() {
        return clock.now() >= deadline;
    }

    /** Advances towards {@code step}, by about a millisecond's worth; returns whether all stayed finite. */
    boolean advance(Engine engine, int step) {
        double started = clock.now();
        boolean finite = engine.advance(Math.min(steps, step - engine.step()));
        double taken = clock.now() - started;
        if (taken < 0.5) {
            steps = Math.min(MOST_STEPS, steps * 2);
        } else if (taken > 2) {
            steps = Math.max(1, steps / 2);
        }
        return finite;
    }
}
