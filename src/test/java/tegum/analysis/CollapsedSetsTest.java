package tegum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class CollapsedSetsTest {
    private static final int[] PAIRS = {0, 0, 1, 1, 2, 2};

    private static int count(int[] sets, double... degrees) {
        float[] weights = new float[2 * degrees.length];
        for (int i = 0; i < degrees.length; i++) {
            weights[i] = (float) Math.cos(Math.toRadians(degrees[i]));
            weights[degrees.length + i] = (float) Math.sin(Math.toRadians(degrees[i]));
        }
        return CollapsedSets.count(Geometry.of(weights, 2, degrees.length), sets);
    }

    @Test
    void countsPairsThatShareADirection() {
        assertEquals(0, count(PAIRS, 0, 60, 120, 180, 240, 300));
        assertEquals(1, count(PAIRS, 0, 90, 225, 225, 130, 40));
        assertEquals(2, count(PAIRS, 0, 0, 180, 181, 45, 135));
        assertEquals(3, count(PAIRS, 0, 0, 120, 120, 240, 240));
    }

    @Test
    void aQuarterApartIsNotOne() {
        double quarter = 2 * Math.toDegrees(Math.asin(0.125));
        assertEquals(1, count(new int[] {0, 0}, 10, 10 + 0.99 * quarter));
        assertEquals(0, count(new int[] {0, 0}, 10, 10 + 1.01 * quarter));
    }

    @Test
    void allMembersOfALargerSetMustAgree() {
        assertEquals(1, count(new int[] {0, 0, 0}, 20, 20, 20));
        assertEquals(0, count(new int[] {0, 0, 0}, 20, 20, 60));
    }

    @Test
    void aFeatureAloneIsNoSet() {
        assertEquals(0, count(new int[] {0, 1}, 20, 20));
        assertEquals(0, count(new int[] {}, 20, 20));
    }

    /** Two features that are both left out are near each other, too. */
    @Test
    void aPairThatIsLeftOutHasNotCollapsed() {
        Geometry geometry = Geometry.of(new float[] {1, 0.01f, 0, 0, 1, 0, 0, 0.01f}, 2, 4);
        assertEquals(0, CollapsedSets.count(geometry, new int[] {0, 0, 1, 1}));
    }
}
