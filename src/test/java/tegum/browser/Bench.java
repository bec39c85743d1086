package tegum.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * {@code ./tegum bench --page [PAGE]}: what a page weighs, how soon it trains, and how evenly it draws while it does.
 *
 * <p>Times belong to the machine that measured them, so they are printed and never tested. A page says that it shows
 * its first trained frame with {@code performance.mark}.
 */
final class Bench {
    private static final String FIRST_FRAME = "tegum-first-trained-frame";
    private static final String STEP = "+document.querySelector('#timeline').getAttribute('aria-valuenow')";
    private static final int STARTS = 5;
    private static final int SECONDS = 10;

    private Bench() {}

    public static void main(String[] args) throws IOException {
        String page = args.length > 0 ? args[0] : "e/five-features/";
        try (SiteUnderTest site = SiteUnderTest.production()) {
            weigh(site, page);
            starts(site, page);
            frames(site, page);
        }
    }

    private static void weigh(SiteUnderTest site, String page) throws IOException {
        try (Browser browser = start(site, page)) {
            List<String> files =
                    site.exchanges().stream().map(Bench::file).distinct().toList();
            int total = 0;
            for (String file : files) {
                int weight = gzip(Path.of(System.getProperty("tegum.site", "target/site"), file));
                total += weight;
                System.out.printf("%9d bytes gzip  %s%n", weight, file);
            }
            System.out.printf(
                    "%9d bytes gzip  in %d files that %s loads before it trains%n", total, files.size(), page);
            browser.problems().forEach(System.out::println);
        }
    }

    private static void starts(SiteUnderTest site, String page) {
        double[] times = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            try (Browser browser = start(site, page)) {
                times[i] = number(browser.value("performance.getEntriesByName('" + FIRST_FRAME + "')[0].startTime"));
            }
        }
        System.out.printf(
                "first trained frame after %.0f ms (median of %d cold starts: %s)%n",
                quantile(times, 0.5), STARTS, milliseconds(times));
    }

    private static void frames(SiteUnderTest site, String page) {
        // a run that outlasts the measurement; software draws, where a GPU that software plays would be the bottleneck
        try (Browser browser = start(site, page + "#v=1&steps=1000000", "--disable-gpu")) {
            browser.driver().executeScript("""
                    const speed = document.getElementById('speed');
                    if (speed) {
                      speed.value = speed.max;
                      speed.dispatchEvent(new Event('input', {bubbles: true}));
                    }
                    window.bench = [];
                    let last = performance.now();
                    const note = now => { window.bench.push(now - last); last = now; requestAnimationFrame(note); };
                    requestAnimationFrame(note);""");
            browser.until(
                    "performance.now() - performance.getEntriesByName('" + FIRST_FRAME + "')[0].startTime > 1000");
            browser.driver().executeScript("window.bench.length = 0");
            double before = number(browser.value(STEP));
            browser.until(
                    "window.bench.reduce((a, b) => a + b, 0) > " + SECONDS * 1000, Duration.ofSeconds(3 * SECONDS));
            double steps = number(browser.value(STEP)) - before;
            double[] times = ((List<?>) browser.value("window.bench"))
                    .stream().mapToDouble(Bench::number).toArray();
            System.out.printf(
                    "%d frames in %d s of training flat out, %.0f steps/s:"
                            + " %.1f ms median, %.1f ms 95th percentile, %.1f ms longest%n",
                    times.length,
                    SECONDS,
                    steps / SECONDS,
                    quantile(times, 0.5),
                    quantile(times, 0.95),
                    quantile(times, 1));
        }
    }

    /** A fresh browser that shows the page's first trained frame. */
    private static Browser start(SiteUnderTest site, String page, String... arguments) {
        Browser browser = Browser.open(Browser.Look.DESKTOP, arguments);
        try {
            browser.go(site.url(page));
            browser.until("performance.getEntriesByName('" + FIRST_FRAME + "').length");
            return browser;
        } catch (RuntimeException e) {
            browser.close();
            throw e;
        }
    }

    private static String file(SiteUnderTest.Exchange exchange) {
        String path = exchange.path().replaceFirst("[?#].*", "");
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    }

    private static int gzip(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            Files.copy(file, out);
        }
        return bytes.size();
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static double quantile(double[] values, double q) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (q * (sorted.length - 1))];
    }

    private static String milliseconds(double[] values) {
        StringBuilder text = new StringBuilder();
        for (double value : values) {
            text.append(text.length() == 0 ? "" : ", ").append((long) value);
        }
        return text.toString();
    }
}
