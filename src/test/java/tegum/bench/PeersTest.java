package tegum.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tegum.model.Layout;
import tegum.train.Run;
import tegum.train.Trainer;

/** Those whom the engines are compared with, and what all have in common. */
final class PeersTest {
    private static final Path BENCH = Path.of("bench");

    /** Their figures are what ratios are taken to: another text would be another peer. */
    @ParameterizedTest
    @CsvSource({
        "plain-forms.mjs, d614af9e23d6847466a112aa59c0d3e4c3d7073d131289b2f2c934fa9380f70d",
        "plain-abs.mjs, 5b7283880f61ae189700d2d55c8b52242af5bad6df221bbd2f978df0c14f0f4f"
    })
    void thePlainTrainersAreTheMeasuredOnes(String file, String digest) throws Exception {
        byte[] bytes = Files.readAllBytes(BENCH.resolve("peers").resolve(file));
        assertEquals(
                digest,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    @Test
    void tensorFlowIsPinnedAndItsLockNamesNoRegistry() throws Exception {
        JsonNode wanted = new ObjectMapper()
                .readTree(BENCH.resolve("package.json").toFile())
                .get("dependencies");
        JsonNode locked = new ObjectMapper()
                .readTree(BENCH.resolve("package-lock.json").toFile())
                .get("packages");
        for (String name : List.of("@tensorflow/tfjs", "@tensorflow/tfjs-backend-wasm")) {
            assertTrue(wanted.get(name).asText().matches("\\d+\\.\\d+\\.\\d+"), name);
            assertEquals(wanted.get(name), locked.get("node_modules/" + name).get("version"));
        }
        for (JsonNode one : locked) {
            assertFalse(one.has("resolved"), one::toString);
        }
    }

    @Test
    void weightsTakeTheirPlacesInTheLayout() {
        Layout tied = new Layout(List.of(new Layout.Slice("W", 2, 3, 0), new Layout.Slice("b", 1, 3, 6)));
        assertArrayEquals(
                new float[] {1, 3, 5, 2, 4, 6, 0, 0, 0}, Contenders.arranged(tied, new float[] {1, 2, 3, 4, 5, 6}));
        Layout untied = new Layout(List.of(
                new Layout.Slice("W1", 1, 2, 0), new Layout.Slice("W2", 2, 1, 2), new Layout.Slice("b", 1, 2, 4)));
        assertArrayEquals(new float[] {1, 2, 3, 4, 0, 0}, Contenders.arranged(untied, new float[] {1, 2, 3, 4}));
    }

    @Test
    void theReferenceTrainsWhatThePlainTrainersDo() {
        Run run = Contenders.run("relu", 5, 2, 1024, 0.1);
        assertEquals(0.81f, run.importance()[2]);
        assertEquals(0.1, run.source().density(4), 1e-6);
        assertEquals(0.001, run.plan().optimiser().learningRate());
        assertEquals(Trainer.VERSION, Contenders.open("reference", run).version());
    }
}
