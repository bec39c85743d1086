package tegum.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiment;
import tegum.experiment.Experiments;
import tegum.experiment.State;

/** Every experiment opens, trains to the end of its plan, and its check card agrees; no console speaks. */
@Tag("browser")
final class EveryExperimentTest {
    private static final Duration TRAINING = Duration.ofMinutes(3);

    static List<String> ids() {
        return Experiments.ALL.stream().map(Experiment::id).toList();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void trainsToItsClaims(String id) {
        Experiment experiment = Experiments.named(id);
        List<Exhibit> exhibits = Experiments.entry(id).exhibits();
        String link = "#v=1&eng=k1&seed=" + Integer.toUnsignedString(experiment.seed()) + "&step="
                + experiment.base().steps();
        try (SiteUnderTest site = SiteUnderTest.production();
                Browser browser = Browser.open()) {
            browser.go(site.url("e/" + id + "/" + (experiment.trains() ? link : "")));
            if (experiment.trains()) {
                browser.until(
                        "document.querySelectorAll('#check .verdict.good').length === "
                                + experiment.claims().size(),
                        TRAINING);
            }
            for (Exhibit exhibit : exhibits) {
                look(browser, exhibit);
            }
            for (Exhibit exhibit : exhibits) {
                assertEquals(panes(exhibit), canvases(browser, exhibit), exhibit.id() + " stands there once");
            }
            assertEquals(List.of(), browser.axe());
            assertEquals(List.of(), browser.foreignRequests());
            assertEquals(
                    List.of(),
                    browser.problems().stream()
                            .filter(line -> !line.contains("GPU stall"))
                            .toList());
            browser.screenshot("experiment-" + id);
        }
    }

    /** Scrolls to an exhibit: every picture has ink. */
    private static void look(Browser browser, Exhibit exhibit) {
        String place = "document.getElementById('exhibit-" + exhibit.id() + "')";
        browser.driver().executeScript(place + ".scrollIntoView()");
        int panes = panes(exhibit);
        browser.until(place + ".querySelectorAll('canvas').length === " + panes, TRAINING);
        for (int pane = 0; pane < panes; pane++) {
            String canvas = place + ".querySelectorAll('canvas')[" + pane + "]";
            browser.driver().executeScript(canvas + ".scrollIntoView({block: 'center'})");
            browser.until(
                    canvas + ".getContext('2d').getImageData(0, 0, " + canvas + ".width, " + canvas
                            + ".height).data.some(level => level > 0)",
                    TRAINING);
        }
    }

    private static int panes(Exhibit exhibit) {
        return exhibit.panes(State.of(exhibit)).size();
    }

    private static int canvases(Browser browser, Exhibit exhibit) {
        Object count = browser.driver()
                .executeScript("return document.querySelectorAll('#exhibit-" + exhibit.id() + " canvas').length");
        return ((Number) count).intValue();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void standsInSomebodysPost(String id) {
        try (SiteUnderTest site = SiteUnderTest.strict();
                Browser browser = Browser.open()) {
            browser.go(site.url("embed/" + id + "/"));
            browser.until("document.querySelector('#main canvas, .exhibit canvas')", TRAINING);
            assertEquals(List.of(), browser.problems());
        }
    }
}
