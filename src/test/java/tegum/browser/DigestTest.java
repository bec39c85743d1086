package tegum.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tegum.experiment.Config;
import tegum.experiment.Experiment;
import tegum.experiment.Experiments;
import tegum.experiment.Setting;
import tegum.math.Split;

/** The trainers as they are published, and the strict ones, arrive at the same bits as the JVM. */
@Tag("browser")
final class DigestTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/digests.txt");

    private static final String IN_JAVASCRIPT = "import(base + 'trainer.js')";
    private static final String IN_WEBASSEMBLY = "import(base + 'teavm-runtime.js')"
            + ".then(runtime => runtime.load(base + 'trainer.wasm'))"
            + ".then(trainer => trainer.exports)";

    @ParameterizedTest
    @CsvSource({"published, js", "published, wasm", "strict, js", "strict, wasm"})
    void trainingArrivesAtTheBitsOfTheJvm(String build, String engine) throws IOException {
        List<String> expected = Files.readAllLines(GOLDEN);
        List<String> found = lines(build, engine, expected);
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
            assertEquals(expected.get(i), found.get(i), build + " " + engine + ", line " + (i + 1));
        }
        assertEquals(expected.size(), found.size());
    }

    /** Each line once more, as the trainer in the browser has it. */
    private static List<String> lines(String build, String engine, List<String> wanted) {
        List<List<Object>> runs = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String line : wanted) {
            List<String> words = Split.at(' ', line);
            Experiment experiment = Experiments.named(words.get(0));
            List<Setting> settings = Setting.parseAll(words.get(1).replace('+', ' '));
            Config config = experiment.with(experiment.base(), settings);
            runs.add(List.of(Setting.text(config.differences(Config.PLAIN)), experiment.seed()));
            names.add(words.get(0) + " " + words.get(1) + " ");
        }
        List<String> lines = new ArrayList<>();
        try (SiteUnderTest site = build.equals("strict") ? SiteUnderTest.strict() : SiteUnderTest.production();
                Browser browser = Browser.open()) {
            browser.go(site.url("three.LICENSE.txt")); // a document without the pages' policy, like a worker
            browser.driver().manage().timeouts().scriptTimeout(Duration.ofMinutes(6));
            Object answer = browser.driver()
                    .executeAsyncScript(
                            "const base = arguments[0], runs = arguments[1], done = arguments[2];"
                                    + (engine.equals("js") ? IN_JAVASCRIPT : IN_WEBASSEMBLY)
                                    + ".then(trainer => runs.map(run => trainer.fingerprint(...run)))"
                                    + ".then(done, error => done([String(error)]));",
                            site.url(""),
                            runs);
            if (answer instanceof List<?> answers) {
                for (int k = 0; k < answers.size(); k++) {
                    lines.add(names.get(k) + answers.get(k));
                }
            }
        }
        return lines;
    }
}
