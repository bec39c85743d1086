package tegum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Which features share a factor or a neuron, in models made by hand. */
final class CoGroupingTest {
    private static final int[] SETS = {0, 0, 1, 1};

    /** Digons {0, 1} and {2, 3}. */
    private static final Geometry ONE = Geometry.of(new float[] {1, -1, 0, 0, 0, 0, 1, -1}, 2, 4);

    /** Digons {0, 2} and {1, 3}. */
    private static final Geometry OTHER = Geometry.of(new float[] {1, 0, -1, 0, 0, 1, 0, -1}, 2, 4);

    @Test
    void factorsAreCountedModelByModel() {
        CoGrouping grouping = new CoGrouping(4);
        assertTrue(Double.isNaN(grouping.share(0, 1)));
        grouping.addFactors(ONE);
        grouping.addFactors(ONE);
        grouping.addFactors(ONE);
        grouping.addFactors(OTHER);
        assertEquals(4, grouping.models());
        assertEquals(0.75, grouping.share(0, 1));
        assertEquals(0.75, grouping.share(3, 2));
        assertEquals(0.25, grouping.share(0, 2));
        assertEquals(0, grouping.share(0, 3));
        assertEquals(0.75, grouping.mean(SETS, true));
        assertEquals((0.25 + 0.25) / 4, grouping.mean(SETS, false));
        assertEquals(0.75, grouping.largest());
        assertEquals(0, grouping.smallest());
    }

    /** Turned by 45°, the digons are factors still, but a neuron responds to one member of each. */
    @Test
    void neuronsAreRowsOfTheMatrix() {
        float h = 0.7f;
        Geometry turned = Geometry.of(new float[] {h, -h, -h, h, h, -h, h, -h}, 2, 4);
        CoGrouping neurons = new CoGrouping(4);
        neurons.addNeurons(turned);
        assertEquals(1, neurons.share(0, 3), "both are positive in row 0");
        assertEquals(0, neurons.share(0, 1), "opposite ones never make the same neuron fire");
        CoGrouping factors = new CoGrouping(4);
        factors.addFactors(turned);
        assertEquals(0, factors.share(0, 2));
        assertEquals(1, factors.share(0, 1));
    }

    @Test
    void aSmallWeightIsNoResponse() {
        CoGrouping grouping = new CoGrouping(2);
        grouping.addNeurons(Geometry.of(new float[] {1, 0.49f}, 1, 2));
        assertEquals(0, grouping.share(0, 1));
        assertEquals(1, grouping.share(0, 0));
    }
}
