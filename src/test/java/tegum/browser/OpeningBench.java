package tegum.browser;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tegum.experiment.Experiment;
import tegum.experiment.Experiments;

/**
 * {@code ./tegum bench --pages}: how soon each experiment's page shows its text and its first picture, in a browser that
 * has seen none of it before.
 *
 * <p>Times belong to the machine that measured them, so they are printed and never tested.
 */
final class OpeningBench {
    private static final int STARTS = 3;

    /** Notes when the first picture has something on it: more than one colour. */
    private static final String WATCH = """
            (() => {
              const drawn = canvas => {
                const colours = new Set();
                const probe = document.createElement('canvas');
                probe.width = probe.height = 48;
                const pen = probe.getContext('2d', {willReadFrequently: true});
                pen.drawImage(canvas, 0, 0, 48, 48);
                for (const colour of new Uint32Array(pen.getImageData(0, 0, 48, 48).data.buffer)) {
                  if (colours.add(colour).size > 2) return true;
                }
                return false;
              };
              const look = () => {
                const canvases = [...document.querySelectorAll('canvas')];
                if (canvases.some(canvas => canvas.width && canvas.checkVisibility() && drawn(canvas))) {
                  window.firstPicture = performance.now();
                } else {
                  requestAnimationFrame(look);
                }
              };
              requestAnimationFrame(look);
            })();""";

    private OpeningBench() {}

    public static void main(String[] args) {
        try (SiteUnderTest site = SiteUnderTest.production()) {
            System.out.println("milliseconds after navigation, median of " + STARTS + " cold starts");
            System.out.println("  text  picture  page");
            for (Experiment experiment : Experiments.ALL) {
                String page = "e/" + experiment.id() + "/";
                double[] text = new double[STARTS];
                double[] picture = new double[STARTS];
                for (int k = 0; k < STARTS; k++) {
                    double[] times = open(site, page);
                    text[k] = times[0];
                    picture[k] = times[1];
                }
                System.out.printf(Locale.ROOT, "%6.0f  %7.0f  %s%n", median(text), median(picture), page);
            }
        }
    }

    private static double[] open(SiteUnderTest site, String page) {
        try (Browser browser = Browser.open(Browser.Look.DESKTOP)) {
            browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
            browser.go(site.url(page));
            browser.until("window.firstPicture", Duration.ofSeconds(60));
            List<?> times = (List<?>) browser.value(
                    "[performance.getEntriesByName('first-contentful-paint')[0].startTime, window.firstPicture]");
            return times.stream()
                    .mapToDouble(time -> ((Number) time).doubleValue())
                    .toArray();
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
