package tegum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import tegum.analysis.Regimes.Regime;
import tegum.analysis.Regimes.Stage;

final class RegimesTest {
    private static final int[] SETS = {0, 0, 0, 1, 1, 1};

    private static final SetAngles LOOSE = new SetAngles(new double[] {0.5, 0.4, 0.3}, 0.2, 0.9, 0.3);
    private static final SetAngles FLAT = new SetAngles(new double[] {1, 0.9, 0.2}, 0.95, 1, -0.2);
    private static final SetAngles FAN = new SetAngles(new double[] {1.2, 1, 0.8}, 0.4, 0.7, -0.4);
    private static final SetAngles PRISM = new SetAngles(new double[] {1.4, 1.4, 1.4}, 0.01, 0.05, -0.7);
    private static final SetAngles DONE = new SetAngles(new double[] {1.4, 1.4, 1.4}, 0, 0.01, -0.99);

    private static SetAngles angles(double... columns) {
        float[] weights = new float[18];
        for (int i = 0; i < 6; i++) {
            for (int k = 0; k < 3; k++) {
                weights[6 * k + i] = (float) columns[3 * i + k];
            }
        }
        return SetAngles.of(Geometry.of(weights, 3, 6), SETS);
    }

    @Test
    void anOctahedronHasRightAnglesInsideAndPartnersAcross() {
        SetAngles octahedron = angles(1, 0, 0, 0, 1, 0, 0, 0, 1, -1, 0, 0, 0, -1, 0, 0, 0, -1);
        for (double value : octahedron.singular()) {
            assertEquals(Math.sqrt(2), value, 1e-12);
        }
        assertEquals(0, octahedron.slant());
        assertEquals(0, octahedron.together());
        assertEquals(-1, octahedron.opposition());
    }

    @Test
    void twoDirectionsAreOfRankTwo() {
        SetAngles flat = angles(0.5, 0, 0, 0.4, 0, 0, 0.3, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 1);
        assertEquals(Math.sqrt(3), flat.singular()[0], 1e-7);
        assertEquals(Math.sqrt(0.5), flat.singular()[1], 1e-7);
        assertEquals(0, flat.singular()[2]);
        assertEquals(1, flat.together(), 1e-7);
        assertEquals(0, flat.opposition());
    }

    @Test
    void pairsInsideSetsSayHowFarTheseAreTogether() {
        SetAngles mixed = angles(1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1);
        assertEquals(0.5, mixed.together());
        assertEquals(1, mixed.slant());
    }

    @Test
    void everyFeatureNeedsASet() {
        Geometry geometry = Geometry.of(new float[] {1, 1}, 1, 2);
        assertThrows(IllegalArgumentException.class, () -> SetAngles.of(geometry, new int[] {0}));
    }

    @Test
    void stagesFollowOneAnother() {
        List<SetAngles> run = List.of(LOOSE, LOOSE, FLAT, FLAT, FAN, PRISM, PRISM, PRISM, DONE, DONE);
        List<Regime> expected = List.of(
                new Regime(Stage.BEGINNING, 0, 2),
                new Regime(Stage.TOGETHER, 2, 4),
                new Regime(Stage.FANNED, 4, 5),
                new Regime(Stage.APART, 5, 8),
                new Regime(Stage.OPPOSED, 8, 9));
        assertEquals(expected, Regimes.of(run));
    }

    @Test
    void aStageThatIsOverAsItBeginsIsLeftOut() {
        List<Regime> expected = List.of(
                new Regime(Stage.BEGINNING, 0, 1),
                new Regime(Stage.TOGETHER, 1, 2),
                new Regime(Stage.FANNED, 2, 3),
                new Regime(Stage.OPPOSED, 3, 4));
        assertEquals(expected, Regimes.of(List.of(LOOSE, FLAT, FAN, DONE, DONE)));
    }

    @Test
    void noStageIsSkippedAndNoneComesBack() {
        assertEquals(
                List.of(new Regime(Stage.BEGINNING, 0, 2)),
                Regimes.of(List.of(LOOSE, DONE, DONE)),
                "right angles by chance are no regime");
        List<Regime> back = Regimes.of(List.of(FLAT, FAN, FLAT, FAN));
        assertEquals(List.of(new Regime(Stage.TOGETHER, 0, 1), new Regime(Stage.FANNED, 1, 3)), back);
    }

    @Test
    void partnersFromTheBeginningAreNoOctahedronYet() {
        SetAngles opposite = new SetAngles(new double[] {1, 0.9, 0.2}, 0.95, 1, -0.97);
        assertEquals(List.of(new Regime(Stage.TOGETHER, 0, 1)), Regimes.of(List.of(opposite, opposite)));
    }
}
