package tegum.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tegum.experiment.Experiment;
import tegum.experiment.Experiments;

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
        String link = "#v=1&eng=r1&seed=" + Integer.toUnsignedString(experiment.seed()) + "&step="
                + experiment.base().steps();
        try (SiteUnderTest site = SiteUnderTest.production();
                Browser browser = Browser.open()) {
            browser.go(site.url("e/" + id + "/" + link));
            browser.until(
                    "document.querySelectorAll('#check .verdict.good').length === "
                            + experiment.claims().size(),
                    TRAINING);
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

    @ParameterizedTest
    @MethodSource("ids")
    void standsInSomebodysPost(String id) {
        try (SiteUnderTest site = SiteUnderTest.strict();
                Browser browser = Browser.open()) {
            browser.go(site.url("embed/" + id + "/"));
            browser.until("document.querySelector('#main canvas')", TRAINING);
            assertEquals(List.of(), browser.problems());
        }
    }
}
