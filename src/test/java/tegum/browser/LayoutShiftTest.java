package tegum.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader has begun to read stays where it is while a page comes alive. */
@Tag("browser")
final class LayoutShiftTest {
    /** What browsers' makers call good, of a page's whole life. */
    private static final double GOOD = 0.1;

    private static final String AWAKE = "performance.now() > 3000 && document.querySelector('canvas') !== null";

    private static SiteUnderTest site;
    private static Browser browser;

    @BeforeAll
    static void open() {
        site = SiteUnderTest.production();
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
        site.close();
    }

    /** A matrix, one exhibit, several, baked models, nothing to train, hidden space. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "reading-a-model",
                "feature-benefit",
                "polytopes",
                "phase-three-features",
                "feature-dimensionality",
                "loss-surface",
                "energy-levels",
                "geometric-transformations",
                "adversarial",
                "grouping",
                "five-features"
            })
    void nothingMovesMuchWhileAPageComesAlive(String id) {
        browser.go(site.url("e/" + id + "/"));
        browser.until(AWAKE, Duration.ofSeconds(30));
        Object sum = browser.driver().executeAsyncScript("""
                const done = arguments[0];
                let sum = 0;
                new PerformanceObserver(list => list.getEntries().forEach(entry => sum += entry.value))
                    .observe({type: 'layout-shift', buffered: true});
                setTimeout(() => done(String(sum)), 500);""");
        double shift = Double.parseDouble(String.valueOf(sum));
        assertTrue(shift < GOOD, id + " moves by " + shift);
    }
}
