package tegum.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Files of baked results. */
class BakedTest {
    private static final Survey SURVEY = survey("0.2", 2);

    private static Survey survey(String density, int models) {
        List<Survey.Cell> cells = List.of(
                new Survey.Cell(Setting.parseAll("p=1 n=3 m=1")),
                new Survey.Cell(Setting.parseAll("n=4 m=2 p=" + density)));
        return new Survey("test", "five-features", Survey.Method.TRAIN, cells, models, 5, true);
    }

    private static Results results() {
        float[][] small = {{1, -0.5f, 0.25f, 0, 0.125f, -2}, {0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f}};
        float[][] large = new float[2][12];
        Arrays.fill(large[1], -1.1705f);
        return Results.empty(2)
                .with(1, new Results.Answer(new float[] {0.1f, Float.NaN}, large))
                .with(0, new Results.Answer(new float[] {0.0214f, 0.03f}, small));
    }

    @Test
    void whatIsBakedIsReadToThreeDigits() {
        Results read = Baked.decode(SURVEY, Baked.encode(SURVEY, results(), "r1"), "r1");
        assertEquals(2, read.done());
        for (int cell = 0; cell < 2; cell++) {
            Results.Answer expected = Objects.requireNonNull(results().get(cell));
            Results.Answer found = Objects.requireNonNull(read.get(cell));
            assertArrayEquals(expected.losses(), found.losses());
            for (int k = 0; k < 2; k++) {
                for (int i = 0; i < expected.params()[k].length; i++) {
                    float value = expected.params()[k][i];
                    assertEquals(value, found.params()[k][i], Math.abs(value) / 2048);
                }
            }
        }
        assertTrue(read.source().endsWith("seeds 5 to 6"), read.source());
    }

    @Test
    void anotherSurveyOrEngineIsRefused() {
        byte[] file = Baked.encode(SURVEY, results(), "r1");
        assertNotEquals(SURVEY.key(), survey("0.3", 2).key());
        assertRefused("another version", survey("0.3", 2), file, "r1");
        assertRefused("another version", survey("0.2", 3), file, "r1");
        assertRefused("another version", SURVEY, file, "r2");
    }

    @Test
    void everyDamageIsNoticed() {
        byte[] file = Baked.encode(SURVEY, results(), "r1");
        for (int at = 0; at < file.length; at++) {
            byte[] damaged = file.clone();
            damaged[at] ^= 4;
            assertThrows(InvalidInput.class, () -> Baked.decode(SURVEY, damaged, "r1"), "octet " + at);
        }
        assertRefused("damaged", SURVEY, Arrays.copyOf(file, file.length - 1), "r1");
        assertRefused("damaged", SURVEY, Arrays.copyOf(file, file.length + 1), "r1");
        assertRefused("no such file", SURVEY, new byte[0], "r1");
        assertRefused("no such file", SURVEY, new byte[1000], "r1");
    }

    private static void assertRefused(String why, Survey survey, byte[] file, String engine) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> Baked.decode(survey, file, engine));
        assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
    }
}
