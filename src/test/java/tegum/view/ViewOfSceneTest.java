package tegum.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** How arrow keys go through the picture of a scene. */
final class ViewOfSceneTest {
    private static final int LAST = 4; // of five features

    private final Picture lengths = Views.byId("norms").orElseThrow().of(Scenes.pentagon());
    private final Picture matrix = Views.byId("matrix").orElseThrow().of(Scenes.pentagon());

    @Test
    void keysBeginAtEitherEnd() {
        assertEquals(Mark.feature(0), lengths.step(Mark.NONE, 1, 0));
        assertEquals(Mark.feature(0), lengths.step(Mark.NONE, 0, 1));
        assertEquals(Mark.feature(LAST), lengths.step(Mark.NONE, -1, 0));
        assertEquals(Mark.feature(LAST), lengths.step(Mark.NONE, 0, -1));
    }

    @Test
    void keysGoRoundAllFeatures() {
        assertEquals(Mark.feature(3), lengths.step(Mark.feature(2), 1, 0));
        assertEquals(Mark.feature(1), lengths.step(Mark.feature(2), 0, -1));
        assertEquals(Mark.feature(0), lengths.step(Mark.feature(LAST), 0, 1));
        assertEquals(Mark.feature(LAST), lengths.step(Mark.feature(0), -1, 0));
    }

    @Test
    void keysGoByRowsAndColumnsWhereMarksAreOfPairs() {
        assertEquals(Mark.pair(0, 1), matrix.step(Mark.NONE, 1, 0));
        assertEquals(Mark.pair(0, 0), matrix.step(Mark.NONE, 0, 1));
        assertEquals(Mark.pair(2, 0), matrix.step(Mark.pair(2, LAST), 1, 0));
        assertEquals(Mark.pair(2, LAST), matrix.step(Mark.pair(2, 0), -1, 0));
        assertEquals(Mark.pair(1, 3), matrix.step(Mark.pair(2, 3), 0, -1));
    }

    @Test
    void aColumnOfALargerModelIsTheLastOneHere() {
        assertEquals(Mark.pair(3, LAST), matrix.step(Mark.pair(2, 11), 0, 1));
    }

    @Test
    void nothingIsSaidOfNoFeature() {
        assertEquals("", lengths.hint(Mark.NONE));
    }
}
