package tegum.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tegum.analysis.Jumps.Jump;

final class JumpsTest {
    private static final Jumps.Rule RULE = new Jumps.Rule(2, 0.05, 0.2, 3);

    /** One column for each feature. */
    private static double[][] rows(double[]... columns) {
        double[][] rows = new double[columns[0].length][columns.length];
        for (int k = 0; k < rows.length; k++) {
            for (int i = 0; i < columns.length; i++) {
                rows[k][i] = columns[i][k];
            }
        }
        return rows;
    }

    /** Level at first, then a rise by 0.1 a moment from {@code at} on until it is 0.5. */
    private static double[] jumping(int at, double start) {
        double[] shares = new double[20];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = Math.min(0.5, start + 0.1 * Math.max(0, k - at));
        }
        return shares;
    }

    @Test
    void findsAJumpFromLevelToLevel() {
        List<Jump> jumps = Jumps.of(rows(jumping(100, 0.5), jumping(8, 0)), RULE);
        assertEquals(1, jumps.size(), jumps.toString());
        Jump jump = jumps.get(0);
        assertEquals(1, jump.feature());
        assertEquals(0, jump.before());
        assertEquals(0.5, jump.after(), 1e-12);
        assertTrue(jump.from() >= 7 && jump.from() <= 8, jump.toString());
        assertTrue(jump.to() >= 13 && jump.to() <= 15, jump.toString());
    }

    @Test
    void aFallIsAJumpToo() {
        double[] falling = jumping(8, 0);
        for (int k = 0; k < falling.length; k++) {
            falling[k] = 0.5 - falling[k];
        }
        List<Jump> jumps = Jumps.of(rows(falling), RULE);
        assertEquals(1, jumps.size());
        assertEquals(-0.5, jumps.get(0).rise(), 1e-12);
    }

    @Test
    void whatIsSlowSmallOrEarlyIsNone() {
        double[] slow = new double[20];
        for (int k = 0; k < slow.length; k++) {
            slow[k] = 0.02 * k;
        }
        assertEquals(List.of(), Jumps.of(rows(slow), RULE), "slow");
        assertEquals(List.of(), Jumps.of(rows(jumping(8, 0.35)), RULE), "small");
        double[] early = jumping(0, 0.3);
        assertEquals(List.of(), Jumps.of(rows(early), RULE), "early");
    }

    @Test
    void theEarliestComesFirst() {
        List<Jump> jumps = Jumps.of(rows(jumping(12, 0), jumping(6, 0.1), jumping(6, 0)), RULE);
        assertEquals(3, jumps.size());
        assertEquals(List.of(1, 2, 0), jumps.stream().map(Jump::feature).toList());
    }

    @Test
    void countsTheFallInsideJumps() {
        double[] losses = {9, 8, 7, 6, 6, 5, 3, 3, 2, 2};
        List<Jump> jumps = List.of(new Jump(0, 4, 6, 0, 0.5), new Jump(1, 5, 7, 0.5, 0));
        boolean[] covered = {false, false, false, false, true, true, true, false, false};
        assertArrayEquals(covered, Jumps.covered(jumps, 10));
        assertEquals(3.0 / 4, Jumps.shareOfFall(jumps, losses, 3)); // from 6 to 2, from 6 to 3 of it inside
        assertEquals(0, Jumps.shareOfFall(List.of(), losses, 3));
        assertTrue(Double.isNaN(Jumps.shareOfFall(jumps, new double[] {1, 1, 1, 1, 1, 1, 1, 1}, 0)));
    }
}
