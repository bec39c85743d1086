package tegum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tegum.experiment.InvalidInput;

final class TheoryReportTest {
    @Test
    void saysTheExactOptimum() {
        String text = TheoryReport.run(List.of("five-features", "--set", "p=1"));
        assertTrue(text.startsWith("five-features, exact: two kept, loss 0.182925; 32 of 32 starts reach it"), text);
        assertTrue(text.contains("x0       1.0000  1.0000  0.0000"), text);
    }

    @Test
    void theSameSeedFindsTheSameOptimum() {
        List<String> arguments = List.of("five-features", "--set", "n=3", "--seed", "5", "--json");
        String json = TheoryReport.run(arguments);
        assertEquals(json, TheoryReport.run(arguments));
        assertTrue(json.contains("\"schema\": \"tegum-theory/1\""), json);
    }

    @Test
    void refusesMoreFeaturesThanItCanGoThrough() {
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> TheoryReport.run(List.of("five-features", "--set", "n=9")));
        assertEquals("n must be at most 7, as theory goes through every set of features, got 9", refused.getMessage());
    }

    /** Two features share one dimension; of four in three, sparse and equal, two share and two do not. */
    @Test
    void namesTheFactorsOutsideThePlane() {
        String one = TheoryReport.run(List.of("five-features", "--set", "n=2", "--set", "m=1", "--set", "p=0.1"));
        assertTrue(one.startsWith("five-features, exact: digon, loss "), one);
        String three = TheoryReport.run(
                List.of("five-features", "--set", "n=4", "--set", "m=3", "--set", "p=0.1", "--set", "imp=equal"));
        assertTrue(three.startsWith("five-features, exact: digon + 2 × own dimension, loss "), three);
        String dense = TheoryReport.run(List.of("five-features", "--set", "n=4", "--set", "m=3", "--set", "p=1"));
        assertTrue(dense.startsWith("five-features, exact: 3 × own dimension, loss "), dense);
    }

    /** Six neurons hold |x| of three features, one for each sign: nothing is lost. */
    @Test
    @Tag("long")
    void findsTheOptimumOfAbsoluteValues() {
        String text = TheoryReport.run(List.of(
                "basic-results",
                "--set",
                "n=3",
                "--set",
                "model=absolute",
                "--set",
                "m=6",
                "--set",
                "p=1",
                "--set",
                "imp=equal"));
        assertTrue(text.startsWith("basic-results, absolute, exact: 6 neurons of one feature, loss "), text);
        assertTrue(text.contains("e-1") || text.contains("loss 0;"), text);
    }

    /** A single neuron that is never negative keeps the more important of two dense features: half of u(1) is lost. */
    @Test
    void findsTheOptimumOfHiddenRelus() {
        String json = TheoryReport.run(List.of(
                "five-features",
                "--set",
                "n=2",
                "--set",
                "m=1",
                "--set",
                "p=1",
                "--set",
                "imp=exp:0.5",
                "--set",
                "model=hidden-relu",
                "--json"));
        assertTrue(json.contains("\"model\": \"hidden-relu\""), json);
        assertTrue(json.contains("\"geometry\": \"1 neuron of one feature\""), json);
        assertEquals(1.0 / 24, number(json, "loss"), 1e-6);
    }

    /** Two pairs in a plane (cards E12, E13): 2p²/3 at most if members come together, nothing if never. */
    @Test
    void goesThroughSets() {
        List<String> pairs = List.of("five-features", "--set", "n=4", "--set", "imp=equal", "--set", "p=0.1", "--json");
        assertEquals(0.00661, number(TheoryReport.run(with(pairs, "data=correlated")), "loss"), 1e-5);
        assertEquals(0, number(TheoryReport.run(with(pairs, "data=anticorrelated")), "loss"), 1e-12);
    }

    private static List<String> with(List<String> arguments, String setting) {
        List<String> more = new ArrayList<>(arguments);
        more.addAll(List.of("--set", setting));
        return more;
    }

    private static double number(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\": ([-+.0-9Ee]+)").matcher(json);
        assertTrue(matcher.find(), json);
        return Double.parseDouble(matcher.group(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "model=foo | model must be one of autoencoder, hidden-relu, absolute, got foo",
                "signed=yes | signed must be no where theory goes through every set of features, got yes",
                "lambda=0.1 | lambda must be 0, as the exact loss has no price on activations, got 0.1"
            })
    void refusesWhatItDoesNotKnow(String setting, String message) {
        List<String> arguments = List.of("five-features", "--set", setting);
        assertEquals(
                message,
                assertThrows(InvalidInput.class, () -> TheoryReport.run(arguments))
                        .getMessage());
    }
}
