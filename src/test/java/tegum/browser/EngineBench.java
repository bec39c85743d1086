package tegum.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openqa.selenium.Capabilities;
import org.openqa.selenium.support.ui.WebDriverWait;
import tegum.bench.PerformancePage;
import tegum.bench.Results;
import tegum.bench.Results.Configuration;
import tegum.bench.Results.Protocol;
import tegum.bench.Summary;

/**
 * {@code ./tegum bench [--quick]}: steps per second of every engine, side by side in one headless browser, written to
 * target/bench.json, and, unless quick, to docs/performance.md. See bench/README.md.
 */
final class EngineBench {
    private static final Path PAGE = Path.of("target/bench");
    private static final Path RESULTS = Path.of("target/bench.json");
    private static final Path DOCUMENT = Path.of("docs/performance.md");

    private static final int BATCH = 1024;
    private static final int LARGEST = 400; // features of the model whose memory is measured
    private static final Protocol PROTOCOL = new Protocol(16, 8, 200);

    /** Lets a page measure its memory, and time in steps of 5 µs instead of 100. */
    private static final Map<String, String> ISOLATED =
            Map.of("Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Embedder-Policy", "require-corp");

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final SiteUnderTest site;
    private final Browser browser;
    private final boolean quick;

    private EngineBench(SiteUnderTest site, Browser browser, boolean quick) {
        this.site = site;
        this.browser = browser;
        this.quick = quick;
    }

    public static void main(String[] args) throws IOException {
        boolean quick = List.of(args).contains("--quick");
        try (SiteUnderTest site = SiteUnderTest.serve(PAGE, ISOLATED);
                Browser browser = Browser.open(
                        Browser.Look.DESKTOP, "--disable-gpu", "--enable-blink-features=ForceEagerMeasureMemory")) {
            Results results = new EngineBench(site, browser, quick).measure();
            results.write(RESULTS);
            System.out.println("written: " + RESULTS);
            if (!quick) {
                Files.writeString(DOCUMENT, PerformancePage.of(results));
                System.out.println("written: " + DOCUMENT);
            }
            if (!Summary.allAgree(results)) {
                System.exit(1); // figures of engines that do not learn the same are worth nothing
            }
        }
    }

    private Results measure() throws IOException {
        Results.Spread limit = ask(Results.Spread.class, "'limit', arguments[0]", Map.of("slices", 12, "slice", 8));
        System.out.printf(Locale.ROOT, "%.1f GFLOP/s in registers, best of 12 slices%n", limit.best());
        System.out.println(Summary.head());
        List<Configuration> configurations = new ArrayList<>();
        for (Map<String, Object> config : Summary.configurations(quick, BATCH)) {
            Configuration measured =
                    ask(Configuration.class, "'configuration', arguments[0], arguments[1]", config, protocol());
            configurations.add(measured);
            System.out.println(Summary.line(measured));
        }
        List<Results.Product> products = products();
        products.forEach(each -> System.out.println(Summary.line(each)));
        List<Results.Parts> parts = parts();
        parts.forEach(each -> System.out.println(Summary.line(each)));
        List<Results.Lanes> lanes = lanes();
        lanes.forEach(each -> System.out.println(Summary.line(each)));
        List<Results.Pool> pool = pool();
        pool.forEach(each -> System.out.println(Summary.line(each)));
        List<Results.Memory> memory = memory(configurations.stream()
                .filter(each -> each.features() == LARGEST && each.density() == 0.1)
                .findFirst()
                .orElse(configurations.get(0)));
        memory.forEach(each -> System.out.println(Summary.line(each)));
        return new Results(
                Results.SCHEMA,
                quick,
                LocalDate.now(ZoneOffset.UTC).toString(),
                machine(),
                PROTOCOL,
                limit,
                configurations,
                products,
                parts,
                lanes,
                pool,
                memory);
    }

