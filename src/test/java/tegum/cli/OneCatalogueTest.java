package tegum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tegum.experiment.Experiment;
import tegum.experiment.Experiments;
import tegum.experiment.InvalidInput;
import tegum.experiment.Setting;
import tegum.protocol.Permalink;

/** The same mistake is told in the same words by a control, a link, a story's button and the command line. */
final class OneCatalogueTest {
    private static final Experiment FIVE = Experiments.named("five-features");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p=7",
                "p=",
                "p=NaN",
                "imp=flat",
                "imp=exp:3",
                "n=13",
                "n=2.5",
                "m=0",
                "out=tanh",
                "lr=0",
                "batch=1e9",
                "opt=sgd",
                "wd=-1",
                "sched=never",
                "steps=0",
                "colour=red"
            })
    void aWrongSettingIsToldAlikeEverywhere(String setting) {
        String said = message(() -> FIVE.with(FIVE.base(), Setting.parse(setting)));
        assertEquals(List.of(said), Permalink.read(FIVE, "r1", setting).ignored());
        assertEquals(said, message(() -> StoryMarkup.html(FIVE, "Look: {" + setting + "}")));
        assertEquals(
                new Terminal(2, "", "tegum: " + said + System.lineSeparator()),
                Terminal.run("train", FIVE.id(), "--set", setting));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "4294967296", "0.5", "seven"})
    void aWrongSeedIsToldAlikeEverywhere(String seed) {
        String said = message(() -> Permalink.parseSeed(seed));
        assertEquals(List.of(said), Permalink.read(FIVE, "r1", "seed=" + seed).ignored());
        assertEquals(said, message(() -> StoryMarkup.html(FIVE, "{seed=" + seed + "}")));
        assertEquals(
                new Terminal(2, "", "tegum: " + said + System.lineSeparator()),
                Terminal.run("train", FIVE.id(), "--seed", seed));
    }

    /** "… must be …, got …" is for the catalogue to say. */
    @Test
    void noShellHasWordsOfItsOwn() throws IOException {
        for (String shell : List.of("cli", "web")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/tegum", shell))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String source = Files.readString(file);
                    assertFalse(source.contains(", got "), file + " words a refusal by itself");
                }
            }
        }
    }

    private static String message(Runnable refused) {
        InvalidInput refusal = assertThrows(InvalidInput.class, refused::run);
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains(" must be "), message);
        return message;
    }
}
