package tegum.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The trainers as they are published, and the strict ones, arrive at the same bits as the JVM. */
@Tag("browser")
final class DigestTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/digests.txt");

    private static final String IN_JAVASCRIPT = "import(base + 'trainer.js').then(trainer => trainer.fingerprint())";
    private static final String IN_WEBASSEMBLY = "import(base + 'teavm-runtime.js')"
            + ".then(runtime => runtime.load(base + 'trainer.wasm'))"
            + ".then(trainer => trainer.exports.fingerprint())";

    @ParameterizedTest
    @CsvSource({"published, js", "published, wasm", "strict, js", "strict, wasm"})
    void trainingArrivesAtTheBitsOfTheJvm(String build, String engine) throws IOException {
        List<String> expected = Files.readAllLines(GOLDEN);
        List<String> found = List.of(lines(build, engine).split("\n", -1));
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
            assertEquals(expected.get(i), found.get(i), build + " " + engine + ", line " + (i + 1));
        }
        assertEquals(expected.size(), found.size());
    }

    private static String lines(String build, String engine) {
        try (SiteUnderTest site = build.equals("strict") ? SiteUnderTest.strict() : SiteUnderTest.production();
                Browser browser = Browser.open()) {
            browser.go(site.url("three.LICENSE.txt")); // a document without the pages' policy, like a worker
            browser.driver().manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
            Object answer = browser.driver()
                    .executeAsyncScript(
                            "const base = arguments[0], done = arguments[1];"
                                    + (engine.equals("js") ? IN_JAVASCRIPT : IN_WEBASSEMBLY)
                                    + ".then(done, error => done(String(error)));",
                            site.url(""));
            return String.valueOf(answer);
        }
    }
}
