package tegum.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class HistoryTest {
    private static Snapshot at(int step) {
        return new Snapshot(step, step, new float[0]);
    }

    private static History upTo(int capacity, int last) {
        History history = new History(capacity);
        for (int step = 0; step <= last; step++) {
            history.offer(at(step));
        }
        return history;
    }

    private static List<Integer> steps(History history) {
        return history.snapshots().stream().map(Snapshot::step).toList();
    }

    @Test
    void takesMultiplesOfTheIntervalOnly() {
        History history = new History(5);
        assertTrue(history.offer(at(0)));
        assertFalse(history.offer(at(5)));
        assertTrue(history.offer(at(10)));
        assertFalse(history.offer(at(10)), "twice the same");
        assertFalse(history.offer(at(0)), "the past");
        assertEquals(List.of(0, 10), steps(history));
        assertEquals(10, history.interval());
    }

    @Test
    void takesTheSameStepAgainOnceItsLossIsKnown() {
        History history = new History(5);
        assertTrue(history.offer(new Snapshot(0, Float.NaN, new float[0])));
        assertTrue(history.offer(at(0)));
        assertFalse(history.offer(at(0)));
        assertEquals(List.of(0), steps(history));
        assertEquals(0f, history.last().loss());
    }

    @Test
    void thinsItselfWhenFull() {
        assertEquals(List.of(0, 10, 20, 30, 40), steps(upTo(5, 49)));
        History thinned = upTo(5, 50);
        assertEquals(List.of(0, 20, 40), steps(thinned));
        assertEquals(20, thinned.interval());
        assertEquals(List.of(0, 20, 40, 60, 80), steps(upTo(5, 99)));
        assertEquals(List.of(0, 40, 80), steps(upTo(5, 100)));
        assertEquals(List.of(0, 2560, 5120, 7680), steps(upTo(5, 10_000)));
    }

    @Test
    void neverOutgrowsItsRoomAndKeepsTheWholeSpan() {
        for (int capacity : new int[] {2, 3, 7, 600}) {
            History history = new History(capacity);
            for (int step = 0; step <= 20_000; step++) {
                history.offer(at(step));
                assertTrue(history.snapshots().size() <= capacity);
            }
            assertEquals(0, steps(history).get(0));
            assertTrue(history.last().step() > 20_000 - history.interval());
            assertTrue(history.snapshots().size() >= capacity / 2);
        }
    }

    @Test
    void holdsTheSameWhereverOneOffersOnlyWhatIsDue() {
        History lazy = new History(7);
        for (int step = 0; step <= 3000; step = lazy.nextAfter(step)) {
            assertTrue(lazy.offer(at(step)) || step % lazy.interval() != 0);
        }
        assertEquals(steps(upTo(7, 3000)), steps(lazy));
    }

    @Test
    void nextIsTheNextMultiple() {
        History history = new History(5);
        assertEquals(10, history.nextAfter(0));
        assertEquals(10, history.nextAfter(9));
        assertEquals(20, history.nextAfter(10));
        assertEquals(60, upTo(5, 50).nextAfter(45));
    }

    @Test
    void truncateDropsTheFuture() {
        History history = upTo(10, 70);
        history.truncate(35);
        assertEquals(List.of(0, 10, 20, 30), steps(history));
        assertEquals(30, history.last().step());
        history.truncate(30);
        assertEquals(30, history.last().step());
        assertTrue(history.offer(at(40)));
        history.truncate(-1);
        assertTrue(history.snapshots().isEmpty());
    }

    @Test
    void nearestPrefersTheEarlier() {
        History history = upTo(10, 40);
        assertEquals(0, history.nearest(-5));
        assertEquals(0, history.nearest(5));
        assertEquals(1, history.nearest(6));
        assertEquals(3, history.nearest(30));
        assertEquals(4, history.nearest(1000));
        assertEquals(-1, new History(5).nearest(3));
    }

    @Test
    void clearStartsAfresh() {
        History history = upTo(5, 500);
        history.clear();
        assertEquals(History.FIRST_INTERVAL, history.interval());
        assertTrue(history.snapshots().isEmpty());
        assertTrue(history.offer(at(0)));
    }

    @Test
    void defaultRoomIsSixHundred() {
        History history = new History();
        for (int step = 0; step <= 5990; step += 10) {
            history.offer(at(step));
        }
        assertEquals(600, history.snapshots().size());
        history.offer(at(6000));
        assertEquals(301, history.snapshots().size());
    }
}
