package tegum.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CanonicalPoseTest {
    private static final int[] FIFTH_DIFFERS = {0, 0, 0, 0, 1};

    /** Regular, the last corner up. */
    private static float[] pentagon() {
        float[] w = new float[10];
        for (int i = 0; i < 5; i++) {
            w[i] = (float) Math.cos(2 * Math.PI * ((i + 1) / 5.0 + 0.25));
            w[5 + i] = (float) Math.sin(2 * Math.PI * ((i + 1) / 5.0 + 0.25));
        }
        return w;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aTurnedOrMirroredModelLiesOverItself(int seed) {
        for (int hidden : new int[] {1, 2, 3, 6}) {
            float[] weights = Turned.shaken(new float[hidden * 7], 1, 90 + hidden);
            CanonicalPose pose = CanonicalPose.of(Turned.about(weights, hidden, seed), weights, hidden);
            assertArrayEquals(weights, pose.weights(), 1e-5f);
            assertEquals(0, pose.distance(), 1e-5);
            assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6}, pose.order());
        }
    }

    /** An irregular pentagon over a regular one, which has a mirror: the answer must still be one and the same. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void neitherTurningNorMirroringNorRenamingChangesThePose(int seed) {
        float[] weights = Turned.shaken(pentagon(), 0.1, 17);
        float[] expected =
                CanonicalPose.of(weights, pentagon(), 2, FIFTH_DIFFERS).weights();
        int[] order = Turned.order(4, seed);
        int[] renaming = {order[0], order[1], order[2], order[3], 4};
        float[] moved = Turned.about(Turned.renamed(weights, 2, renaming), 2, seed);
        CanonicalPose pose = CanonicalPose.of(moved, pentagon(), 2, FIFTH_DIFFERS);
        assertArrayEquals(expected, pose.weights(), 1e-5f);
        assertEquals(4, pose.order()[4]);
        for (int i = 0; i < 5; i++) {
            int from = pose.order()[i];
            assertEquals(length(moved[from], moved[5 + from]), length(pose.weights()[i], pose.weights()[5 + i]), 1e-6);
        }
    }

    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    @Test
    void renamingFindsTheFit() {
        float[] scrambled = Turned.about(Turned.renamed(pentagon(), 2, new int[] {2, 0, 3, 1, 4}), 2, 3);
        assertEquals(
                0, CanonicalPose.of(scrambled, pentagon(), 2, FIFTH_DIFFERS).distance(), 1e-5);
        // without renaming no turn can make a pentagram of it
        assertTrue(CanonicalPose.of(scrambled, pentagon(), 2).distance() > 1);
    }

    /** Two pairs over a square: the fifth, of no length, is no hindrance. */
    @Test
    void vectorsOfNoLengthDoNoHarm() {
        float[] square = {1, 0, -1, 0, 0, 0, 1, 0, -1, 0};
        float[] turned = Turned.about(Turned.renamed(square, 2, new int[] {3, 2, 0, 1, 4}), 2, 4);
        CanonicalPose pose = CanonicalPose.of(turned, square, 2, FIFTH_DIFFERS);
        assertArrayEquals(square, pose.weights(), 1e-6f);
    }

    /** Both lie on a line: the way across it is open, and both answers are the same set of points. */
    @Test
    void aLineIsLaidOverALine() {
        float[] line = {1, -1, 0.5f, 0, 0, 0};
        CanonicalPose pose = CanonicalPose.of(Turned.about(line, 2, 5), line, 2);
        assertArrayEquals(line, pose.weights(), 1e-6f);
    }

    @Test
    void nothingStaysNothing() {
        CanonicalPose pose = CanonicalPose.of(new float[6], new float[] {1, 2, 3, 4, 5, 6}, 2);
        assertArrayEquals(new float[6], pose.weights(), 0f);
        assertEquals(Math.sqrt(91), pose.distance(), 1e-9);
    }

    /** The best turn beats all others: against a fine search over angles, mirrored and not. */
    @Test
    void noOtherTurnFitsBetter() {
        float[] weights = Turned.shaken(new float[8], 1, 31);
        float[] reference = Turned.shaken(new float[8], 1, 32);
        double least = Double.POSITIVE_INFINITY;
        for (int step = 0; step < 7200; step++) {
            double angle = 2 * Math.PI * step / 7200;
            for (int mirror = -1; mirror <= 1; mirror += 2) {
                double squares = 0;
                for (int i = 0; i < 4; i++) {
                    double x = Math.cos(angle) * weights[i] - mirror * Math.sin(angle) * weights[4 + i];
                    double y = Math.sin(angle) * weights[i] + mirror * Math.cos(angle) * weights[4 + i];
                    squares += Math.pow(x - reference[i], 2) + Math.pow(y - reference[4 + i], 2);
                }
                least = Math.min(least, Math.sqrt(squares));
            }
        }
        assertEquals(least, CanonicalPose.of(weights, reference, 2).distance(), 1e-5);
    }

    @Test
    void tooManyRenamingsAreRefused() {
        float[] many = new float[20];
        assertThrows(IllegalArgumentException.class, () -> CanonicalPose.of(many, many, 2, new int[10]));
        assertThrows(IllegalArgumentException.class, () -> CanonicalPose.of(many, new float[18], 2, new int[10]));
    }
}
