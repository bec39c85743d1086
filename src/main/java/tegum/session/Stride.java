package tegum.session;

import tegum.train.Stepping;

/**
 * How many steps an engine takes at a time: about a millisecond's worth, so that the clock is looked at
 * seldom beside the smallest models and often enough beside the largest. The first calls are short, for
 * a browser runs new code slowly and puts in faster code between calls.
 */
final class Stride {
    private static final double MILLISECONDS = 1;

    private static final int MOST_STEPS = 8192;

    /** Training of so many milliseconds outweighs what was before. */
    private static final double WINDOW = 250;

    /** Training of so many milliseconds makes the first pace worth telling: the smallest models take no more in all. */
    private static final double FIRST_NEWS = 4;

    /** Training of so many milliseconds makes another pace worth telling. */
    private static final double NEWS = 40;

    private final Clock clock;
    private int length = 1;
    private int steps;
    private double time;
    private double told;
    private boolean hasTold;
    private double allSteps;
    private double allTime;

    Stride(Clock clock) {
        this.clock = clock;
    }

    /** Advances towards {@code step}; returns whether all stayed finite. */
    boolean advance(Stepping engine, int step) {
        int from = engine.step();
        double started = clock.now();
        boolean finite = engine.advance(Math.min(length, step - from));
        note(engine.step() - from, clock.now() - started);
        return finite;
    }

    /** A clock may be too coarse for one call; over many, what it leaves out and adds is alike. */
    private void note(int taken, double milliseconds) {
        steps += taken;
        time += milliseconds;
        if (time >= MILLISECONDS) {
            double fitting = steps * MILLISECONDS / time;
            length = Math.max(1, (int) Math.min(fitting, Math.min(MOST_STEPS, 4.0 * length)));
            measure();
        } else if (taken >= length && allTime == 0) {
            length = Math.min(MOST_STEPS, 2 * length);
        }
    }

    private void measure() {
        if (allTime > WINDOW) {
            allTime /= 2;
            allSteps /= 2;
        }
        allTime += time;
        allSteps += steps;
        told += time;
        steps = 0;
        time = 0;
    }

    /** Whether there is a pace to tell that has not been told. */
    boolean hasNews() {
        return told >= (hasTold ? NEWS : FIRST_NEWS);
    }

    /** Steps per second of training, of late; 0 before anything has been measured. */
    double pace() {
        hasTold |= told > 0;
        told = 0;
        return allTime == 0 ? 0 : 1000 * allSteps / allTime;
    }
}
