package tegum.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RuleTest {
    private static final Rule WHOLE = new Rule.Whole(0, 12);
    private static final Rule REAL = new Rule.Real(-0.5, 10, false);
    private static final Rule CHOICE = new Rule.Choice(List.of("relu", "linear"));

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "12", "007", "+3", "12.0", "3.", "1e1", "1200e-2", "0e999"})
    void wholeNumbersMayBeSpeltInAnyWay(String text) {
        assertTrue(WHOLE.accepts(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "13",
                "12.0000001",
                "0.5",
                "1e-1",
                "4294967296",
                "18446744073709551616",
                "1e999",
                "-1e999",
                "",
                " ",
                " 3",
                "3 ",
                "3\n",
                "three",
                "NaN",
                "Infinity",
                "0x3",
                "1_0",
                "３",
                "٣",
                "3;",
                "--3"
            })
    void whatIsNotAWholeNumberInRangeIsRefused(String text) {
        assertFalse(WHOLE.accepts(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-0.5", "-5e-1", "10", "1e1", "10.0", "0", "-0", ".5", "5.", "1e-999", "0.30000000000000004"})
    void realNumbersReachBothBounds(String text) {
        assertTrue(REAL.accepts(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0.5000000000000001",
                "10.000000000000002",
                "11",
                "1e999",
                "-1e999",
                "NaN",
                "Infinity",
                "-Infinity",
                "∞",
                "",
                "1,5",
                "1 000",
                "½",
                "1/2",
                "e",
                "."
            })
    void whatIsNotANumberInRangeIsRefused(String text) {
        assertFalse(REAL.accepts(text));
    }

    @Test
    void aChoiceIsTakenByTheLetter() {
        assertTrue(CHOICE.accepts("relu"));
        assertTrue(CHOICE.accepts("linear"));
        for (String text : List.of("", "ReLU", "relu ", "rel", "relu,linear", "0", "tanh")) {
            assertFalse(CHOICE.accepts(text), text);
        }
    }

    /** The grammar itself is the business of {@link tegum.data.ImportanceLawTest}. */
    @Test
    void aLawIsWhatCanBeReadAsOne() {
        Rule law = new Rule.Law();
        assertTrue(law.accepts("equal"));
        assertTrue(law.accepts("exp:2"));
        assertTrue(law.accepts("lin:100,0.01"));
        for (String text : List.of("", "exp:", "exp:2.1", "exp:-0", "exp:NaN", "lin:1", "lin:,", "lin:1,2,3", "flat")) {
            assertFalse(law.accepts(text), text);
        }
    }

    @Test
    void rulesAreReadAfterMustBe() {
        assertEquals("a whole number from 0 to 12", WHOLE.words());
        assertEquals("a number from -0.5 to 10", REAL.words());
        assertEquals("one of relu, linear", CHOICE.words());
        assertEquals("equal, exp:r with r in (0, 2], or lin:a,b with a and b in (0, 100]", new Rule.Law().words());
    }

    @Test
    void tenThousandDigitsAreReadAndRefused() {
        assertFalse(WHOLE.accepts("9".repeat(10_000)));
        assertFalse(REAL.accepts("9".repeat(10_000)));
        assertTrue(WHOLE.accepts("0".repeat(10_000) + "7"));
    }
}
