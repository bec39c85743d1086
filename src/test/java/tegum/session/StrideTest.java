package tegum.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tegum.train.Checkpoint;
import tegum.train.Engine;
import tegum.train.Run;
import tegum.train.Snapshot;

/** How many steps are taken between two looks at the clock, for engines of known speed. */
final class StrideTest {
    private double now;

    /** Takes {@code cost} milliseconds per step, on the test's own clock. */
    private final class Timed implements Engine {
        double cost;
        int step;
        int calls;

        Timed(double cost) {
            this.cost = cost;
        }

        @Override
        public String version() {
            return "t1";
        }

        @Override
        public int step() {
            return step;
        }

        @Override
        public boolean advance(int steps) {
            step += steps;
            now += steps * cost;
            calls++;
            return true;
        }

        @Override
        public Snapshot snapshot() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Checkpoint checkpoint() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void restore(Checkpoint checkpoint) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void change(Run run) {
            throw new UnsupportedOperationException();
        }
    }

    /** A browser's clock, which moves in tenths of a millisecond. */
    private double coarse() {
        return Math.floor(now * 10) / 10;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0004, 0.016, 0.3, 5})
    void aCallTakesAboutAMillisecond(double cost) {
        Stride stride = new Stride(this::coarse);
        Timed engine = new Timed(cost);
        while (now < 100) {
            stride.advance(engine, Integer.MAX_VALUE);
        }
        int steps = engine.step;
        double longest = 0;
        engine.calls = 0;
        double began = now;
        while (now < 600) {
            double before = now;
            stride.advance(engine, Integer.MAX_VALUE);
            longest = Math.max(longest, now - before);
        }
        assertTrue(longest <= Math.max(2, cost), "longest call " + longest);
        double mean = (now - began) / engine.calls;
        assertTrue(mean > 0.5, "mean call " + mean + " of " + (engine.step - steps) / engine.calls + " steps");
        assertTrue(stride.hasNews());
        assertEquals(1000 / cost, stride.pace(), 0.05 * 1000 / cost);
        assertFalse(stride.hasNews());
    }

    /** Of the smallest models all training takes a twentieth of a second: their pace is told early, then seldom. */
    @Test
    void theFirstPaceIsToldSoon() {
        Stride stride = new Stride(this::coarse);
        Timed engine = new Timed(0.005);
        while (now < 6) {
            stride.advance(engine, Integer.MAX_VALUE);
        }
        assertTrue(stride.hasNews());
        assertEquals(200_000, stride.pace(), 10_000);
        while (now < 30) {
            stride.advance(engine, Integer.MAX_VALUE);
            assertFalse(stride.hasNews());
        }
    }

    @Test
    void shortGoalsDoNotMakeALongCall() {
        Stride stride = new Stride(this::coarse);
        Timed engine = new Timed(0.05);
        for (int goal = 10; goal <= 1000; goal += 10) {
            while (engine.step < goal) {
                stride.advance(engine, goal);
            }
        }
        double before = now;
        stride.advance(engine, Integer.MAX_VALUE);
        assertTrue(now - before <= 2, "call of " + (now - before));
    }

    @Test
    void anEngineThatSlowsDownIsCalledForLess() {
        Stride stride = new Stride(this::coarse);
        Timed engine = new Timed(0.0004);
        while (now < 50) {
            stride.advance(engine, Integer.MAX_VALUE);
        }
        engine.cost = 0.02;
        stride.advance(engine, Integer.MAX_VALUE);
        double before = now;
        stride.advance(engine, Integer.MAX_VALUE);
        assertTrue(now - before <= 2, "call of " + (now - before));
    }

    @Test
    void theFirstCallIsShort() {
        Stride stride = new Stride(this::coarse);
        Timed engine = new Timed(0.001);
        stride.advance(engine, 1000);
        assertEquals(1, engine.step);
    }
}
