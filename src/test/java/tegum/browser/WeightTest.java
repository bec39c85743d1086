package tegum.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tegum.experiment.Experiment;
import tegum.experiment.Experiments;

/** What a page takes from the line and from the graphics card: files, bytes, WebGL contexts. */
@Tag("browser")
final class WeightTest {
    private static final Path SITE = Path.of(System.getProperty("tegum.site", "target/site"));
    private static final Duration TRAINING = Duration.ofSeconds(90);
    private static final String EXPERIMENT = "e/five-features/";
    private static final String TRAINED = "+document.querySelector('#timeline')?.getAttribute('aria-valuenow') > 10";

    /** Bytes of a document, its styles and its scripts, gzipped. */
    private static final int PAGE = 120_000;

    /** The same of an embedded figure. */
    private static final int EMBED = 100_000;

    /**
     * Bytes of the page and of the trainer that its workers load, gzipped: what stands before the first step. The
     * trainer holds two engines, the compiler of kernels among them.
     */
    private static final int PAGE_AND_TRAINER = 200_000;

    /** Bytes of the gallery without its pictures, gzipped. */
    private static final int GALLERY = 40_000;

    /** Files that only a worker asks for. */
    private static final List<String> TRAINER = List.of("trainer-kernel.js", "kernel.js");

    @Test
    void anExperimentLoadsLittleAndFewFilesBeforeItTrains() throws IOException {
        Set<String> files = filesOf(EXPERIMENT, TRAINED);
        files.removeIf(file -> file.startsWith("posters/"));
        assertEquals(
                Set.of(
                        EXPERIMENT,
                        "theme.js",
                        "start.js",
                        "exhibits-start.js",
                        "page.js",
                        "tokens.css",
                        "tegum.css",
                        "favicon.svg",
                        "trainer-kernel.js",
                        "kernel.js"),
                files);
        int all = bytes(files);
        files.removeAll(TRAINER);
        int page = bytes(files);
        assertTrue(page <= PAGE, "the page: " + page + " bytes");
        assertTrue(all <= PAGE_AND_TRAINER, "with its trainer: " + all + " bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"e/basic-results/", "e/perturbed-feature/", "e/collapse/"})
    void theOtherPagesLoadNoMore(String path) throws IOException {
        assertLoads(path, "page.js", PAGE);
    }

    /** A figure in somebody's post has a script of its own, without the workbench. */
    @Test
    void anEmbeddedFigureIsLighter() throws IOException {
        assertLoads("embed/five-features/", "figure.js", EMBED);
    }

    private static void assertLoads(String path, String script, int most) throws IOException {
        Set<String> files = filesOf(path, "document.readyState === 'complete'");
        files.removeAll(TRAINER);
        files.removeIf(file -> file.startsWith("posters/")); // pictures, fetched where they are seen
        assertTrue(files.contains(script), files.toString());
        assertFalse(files.contains("three.js"), files.toString());
        assertTrue(bytes(files) <= most, path + ": " + bytes(files) + " bytes");
    }

    /** Where nothing trains, nothing of what trains is loaded. */
    @Test
    void theGalleryNeedsLittle() throws IOException {
        Set<String> files = filesOf("", "document.querySelector('#theme')");
        files.removeIf(file -> file.startsWith("posters/"));
        assertEquals(
                Set.of(
                        "",
                        "theme.js",
                        "gallery-start.js",
                        "gallery.js",
                        "tokens.css",
                        "tegum.css",
                        "gallery.css",
                        "favicon.svg"),
                files);
        assertTrue(bytes(files) <= GALLERY, bytes(files) + " bytes");
    }

    /** Sixteen more experiments must not make a page heavier, nor its trainer. */
    @ParameterizedTest
    @ValueSource(strings = {"page.js", "figure.js", "gallery.js", "kernel.js", "trainer.js"})
    void theScriptOfThePageAndTheTrainerKnowNoExperiment(String script) throws IOException {
        String text = Files.readString(SITE.resolve(script));
        for (Experiment experiment : Experiments.ALL) {
            assertFalse(text.contains('"' + experiment.id() + '"'), experiment.id());
            assertFalse(text.contains(experiment.title()), experiment.title());
        }
    }

    @Test
    void nothingIsLoadedTwiceOrFromElsewhereAndThreeOnlyWhenItIsNeeded() {
        try (SiteUnderTest site = SiteUnderTest.strict();
                Browser browser = Browser.open()) {
            browser.go(site.url(EXPERIMENT));
            browser.until(TRAINED, TRAINING);
            assertFalse(paths(site).contains("three.js"));
            dimensions(browser, 3);
            browser.until("document.querySelector('.space canvas')", TRAINING);
            browser.until("window.THREE", TRAINING);
            assertEquals(List.of(), browser.foreignRequests());
            long three = site.exchanges().stream()
                    .filter(exchange -> exchange.path().equals("three.js"))
                    .count();
            assertEquals(1, three);
            for (SiteUnderTest.Exchange exchange : site.exchanges()) {
                assertTrue(exchange.status() == 200 || exchange.status() == 304, exchange.toString());
            }
        }
    }

    @Test
    void oneWebglContextServesAllFigures() {
        try (SiteUnderTest site = SiteUnderTest.strict();
                Browser browser = Browser.open()) {
            browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                            window.contexts = 0;
                            for (const type of [HTMLCanvasElement, OffscreenCanvas]) {
                              const get = type.prototype.getContext, seen = new Set();
                              type.prototype.getContext = function (kind, ...rest) {
                                const context = get.call(this, kind, ...rest);
                                if (kind.startsWith('webgl') && context && !seen.has(context)) {
                                  seen.add(context);
                                  window.contexts++;
                                }
                                return context;
                              };
                            }"""));
            browser.go(site.url(EXPERIMENT));
            browser.until(TRAINED, TRAINING);
            assertEquals(0L, browser.value("contexts"));
            for (int m : new int[] {3, 2, 3, 2, 3}) {
                dimensions(browser, m);
                browser.until("!!document.querySelector('.space canvas') === " + (m == 3), TRAINING);
            }
            browser.until("window.THREE && contexts > 0", TRAINING);
            assertEquals(1L, browser.value("contexts"));
        }
    }

    private static void dimensions(Browser browser, int m) {
        browser.driver()
                .executeScript(
                        "const field = document.querySelector('#key-m'); field.value = arguments[0];"
                                + "field.dispatchEvent(new Event('input', {bubbles: true}));"
                                + "field.dispatchEvent(new Event('change', {bubbles: true}));",
                        String.valueOf(m));
    }

    /** Files of the site that a page and its workers ask for until something is true; names are below the site. */
    private static Set<String> filesOf(String path, String ready) {
        try (SiteUnderTest site = SiteUnderTest.production();
                Browser browser = Browser.open()) {
            browser.go(site.url(path));
            browser.until(ready, TRAINING);
            return paths(site);
        }
    }

    private static Set<String> paths(SiteUnderTest site) {
        return site.exchanges().stream()
                .map(SiteUnderTest.Exchange::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int bytes(Set<String> files) throws IOException {
        int sum = 0;
        for (String file : files) {
            sum += gzip(SITE.resolve(file.isEmpty() || file.endsWith("/") ? file + "index.html" : file));
        }
        return sum;
    }

    private static int gzip(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            Files.copy(file, out);
        }
        return bytes.size();
    }
}
