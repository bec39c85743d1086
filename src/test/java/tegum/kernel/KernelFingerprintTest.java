package tegum.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The bits of kernels, beside the recorded ones. They change when arithmetic or its order changes; then the engine's
 * version must too, because links name it. To record them anew:
 *
 * <pre>mvn -q -Ddev test -Dtest=KernelFingerprintTest -Dtegum.record</pre>
 */
final class KernelFingerprintTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/kernel-digests.txt");

    private static List<String> lines = List.of();

    @BeforeAll
    static void train() throws KernelRefused {
        lines = KernelFingerprint.lines(new Interpreter());
    }

    @Test
    void kernelsArriveAtTheRecordedBits() throws IOException {
        if (System.getProperty("tegum.record") != null) {
            Files.createDirectories(GOLDEN.getParent());
            Files.write(GOLDEN, lines);
        }
        assertEquals(String.join("\n", Files.readAllLines(GOLDEN)), String.join("\n", lines));
    }

    /** Two forms may well agree on a batch of one sample; few do. */
    @Test
    void fewRunsAreAlike() {
        long digests = lines.stream()
                .map(line -> line.substring(line.lastIndexOf(' ')))
                .distinct()
                .count();
        assertTrue(digests > lines.size() * 3 / 4, digests + " of " + lines.size());
    }
}
