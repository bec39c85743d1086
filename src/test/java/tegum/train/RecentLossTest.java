package tegum.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Batch number k has loss k, so the mean over the last w of them, of N, is N − (w − 1)/2. */
final class RecentLossTest {
    private static RecentLoss upTo(int count) {
        RecentLoss recent = new RecentLoss();
        for (int k = 1; k <= count; k++) {
            recent.add(k);
        }
        return recent;
    }

    @Test
    void averagesTheLastEighth() {
        assertEquals(1, upTo(1).mean());
        assertEquals(7, upTo(7).mean());
        assertEquals(15, upTo(15).mean());
        assertEquals(16 - 0.5f, upTo(16).mean());
        assertEquals(800 - 49.5f, upTo(800).mean());
    }

    @Test
    void atMost256() {
        assertEquals(2048 - 127.5f, upTo(2048).mean());
        assertEquals(2055 - 127.5f, upTo(2055).mean());
        assertEquals(100_000 - 127.5f, upTo(100_000).mean());
    }

    @Test
    void clearForgets() {
        RecentLoss recent = upTo(1000);
        assertFalse(recent.isEmpty());
        recent.clear();
        assertTrue(recent.isEmpty());
        recent.add(3);
        assertEquals(3, recent.mean());
    }

    @Test
    void restoreGoesOn() {
        RecentLoss whole = upTo(900);
        RecentLoss.Memory saved = whole.memory();
        RecentLoss other = upTo(5);
        other.restore(saved);
        assertEquals(whole.mean(), other.mean());
        for (int k = 901; k <= 2500; k++) {
            whole.add(k);
            other.add(k);
        }
        assertEquals(whole.mean(), other.mean());
        RecentLoss again = new RecentLoss();
        again.restore(saved);
        assertEquals(900 - 55.5f, again.mean(), "what was saved has not moved");
    }
}