    private List<Results.Product> products() throws IOException {
        List<Results.Product> all = new ArrayList<>();
        for (int[] shape : new int[][] {{5, 2}, {20, 5}, {80, 20}, {400, 30}}) {
            Map<String, Object> asked = Map.of("features", shape[0], "hidden", shape[1], "slices", 12, "slice", 8);
            all.add(ask(Results.Product.class, "'product', arguments[0]", asked));
        }
        return all;
    }

    private static Map<String, Object> protocol() {
        return Map.of("rounds", PROTOCOL.rounds(), "slice", PROTOCOL.slice(), "warmUp", PROTOCOL.warmUp());
    }

    private List<Results.Parts> parts() throws IOException {
        List<Results.Parts> all = new ArrayList<>();
        for (int[] shape : new int[][] {{20, 5}, {80, 20}, {400, 30}}) {
            Map<String, Object> asked = Map.of("features", shape[0], "hidden", shape[1], "batch", BATCH, "density", 1);
            all.add(ask(Results.Parts.class, "'parts', arguments[0], arguments[1]", asked, protocol()));
        }
        return all;
    }

    private List<Results.Lanes> lanes() throws IOException {
        List<Results.Lanes> all = new ArrayList<>();
        for (int[] shape : new int[][] {{2, 1}, {5, 2}}) {
            for (int batch : new int[] {256, BATCH}) {
                Map<String, Object> asked =
                        Map.of("features", shape[0], "hidden", shape[1], "batch", batch, "density", 0.1, "models", 10);
                all.add(ask(Results.Lanes.class, "'lanes', arguments[0], arguments[1]", asked, protocol()));
            }
        }
        return all;
    }

    private List<Results.Pool> pool() throws IOException {
        List<Results.Pool> all = new ArrayList<>();
        for (int[] shape : new int[][] {{5, 2}, {80, 20}}) {
            all.addAll(Arrays.asList(ask(
                    Results.Pool[].class,
                    "'pool', arguments[0], arguments[1]",
                    Summary.configuration("relu", shape[0], shape[1], BATCH, 0.1),
                    Map.of("milliseconds", 400, "repeats", quick ? 2 : 5))));
        }
        return all;
    }

    /** Of every engine that ran in one configuration, in its fastest form. */
    private List<Results.Memory> memory(Configuration config) throws IOException {
        List<Results.Memory> all = new ArrayList<>();
        for (String engine : Summary.ENGINES) {
            if (config.best(engine).isPresent()) {
                String form = config.best(engine).get().form();
                all.add(ask(
                        Results.Memory.class,
                        "'memory', arguments[0], '%s', '%s'".formatted(engine, form),
                        Summary.configuration(
                                config.model(), config.features(), config.hidden(), BATCH, config.density())));
            }
        }
        return all;
    }

    /** Asks a fresh page, so that nothing that ran before has left its mark on heap or compiled code. */
    private <T> T ask(Class<T> type, String call, Object... details) throws IOException {
        browser.go(site.url("index.html"));
        browser.until("window.tegumBench");
        // Asked now and then: a script that the driver waits for may take three minutes and no more.
        browser.driver()
                .executeScript(
                        "tegumBench(" + call + ").then(answer => { window.answer = answer; },"
                                + " error => { window.answer = 'failed: ' + (error.stack || error); });",
                        details);
        new WebDriverWait(browser.driver(), PATIENCE, Duration.ofSeconds(1))
                .until(any -> browser.value("window.answer") != null);
        Object answer = browser.value("window.answer");
        String json = String.valueOf(answer);
        if (json.startsWith("failed: ")) {
            throw new IllegalStateException(json);
        }
        return Results.part(json, type);
    }

    private Results.Machine machine() {
        Capabilities capabilities = browser.driver().getCapabilities();
        String version = capabilities.getBrowserVersion().replaceFirst("\\..*", "");
        return new Results.Machine(
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                "Chromium " + version);
    }
}
