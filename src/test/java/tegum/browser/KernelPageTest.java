package tegum.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** Which engine a page trains on, what it says of it, and that a link comes to the same bits on the engine it names. */
@Tag("browser")
final class KernelPageTest {
    private static final Duration TRAINING = Duration.ofSeconds(90);
    private static final String PAGE = "e/five-features/";
    private static final String STEP = "+document.querySelector('#timeline')?.getAttribute('aria-valuenow')";
    private static final String ENGINE = "document.documentElement.dataset.engine";

    private final SiteUnderTest site = SiteUnderTest.strict();
    private final Browser browser = Browser.open();

    @AfterEach
    void close() {
        List<String> problems = browser.problems().stream()
                .filter(line -> !line.contains("GPU stall"))
                .toList();
        browser.close();
        site.close();
        assertEquals(List.of(), problems);
    }

    private void go(String query, String hash) {
        browser.go("about:blank");
        browser.go(site.url(PAGE + query) + (hash.isEmpty() ? "" : "#" + hash));
        browser.until("document.querySelector('#timeline')");
    }

    private String about() {
        browser.driver().findElement(By.id("help")).click();
        return String.valueOf(browser.value("document.querySelector('#about').textContent"));
    }

    private String notices() {
        return String.valueOf(browser.value("document.querySelector('#notices').textContent"));
    }

    /** Every number of the model that the page shows. */
    private String matrix() {
        browser.driver().executeScript("document.querySelector(\"[aria-label^='Show as table: W']\").click()");
        return String.valueOf(browser.value("document.querySelector('[id^=table-matrix] table').textContent"));
    }

    @Test
    void thePageTrainsOnTheKernelAndSaysSo() {
        go("", "");
        browser.until(STEP + " > 300", TRAINING);
        assertEquals("kernel", browser.value(ENGINE));
        assertEquals("", notices());
        String about = about();
        assertTrue(about.contains("a worker, with a kernel"), about);
        assertTrue(about.contains("arithmetic k1"), about);
        assertTrue(about.contains("Its form is "), about);
        assertTrue(about.contains("One step beside the reference, on the same batch: the loss differs by"), about);
        browser.until("/takes [0-9\u2009]+ steps per second/.test(document.querySelector('#about').textContent)");
        assertTrue(String.valueOf(browser.value("location.hash")).contains("eng=k1"));
    }

    @ParameterizedTest
    @CsvSource({
        "?engine=kernel,'',kernel,k1",
        "?engine=wasm,'',wasm,r1",
        "?engine=js,'',js,r1",
        "?engine=page,'',page,r1",
        "'',v=1&eng=r1&seed=3,wasm,r1",
        "'',v=1&eng=k1&seed=3,kernel,k1",
        "'',v=1&seed=3,kernel,k1"
    })
    void theAddressChooses(String query, String hash, String engine, String arithmetic) {
        go(query, hash);
        browser.until(STEP + " > 20", TRAINING);
        assertEquals(engine, browser.value(ENGINE));
        assertTrue(String.valueOf(browser.value("location.hash")).contains("eng=" + arithmetic));
        assertEquals("", notices());
        assertTrue(about().contains("arithmetic " + arithmetic));
    }

    @Test
    void aLinkComesToTheSameBitsAgain() {
        String link = "v=1&eng=k1&seed=11&p=0.1&edits=120:p=0.05;200:lr=0.002&step=333";
        String first = "";
        for (int time = 0; time < 2; time++) {
            go("", link);
            browser.until(STEP + " === 333", TRAINING);
            browser.until("document.querySelector('#play').textContent === 'Play'");
            assertEquals("#" + link, browser.value("location.hash"));
            String found = matrix();
            assertTrue(time == 0 || first.equals(found), first + " then " + found);
            first = found;
        }
        go("", link.replace("k1", "r1"));
        browser.until(STEP + " === 333", TRAINING);
        assertEquals("", notices());
        assertFalse(first.isEmpty());
    }

    @Test
    void aLinkOfAnotherEngineSaysSoWhereItCannotHaveIt() {
        go("?engine=js", "v=1&eng=k1&seed=3&step=20");
        browser.until(STEP + " === 20", TRAINING);
        browser.until("document.querySelector('#notices').textContent.includes('made with engine k1; engine r1 runs')");
        assertTrue(String.valueOf(browser.value("location.hash")).contains("eng=r1"));
    }

    @Test
    void anotherLinkOfThePageGetsItsEngine() {
        go("", "v=1&eng=k1&seed=3&step=20");
        browser.until(STEP + " === 20", TRAINING);
        browser.driver().executeScript("location.hash = 'v=1&eng=r1&seed=4&step=30'");
        browser.until(STEP + " === 30", TRAINING);
        browser.until(ENGINE + " === 'wasm'", TRAINING);
        assertEquals("#v=1&eng=r1&seed=4&step=30", browser.value("location.hash"));
    }
}
