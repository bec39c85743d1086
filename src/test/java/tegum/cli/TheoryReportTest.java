package tegum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
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
}
