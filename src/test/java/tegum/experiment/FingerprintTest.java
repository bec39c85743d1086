package tegum.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The bits of every experiment's training, beside the recorded ones. They change when arithmetic
 * changes; then the engine's version must too, because links name it. To record them anew:
 *
 * <pre>mvn -q -Ddev test -Dtest=FingerprintTest -Dtegum.record</pre>
 */
final class FingerprintTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/digests.txt");
    private static final List<String> LINES = Fingerprint.lines();

    @Test
    void trainingArrivesAtTheRecordedBits() throws IOException {
        if (System.getProperty("tegum.record") != null) {
            Files.createDirectories(GOLDEN.getParent());
            Files.write(GOLDEN, LINES);
        }
        assertEquals(String.join("\n", Files.readAllLines(GOLDEN)), String.join("\n", LINES));
    }

    @Test
    void noTwoRunsAreAlike() {
        long digests = LINES.stream()
                .map(line -> line.substring(line.lastIndexOf(' ')))
                .distinct()
                .count();
        assertEquals(LINES.size(), digests);
    }
}
