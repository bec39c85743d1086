package tegum.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ImportanceLawTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"equal", "exp:0.9", "exp:2", "exp:0.001", "exp:1e-7", "lin:1,0.1", "lin:100,0.5", "lin:1,1"})
    void textGoesRoundTrip(String text) {
        ImportanceLaw law = ImportanceLaw.parse(text);
        assertEquals(text, law.text());
        assertEquals(law, ImportanceLaw.parse(law.text()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"exp:.90; exp:0.9", "lin:+1,1e-1; lin:1,0.1"})
    void otherSpellingsBecomeOne(String written, String text) {
        assertEquals(text, ImportanceLaw.parse(written).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"equal; equal", "exp:0.7; 0.7ⁱ", "lin:1,0.5; from 1 to 0.5"})
    void wordsAreForReaders(String text, String words) {
        assertEquals(words, ImportanceLaw.parse(text).words());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Equal",
                "equal ",
                "exp",
                "exp:",
                "exp:x",
                "exp:0",
                "exp:-0.5",
                "exp:2.001",
                "exp:NaN",
                "exp:Infinity",
                "exp:0.9,1",
                "lin:",
                "lin:1",
                "lin:,1",
                "lin:1,",
                "lin:1,2,3",
                "lin:0,1",
                "lin:1,0",
                "lin:101,1",
                "lin:1,101",
                "exp:1e999",
                "pow:2"
            })
    void refuses(String text) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> ImportanceLaw.parse(text));
        assertTrue(String.valueOf(refused.getMessage()).length() > 10, refused::getMessage);
    }

    @Test
    void refusalsNameTheValue() {
        assertEquals("importance ratio must be in (0, 2], got 2.5", message("exp:2.5"));
        assertEquals("importance ends must be in (0, 100], got 0 and 7", message("lin:0,7"));
        assertEquals("importance must be " + ImportanceLaw.GRAMMAR + ", got flat", message("flat"));
    }

    private static String message(String text) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> ImportanceLaw.parse(text))
                .getMessage());
    }

    @Test
    void importancesFollowTheLaw() {
        assertArrayEquals(new float[] {1, 1, 1}, new ImportanceLaw.Equal().importances(3));
        assertArrayEquals(
                new float[] {1, 0.9f, 0.81f, 0.729f, 0.6561f}, new ImportanceLaw.Geometric(0.9).importances(5), 1e-7f);
        assertArrayEquals(new float[] {1, 2, 4, 8}, new ImportanceLaw.Geometric(2).importances(4));
        assertArrayEquals(new float[] {1, 0.75f, 0.5f}, new ImportanceLaw.Linear(1, 0.5).importances(3));
        assertArrayEquals(new float[] {3}, new ImportanceLaw.Linear(3, 0.5).importances(1));
    }
}
