package tegum.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** One run of the slowest engine, beside other work. */
    private static final Duration RUN = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource({"published, js", "published, wasm", "strict, js", "strict, wasm"})
    void trainingArrivesAtTheBitsOfTheJvm(String build, String engine) throws IOException {
        try (SiteUnderTest site = build.equals("strict") ? SiteUnderTest.strict() : SiteUnderTest.production();
                Browser browser = Browser.open()) {
            browser.go(site.url("three.LICENSE.txt")); // a document without the pages' policy, like a worker
            browser.driver().manage().timeouts().scriptTimeout(RUN);
            assertEquals("started", start(browser, site, engine));
            List<String> lines = Files.readAllLines(GOLDEN);
            for (String line : isSlow(build, engine) ? firstOfEach(lines) : lines) {
                assertEquals(line, again(browser, line), build + " " + engine);
            }
        }
    }

    /** JavaScript that looks at every index and every reference takes ten times as long. */
    private static boolean isSlow(String build, String engine) {
        return build.equals("strict") && engine.equals("js");
    }

    /** The first run of each experiment. */
    private static List<String> firstOfEach(List<String> lines) {
        Map<String, String> first = new LinkedHashMap<>();
        for (String line : lines) {
            first.putIfAbsent(line.substring(0, line.indexOf(' ')), line);
        }
        return List.copyOf(first.values());
    }

    private static Object start(Browser browser, SiteUnderTest site, String engine) {
        return browser.driver()
                .executeAsyncScript(
                        "const base = arguments[0], done = arguments[1];"
                                + (engine.equals("js") ? IN_JAVASCRIPT : IN_WEBASSEMBLY)
                                + ".then(trainer => { window.trainer = trainer; done('started') },"
                                + " error => done(String(error)));",
                        site.url(""));
    }

    /** A recorded line once more, as the trainer in the browser has it. */
    private static String again(Browser browser, String line) {
        List<String> words = Split.at(' ', line);
        Experiment experiment = Experiments.named(words.get(0));
        List<Setting> settings = Setting.parseAll(words.get(1).replace('+', ' '));
        Config config = experiment.with(experiment.base(), settings);
        Object arrival = browser.driver()
                .executeScript(
                        "return window.trainer.fingerprint(arguments[0], arguments[1])",
                        Setting.text(config.differences(Config.PLAIN)),
                        experiment.seed());
        return words.get(0) + " " + words.get(1) + " " + arrival;
    }
}
