package tegum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names of angles, at both sides of each limit. */
final class PairRelationTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1, COLLAPSED",
        "14.9, 0.7, COLLAPSED",
        "15.1, 1, SIDE_BY_SIDE",
        "74.9, 1, SIDE_BY_SIDE",
        "75.1, 1.2, RIGHT_ANGLE",
        "104.9, 1, RIGHT_ANGLE",
        "105.1, 1, OPPOSED",
        "180, 1, OPPOSED",
        "90, 0.2, LEFT_OUT"
    })
    void anAngleHasItsName(double degrees, float length, PairRelation relation) {
        double angle = Math.toRadians(degrees);
        float[] weights = {1, (float) (length * Math.cos(angle)), 0, (float) (length * Math.sin(angle))};
        assertEquals(relation, PairRelation.of(Geometry.of(weights, 2, 2), 0, 1));
    }
}
