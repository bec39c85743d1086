package tegum.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A run that has been trained is played again, at any speed, without training. */
@Tag("browser")
final class PlaybackTest {
    private static final Duration TRAINING = Duration.ofSeconds(90);
    private static final String STEP = "+document.querySelector('#timeline').getAttribute('aria-valuenow')";
    private static final String BUTTON = "document.querySelector('#time .playback button')";
    private static final String AT_REST = "document.querySelector('#play').textContent === 'Play'";
    private static final int LAST = 2000;
    private static SiteUnderTest site;
    private Browser browser;

    @BeforeAll
    static void serve() {
        site = SiteUnderTest.strict();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @BeforeEach
    void open() {
        browser = Browser.open();
    }

    @AfterEach
    void nobodySpeaks() {
        List<String> problems = browser.problems().stream()
                .filter(line -> !line.contains("GPU stall"))
                .toList();
        browser.close();
        assertEquals(List.of(), problems);
    }

    private void click(String expression) {
        browser.driver().executeScript(expression + ".click()");
    }

    private void choose(String menu, String value) {
        browser.driver().executeScript("document.querySelector('" + menu + "').value = '" + value + "'");
    }

    /** Opens the run of a link, rests at its last step, and begins to play it from its first. */
    private void replay(String speed) {
        browser.go(site.url("e/correlated-pairs/") + "#v=1&eng=r1&seed=0&step=" + LAST);
        browser.until("document.querySelector('#timeline')");
        browser.until(STEP + " === " + LAST, TRAINING);
        browser.until(AT_REST + " && !" + BUTTON + ".disabled");
        choose("#time .playback select", speed);
        click(BUTTON);
        browser.until(STEP + " > 0 && " + STEP + " < " + LAST + " / 2", TRAINING);
    }

    @Test
    void aRunIsPlayedFromItsBeginningToItsEnd() {
        replay("4");
        assertEquals("Pause", browser.value(BUTTON + ".textContent"));
        assertEquals(true, browser.value(AT_REST));
        String hash = String.valueOf(browser.value("location.hash"));
        assertTrue(hash.endsWith("step=" + LAST), hash);
        browser.until(STEP + " === " + LAST, TRAINING);
        browser.until(BUTTON + ".textContent === 'Replay'");
        assertEquals(hash, browser.value("location.hash"));
    }

    @Test
    void aPauseStaysWhereItIsAndTheAddressSaysSo() {
        replay("0.25");
        click(BUTTON);
        browser.until(BUTTON + ".textContent === 'Replay'");
        browser.until("location.hash.endsWith('step=' + (" + STEP + "))");
        assertTrue(Boolean.TRUE.equals(browser.value(STEP + " < " + LAST)));
    }

    @Test
    void whoeverMovesTheTimelineTakesOver() {
        replay("0.25");
        browser.driver().findElement(By.id("timeline")).sendKeys(Keys.HOME);
        browser.until(BUTTON + ".textContent === 'Replay'");
        assertEquals(0L, browser.value(STEP));
    }

    @Test
    void playGoesOnWithTraining() {
        replay("0.25");
        click("document.querySelector('#play')");
        browser.until(STEP + " > " + LAST, TRAINING);
        assertEquals("Replay", browser.value(BUTTON + ".textContent"));
        assertEquals(true, browser.value(BUTTON + ".disabled"));
    }

    @Test
    void aRecordedRunMovesItsDial() {
        browser.go(site.url("e/geometric-transformations/"));
        browser.driver().executeScript("document.querySelector('.exhibit').scrollIntoView()");
        String panel = "document.querySelector('.exhibit .time')"; // at first a picture of it
        browser.until(panel + ".querySelector('.playback button:not([disabled])')", TRAINING);
        String value = "+" + panel + ".querySelector('input[type=text]').value.replace(/\\\\D/g, '')";
        choose(".exhibit .time select", "4");
        click(panel + ".querySelector('.playback button')");
        browser.until(panel + ".querySelector('.playback button').textContent === 'Pause'");
        browser.until(value + " > 100 && " + value + " < 7000", TRAINING);
        browser.until(value + " === 8000", TRAINING);
        browser.until(panel + ".querySelector('.playback button').textContent === 'Play'");
    }

    /** The moment of a recorded run is what a teacher wants to send. */
    @Test
    void aLinkKeepsTheDialsOfTheFigures() {
        String dials = "geometric-transformations.step=3000";
        browser.go(site.url("e/geometric-transformations/") + "#v=1&eng=r1&seed=0&step=0&" + dials);
        browser.driver().executeScript("document.querySelector('.exhibit').scrollIntoView()");
        browser.until("document.querySelector('.exhibit .time input[type=text]:not([disabled])')", TRAINING);
        assertEquals("3000", browser.value("document.querySelector('.exhibit .time input[type=text]').value"));
        browser.until(STEP + " === 0");
        click("document.querySelector('#share')");
        for (String line : List.of("#share-link", "#share-frame")) {
            String text = String.valueOf(browser.value("document.querySelector('" + line + "').value"));
            assertTrue(text.contains("&" + dials), text);
        }
    }
}
