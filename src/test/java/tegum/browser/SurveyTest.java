package tegum.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.interactions.Actions;

/** Surveys in the page: paused, cancelled, too long, begun because a file is of no use; and a cell opens its model. */
@Tag("browser")
final class SurveyTest {
    private static final Path STRICT = Path.of(System.getProperty("tegum.site.strict", "target/site-strict"));
    private static final Duration TRAINING = Duration.ofMinutes(3);
    private static final String PAGE = "e/phase-two-features/";
    private static final String PLACE = "document.querySelector('#exhibit-phase-diagram-2')";

    /** So many models, trained so slowly, that some are left after a pause, however fast the machine. */
    private static final String LARGE = "?engine=js#phase-diagram-2.grid=32+%C3%97+32&phase-diagram-2.models=1";

    private static final String BAKED = "baked/phase-two-features-measured-32-10.tgm";

    /** Two workers, whatever machine this is: the page keeps one processor for itself. */
    private static final String TWO_WORKERS =
            "Object.defineProperty(navigator, 'hardwareConcurrency', {get: () => 3});";

    private final Browser browser = Browser.open();

    @AfterEach
    void nobodySpeaks() {
        List<String> problems = browser.problems().stream()
                .filter(line -> !line.contains("GPU stall"))
                .toList();
        browser.close();
        assertEquals(List.of(), problems);
    }

    private void go(SiteUnderTest site, String hash) {
        browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", TWO_WORKERS));
        browser.go(site.url(PAGE + hash));
        browser.until(PLACE);
        browser.driver().executeScript(PLACE + ".scrollIntoView()");
        browser.until(PLACE + ".querySelector('.survey button')", TRAINING);
    }

    private static String button(String words) {
        return "[...document.querySelectorAll('#exhibit-phase-diagram-2 .survey button')]"
                + ".find(button => button.checkVisibility() && button.textContent.startsWith('" + words + "'))";
    }

    private void press(String words) {
        browser.until(button(words), TRAINING);
        browser.driver().executeScript(button(words) + ".click()");
    }

    /** Models that are there, as the page says. */
    private int done() {
        String words = String.valueOf(browser.value(PLACE + ".querySelector('.survey .note').textContent"));
        assertTrue(words.matches("(?s)\\d+ of 1\\D?024 models.*"), words);
        return Integer.parseInt(words.substring(0, words.indexOf(' ')));
    }

    private void untilDone(int models) {
        browser.until("parseInt(" + PLACE + ".querySelector('.survey .note').textContent) >= " + models, TRAINING);
    }

    @Test
    void aPausedSurveyStandsStillAndGoesOn() {
        try (SiteUnderTest site = SiteUnderTest.production()) {
            go(site, LARGE);
            press("Train ");
            untilDone(3);
            press("Pause");
            browser.until(button("Go on"));
            browser.driver().executeAsyncScript("setTimeout(arguments[0], 1500)"); // cells in hand are finished
            int paused = done();
            browser.driver().executeAsyncScript("setTimeout(arguments[0], 1000)");
            assertEquals(paused, done());
            press("Go on");
            untilDone(paused + 3);
        }
    }

    @Test
    void aCancelledSurveyKeepsWhatIsDone() {
        try (SiteUnderTest site = SiteUnderTest.production()) {
            go(site, LARGE);
            press("Train ");
            untilDone(5);
            press("Cancel");
            browser.until("!" + button("Cancel"));
            String words = String.valueOf(browser.value(button("Go on: ") + ".textContent"));
            // 1024 models and 1024 optima in all, less what is done
            int missing = 0;
            int and = words.indexOf(" and ");
            for (String part : List.of(words.substring(0, and), words.substring(and))) {
                missing += Integer.parseInt(part.replaceAll("\\D", ""));
            }
            assertTrue(missing <= 2043 && missing > 1024, words);
            press("Go on: ");
            untilDone(2048 - missing);
        }
    }

    @Test
    void aGridThatTakesLongAsksFirst() {
        try (SiteUnderTest site = SiteUnderTest.production()) {
            go(site, "?engine=js#phase-diagram-2.grid=48+%C3%97+48"); // kernels are done before anybody need ask
            press("Train ");
            browser.until(PLACE + ".querySelector('.survey .note').textContent.includes('Go on?')", TRAINING);
            String words = String.valueOf(browser.value(PLACE + ".querySelector('.survey .note').textContent"));
            assertTrue(words.matches("(?s).*The rest takes about \\d+ minutes on this device\\. Go on\\?"), words);
            press("Cancel");
            browser.until("!" + button("Cancel"));
        }
    }

    /** A copy of the site whose file of the measured diagram is another. */
    private static void copy(Path to, byte[] file) throws IOException {
        try (Stream<Path> paths = Files.walk(STRICT)) {
            paths.forEach(path -> {
                try {
                    Path target = to.resolve(STRICT.relativize(path).toString());
                    if (Files.isDirectory(path)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(path, target);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        Files.write(to.resolve(BAKED), file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"damaged", "another version"})
    void whereAFileIsOfNoUseItsModelsAreTrainedHere(String how, @TempDir Path directory) throws IOException {
        byte[] file = Files.readAllBytes(STRICT.resolve(BAKED));
        if (how.equals("damaged")) {
            file[file.length - 1] ^= 1;
        } else {
            String line = new String(file, 0, 60, StandardCharsets.ISO_8859_1);
            file[line.indexOf(' ') + 1] ^= 1; // the first letter of the survey's key
        }
        copy(directory, file);
        try (SiteUnderTest site = SiteUnderTest.serve(directory, Map.of())) {
            go(site, "");
            browser.until("document.querySelector('#notices').textContent.includes('" + how + "')", TRAINING);
            String notice = String.valueOf(browser.value("document.querySelector('#notices').textContent"));
            assertTrue(notice.contains("They are trained here instead"), notice);
            browser.until("/^[1-9][^o]*0 of/.test(" + PLACE + ".querySelector('.survey .note').textContent)", TRAINING);
            press("Cancel");
        }
    }

    @Test
    void aCellOpensItsModel() {
        try (SiteUnderTest site = SiteUnderTest.strict()) {
            go(site, "");
            browser.until(PLACE + ".querySelector('.survey .note').textContent.includes('precomputed')", TRAINING);
            String before = String.valueOf(browser.value("location.hash"));
            // a cell in the lower half of the first picture
            browser.driver().executeScript(PLACE + ".querySelector('canvas').scrollIntoView({block: 'center'})");
            new Actions(browser.driver())
                    .moveToElement(browser.driver()
                            .findElement(org.openqa.selenium.By.cssSelector("#exhibit-phase-diagram-2 canvas")))
                    .moveByOffset(20, 40)
                    .click()
                    .perform();
            String open = "[...document.querySelectorAll('#exhibit-phase-diagram-2 button')]"
                    + ".find(button => button.checkVisibility() && button.textContent === 'Open this model')";
            browser.until(open, TRAINING);
            browser.driver().executeScript(open + ".click()");
            browser.until("location.hash.includes('seed=') && location.hash !== '" + before + "'");
            String hash = String.valueOf(browser.value("location.hash"));
            String density = hash.replaceAll(".*[#&]p=([^&]*).*", "$1");
            String relative = hash.replaceAll(".*[#&]ri=([^&]*).*", "$1");
            assertFalse(density.contains("#") || relative.contains("#"), hash);
            browser.until("document.querySelector('#key-p')?.value === '" + density + "'", TRAINING);
            browser.until("document.querySelector('#key-ri')?.value === '" + relative + "'");
        }
    }
}
