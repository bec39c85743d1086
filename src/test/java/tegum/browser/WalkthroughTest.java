package tegum.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A reader's walk through the built site: load, train, scrub, change, share, by mouse and by keys alone. */
@Tag("browser")
final class WalkthroughTest {
    private static final Duration TRAINING = Duration.ofSeconds(90);
    private static final String PAGE = "e/five-features/";
    private static final String AT_REST = "document.querySelector('#play').textContent === 'Play'";
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
        List<String> foreign = browser.foreignRequests();
        browser.close();
        assertEquals(List.of(), problems);
        assertEquals(List.of(), foreign);
    }

    private void go(String query, String hash) {
        browser.go(site.url(PAGE + query) + (hash.isEmpty() ? "" : "#" + hash));
        browser.until("document.querySelector('#timeline')");
    }

    private WebElement element(String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    private int step() {
        return Integer.parseInt(
                String.valueOf(browser.value("document.querySelector('#timeline').getAttribute('aria-valuenow')")));
    }

    private String hash() {
        return String.valueOf(browser.value("location.hash"));
    }

    /** Every number of the matrix as the page prints it: the state of the model, as far as a reader can see. */
    private String matrix() {
        WebElement button = element("[aria-label^='Show as table: W']");
        if (!"true".equals(button.getAttribute("aria-pressed"))) {
            browser.driver().executeScript("arguments[0].click()", button);
        }
        return String.valueOf(browser.value("document.querySelector('[id^=table-matrix] table').textContent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kernel", "wasm", "js"})
    void aPentagonGrowsByItself(String engine) {
        go("?engine=" + engine, "");
        browser.until("+document.querySelector('#timeline').getAttribute('aria-valuenow') > 50", TRAINING);
        assertEquals(engine, browser.value("document.documentElement.dataset.engine"));
        browser.until("document.querySelector('#check').textContent.includes('Pentagon')", TRAINING);
        element("#play").click();
        browser.until(AT_REST);
    }

    @ParameterizedTest
    @CsvSource({
        "r1,1,'Two kept, 3 dropped'",
        "r1,0.2,'Two antipodal pairs (digons), 1 dropped'",
        "r1,0.1,Pentagon",
        "k1,1,'Two kept, 3 dropped'",
        "k1,0.2,'Two antipodal pairs (digons), 1 dropped'",
        "k1,0.1,Pentagon"
    })
    void theThreeCaptionsComeOut(String engine, String density, String shape) {
        go("", "v=1&eng=" + engine + "&seed=3&p=" + density + "&step=10000");
        String check = "document.querySelector('#check').textContent";
        browser.until("document.querySelectorAll('#check .verdict.good').length === 4", TRAINING);
        assertTrue(String.valueOf(browser.value(check)).contains(shape));
    }

    @Test
    void aLinkShowsTheSameBitsInEveryEngine() {
        String link = "v=1&eng=r1&seed=11&p=0.1&edits=120:p=0.05;200:lr=0.002&step=333";
        go("?engine=wasm", link);
        browser.until("+document.querySelector('#timeline').getAttribute('aria-valuenow') === 333", TRAINING);
        browser.until(AT_REST);
        String wasm = matrix();
        assertTrue(hash().contains("edits=120:p=0.05;200:lr=0.002"), hash());
        assertTrue(hash().contains("step=333"), hash());
        go("?engine=js", link);
        browser.until("+document.querySelector('#timeline').getAttribute('aria-valuenow') === 333", TRAINING);
        browser.until(AT_REST);
        assertEquals(wasm, matrix());
    }

    @Test
    void resetReplaysTheSameSeed() {
        go("", "v=1&eng=r1&seed=5&step=100");
        browser.until("+document.querySelector('#timeline').getAttribute('aria-valuenow') === 100", TRAINING);
        String first = matrix();
        element("#reset").click();
        browser.until("+document.querySelector('#timeline').getAttribute('aria-valuenow') === 0");
        browser.driver().executeScript("document.querySelector('#step-size').value = '100'");
        element("#step").click();
        browser.until("+document.querySelector('#timeline').getAttribute('aria-valuenow') === 100", TRAINING);
        browser.until("document.querySelector('[id^=table-matrix] table').textContent !== ''");
        browser.driver().executeScript("document.querySelector(\"[aria-label^='Show as table: W']\").click()");
        assertEquals(first, matrix());
    }

    @Test
    void scrubbingShowsThePastAndResumingForks() {
        go("", "v=1&eng=r1&seed=3&step=400");
        browser.until("+document.querySelector('#timeline').getAttribute('aria-valuenow') === 400", TRAINING);
        WebElement timeline = element("#timeline");
        timeline.sendKeys(Keys.HOME);
        browser.until("+document.querySelector('#timeline').getAttribute('aria-valuenow') === 0");
        timeline.sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        browser.until("+document.querySelector('#timeline').getAttribute('aria-valuenow') === 30");
        element("#resume").click();
        browser.until("document.querySelector('#play').textContent === 'Pause'");
        element("#play").click();
        browser.until(AT_REST);
        assertTrue(step() >= 30);
    }

    @Test
    void theWholePageWorksByKeyboard() {
        go("", "v=1&eng=r1&seed=3&step=20");
        browser.until("+document.querySelector('#timeline').getAttribute('aria-valuenow') === 20", TRAINING);
        StringBuilder order = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
            order.append(browser.value("document.activeElement.id || document.activeElement.dataset.view ||"
                            + " document.activeElement.className"))
                    .append(' ');
        }
        String stops = order.toString();
        assertTrue(stops.startsWith("skip play "), stops);
        for (String stop : List.of(
                "reset",
                "step",
                "speed",
                "timeline",
                "preset",
                "key-p",
                "key-n",
                "new-seed",
                "hidden-space",
                "matrix",
                "norms",
                "input-0",
                "inspector")) {
            assertTrue(stops.contains(stop + " "), stop + " is not among " + stops);
        }
        element("canvas[data-view=hidden-space]").sendKeys(Keys.SPACE);
        browser.until("document.querySelector('#play').textContent === 'Pause'");
        element("canvas[data-view=hidden-space]").sendKeys(Keys.SPACE);
        browser.until(AT_REST);
    }

    @Test
    void controlsAreLiveOrRestartAndRefuseInWords() {
        go("", "v=1&eng=r1&seed=3&step=40");
        browser.until("+document.querySelector('#timeline').getAttribute('aria-valuenow') === 40", TRAINING);
        WebElement density = element("#key-p");
        density.clear();
        density.sendKeys("7", Keys.TAB);
        browser.until("document.querySelector('#error-p').textContent.startsWith('p must be a number from 0.001 to 1,"
                + " got 7')");
        assertEquals(40, step());
        density.clear();
        density.sendKeys("0.1", Keys.TAB);
        browser.until("location.hash.includes('edits=40:p=0.1')");
        WebElement features = element("#key-n");
        features.clear();
        features.sendKeys("6", Keys.TAB);
        browser.until("location.hash.includes('n=6') && location.hash.includes('step=0')");
    }

    @Test
    void aBrokenLinkIsTakenAsFarAsItGoes() {
        go("", "v=1&eng=r1&seed=9&p=7&colour=red&m=1&step=10");
        browser.until("+document.querySelector('#timeline').getAttribute('aria-valuenow') === 10", TRAINING);
        String notice = element("#notices").getText();
        assertTrue(notice.contains("p must be") && notice.contains("got 7") && notice.contains("colour"), notice);
        assertEquals("1", browser.value("document.querySelector('#key-m').value"));
        element("#notices [aria-label=Dismiss]").click();
        browser.until("document.querySelector('#notices').textContent === ''");
    }

    @Test
    void anotherLinkOfTheSamePageIsTakenOnce() {
        go("", "v=1&eng=r1&seed=9&step=10");
        browser.until("+document.querySelector('#timeline').getAttribute('aria-valuenow') === 10", TRAINING);
        browser.driver().executeScript("location.hash = 'v=1&eng=r1&seed=9&p=7'");
        browser.until("document.querySelector('#notices').textContent.includes('got 7')");
        browser.until("+document.querySelector('#timeline').getAttribute('aria-valuenow') > 20", TRAINING);
        assertEquals(1L, browser.value("document.querySelectorAll('#notices [aria-label=Dismiss]').length"));
        element("#play").click();
        browser.until(AT_REST);
        assertFalse(element("#check").getText().contains("Differs"), "no verdict against a run under way");
    }

    @Test
    void aLossThatIsNotFiniteStopsAndCanBeMended() {
        go("", "v=1&eng=r1&seed=3&opt=adamw&lr=1&wd=10&step=3000");
        browser.until("document.querySelector('#halve')", TRAINING);
        assertTrue(element("#notices").getText().contains("no longer a number"));
        int before = step();
        element("#halve").click();
        browser.until("document.querySelector('#key-lr').value === '0.5'");
        assertTrue(before < 3000);
    }

    @Test
    void threeDimensionsAreDrawnInSpaceAndFlatWithoutWebgl() {
        go("", "v=1&eng=r1&seed=3&n=6&m=3&imp=equal&p=0.1&step=20");
        browser.until("window.THREE && document.querySelector('.space canvas')", TRAINING);
        browser.close();
        browser = Browser.open(Browser.Look.DESKTOP, "--disable-3d-apis");
        go("", "v=1&eng=r1&seed=3&n=6&m=3&imp=equal&p=0.1&step=20");
        browser.until("document.querySelector('#flat-space canvas')", TRAINING);
        assertTrue(element("#notices").getText().contains("drawn flat"));
    }

    @Test
    void thePageTrainsWithoutAWorker() {
        go("?engine=page", "v=1&eng=r1&seed=3&step=60");
        browser.until("+document.querySelector('#timeline').getAttribute('aria-valuenow') === 60", TRAINING);
        assertEquals("page", browser.value("document.documentElement.dataset.engine"));
    }

    @ParameterizedTest
    @CsvSource({"1440,false", "1440,true", "390,false", "390,true"})
    void axeFindsNothing(int width, boolean dark) {
        browser.look(new Browser.Look(width, 900, width < 500, dark, false));
        for (String path : List.of(PAGE + "#v=1&eng=r1&seed=3&step=20", "embed/five-features/", "")) {
            browser.go(site.url(path));
            browser.until("document.readyState === 'complete'");
            if (path.startsWith(PAGE)) {
                browser.until("+document.querySelector('#timeline')?.getAttribute('aria-valuenow') === 20", TRAINING);
            }
            List<Rule> violations = new AxeBuilder().analyze(browser.driver()).getViolations();
            assertEquals(List.of(), violations.stream().map(Rule::toString).toList(), path);
            assertEquals(
                    browser.value("innerWidth"),
                    browser.value("Math.max(innerWidth, document.documentElement.scrollWidth)"),
                    path + " scrolls sideways");
        }
    }

    @Test
    void playAndTheFiguresAreOnTheFirstScreen() {
        go("", "v=1&eng=r1&seed=3&step=20");
        browser.until("+document.querySelector('#timeline').getAttribute('aria-valuenow') === 20", TRAINING);
        for (String css : List.of("#play", "#hint", "canvas[data-view=hidden-space]", "canvas[data-view=matrix]")) {
            assertEquals(
                    true,
                    browser.value("document.querySelector('" + css + "').getBoundingClientRect().bottom <= 900"),
                    css);
        }
    }

    @Test
    void aCellSaysItsNumberToThePointerAndToTheKeys() {
        go("", "v=1&eng=r1&seed=3&step=20");
        browser.until("+document.querySelector('#timeline').getAttribute('aria-valuenow') === 20", TRAINING);
        String tip = "document.querySelector('canvas[data-view=matrix] + .tip')";
        WebElement canvas = element("canvas[data-view=matrix]");
        new org.openqa.selenium.interactions.Actions(browser.driver())
                .moveToElement(canvas, -20, -40)
                .perform();
        browser.until("!" + tip + ".hidden && /^in x\\d, out x\\d: /.test(" + tip + ".textContent)");
        canvas.sendKeys(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_RIGHT);
        browser.until("!" + tip + ".hidden");
        canvas.sendKeys(Keys.ESCAPE);
        browser.until(tip + ".hidden");
    }

    @Test
    void anEnlargedFigureIsLargerAndNotCut() {
        go("", "v=1&eng=r1&seed=3&step=20");
        browser.until("+document.querySelector('#timeline').getAttribute('aria-valuenow') === 20", TRAINING);
        for (String view : List.of("hidden-space", "matrix", "norms")) {
            String small = "document.querySelector('#bench canvas[data-view=" + view + "]').getBoundingClientRect()";
            String large = "document.querySelector('dialog canvas').getBoundingClientRect()";
            browser.driver()
                    .executeScript("document.querySelector('#bench canvas[data-view=" + view
                            + "]').closest('.figure').querySelector('[aria-label^=Enlarge]').click()");
            browser.until("document.querySelector('dialog canvas')");
            browser.until(large + ".height > 1.1 * " + small + ".height");
            browser.until("document.querySelector('dialog').scrollHeight"
                    + " <= document.querySelector('dialog').clientHeight + 1");
            element("dialog [aria-label=Close]").click();
        }
    }

    @Test
    void differentSeedsGiveDifferentModels() {
        go("", "v=1&eng=r1&seed=1&step=30");
        browser.until("+document.querySelector('#timeline').getAttribute('aria-valuenow') === 30", TRAINING);
        String one = matrix();
        go("?again", "v=1&eng=r1&seed=2&step=30");
        browser.until("+document.querySelector('#timeline').getAttribute('aria-valuenow') === 30", TRAINING);
        assertNotEquals(one, matrix());
        assertFalse(one.isEmpty());
    }
}
