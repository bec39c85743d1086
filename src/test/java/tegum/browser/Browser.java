package tegum.browser;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A headless Chrome or Chromium with a profile of its own, which remembers what pages complained about and what they
 * asked for.
 *
 * <pre>{@code
 * try (SiteUnderTest site = SiteUnderTest.strict();
 *         Browser browser = Browser.open(Browser.Look.DESKTOP.inDark())) {
 *     browser.go(site.url(""));
 *     browser.until("document.title != ''");
 *     assertEquals(List.of(), browser.problems());
 *     assertEquals(List.of(), browser.foreignRequests());
 * }
 * }</pre>
 */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Selenium looks for typed devtools of this very Chrome, finds none and says so; nothing here needs them. */
    private static final Logger DEVTOOLS = Logger.getLogger("org.openqa.selenium.devtools");

    static {
        DEVTOOLS.setLevel(Level.SEVERE);
    }

    private final ChromeDriver driver;
    private final ForeignRequests foreign;
    private final List<String> problems = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    /**
     * What the page sees of its reader.
     *
     * @param width of the viewport in CSS pixels
     * @param height of the viewport in CSS pixels
     * @param touch whether it is a telephone: touch instead of a mouse, two device pixels to a CSS pixel
     * @param dark whether the reader prefers dark
     * @param still whether the reader prefers reduced motion
     */
    record Look(int width, int height, boolean touch, boolean dark, boolean still) {
        static final Look DESKTOP = new Look(1440, 900, false, false, false);
        static final Look PHONE = new Look(390, 844, true, false, false);

        Look inDark() {
            return new Look(width, height, touch, true, still);
        }

        Look withoutMotion() {
            return new Look(width, height, touch, dark, true);
        }
    }

    private Browser(ChromeDriver driver, ForeignRequests foreign) {
        this.driver = driver;
        this.foreign = foreign;
    }

    /** A mouse, 1440 × 900, light. */
    static Browser open() {
        return open(Look.DESKTOP);
    }

    /** Starts a browser; {@code arguments} are Chrome's own, such as {@code --disable-gpu}. */
    static Browser open(Look look, String... arguments) {
        try {
            ForeignRequests foreign = new ForeignRequests();
            LoggingPreferences logs = new LoggingPreferences();
            logs.enable(LogType.BROWSER, Level.ALL);
            logs.enable(LogType.PERFORMANCE, Level.ALL);
            ChromeOptions options = new ChromeOptions();
            options.setBinary(program("TEGUM_CHROME", "chromium", "chromium-browser", "google-chrome", "chrome"));
            options.setCapability("goog:loggingPrefs", logs);
            options.addArguments(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-extensions",
                    "--disable-dev-shm-usage",
                    "--hide-scrollbars",
                    // Figures are drawn by the processor: SwiftShader, which only 3-D needs, takes far longer for them.
                    "--disable-gpu-rasterization",
                    "--disable-accelerated-2d-canvas",
                    // WebGL without a graphics card.
                    "--use-angle=swiftshader",
                    "--enable-unsafe-swiftshader",
                    // Chrome's own errands, which would look like foreign requests.
                    "--disable-features=NetworkTimeServiceQuerying,OptimizationHints,"
                            + "OptimizationGuideModelDownloading,OptimizationTargetPrediction,MediaRouter,Translate",
                    "--disable-component-extensions-with-background-pages",
                    "--component-updater=url-source=http://127.0.0.1:1/",
                    "--check-for-update-interval=604800",
                    "--gaia-url=http://127.0.0.1:1/",
                    "--proxy-server=http://127.0.0.1:" + foreign.port());
            options.addArguments(arguments);
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(program("TEGUM_CHROMEDRIVER", "chromedriver"))
                    .build();
            Browser browser = new Browser(new ChromeDriver(service, options), foreign);
            browser.look(look);
            return browser;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes what pages see of their reader, also while one is open. */
    void look(Look look) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        look.width,
                        "height",
                        look.height,
                        "deviceScaleFactor",
                        look.touch ? 2 : 1,
                        "mobile",
                        look.touch));
        driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", look.touch));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", look.dark ? "dark" : "light"),
                                Map.of(
                                        "name",
                                        "prefers-reduced-motion",
                                        "value",
                                        look.still ? "reduce" : "no-preference"))));
    }

    /** Selenium's own, for all that this class does not offer. */
    ChromeDriver driver() {
        return driver;
    }

    void go(String url) {
        driver.get(url);
    }

    /** The value of a script's expression. */
    Object value(String expression) {
        return driver.executeScript("return " + expression);
    }

    /** Waits until a script's expression is true. */
    void until(String expression) {
        until(expression, PATIENCE);
    }

    /** Waits until a script's expression is true, at most so long. */
    void until(String expression, Duration patience) {
        until(() -> Boolean.TRUE.equals(value("!!(" + expression + ")")), expression, patience);
    }

    /** Waits until something is true that {@code name} says in words. */
    void until(BooleanSupplier condition, String name) {
        until(condition, name, PATIENCE);
    }

    private void until(BooleanSupplier condition, String name, Duration patience) {
        new WebDriverWait(driver, patience, Duration.ofMillis(50))
                .withMessage(() -> name + "; problems so far: " + problems())
                .until(any -> condition.getAsBoolean());
    }

    /** Errors and warnings of the console so far: what scripts wrote, what nobody caught, what did not load. */
    List<String> problems() {
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                problems.add(entry.getLevel() + " " + entry.getMessage());
            }
        }
        return List.copyOf(problems);
    }

    /**
     * Addresses that pages and their frames asked for so far, in order. What workers ask for is not here: see
     * {@link SiteUnderTest#exchanges} and {@link #foreignRequests}.
     */
    List<String> requests() {
        Json json = new Json();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            Map<?, ?> message =
                    (Map<?, ?>) map(json.toType(entry.getMessage(), Map.class)).get("message");
            if ("Network.requestWillBeSent".equals(message.get("method"))) {
                requests.add(String.valueOf(
                        map(map(message.get("params")).get("request")).get("url")));
            }
        }
        return List.copyOf(requests);
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    /** Requests that wanted to leave this machine, from pages, frames and workers; none of them got out. */
    List<String> foreignRequests() {
        return foreign.targets();
    }

    /** Violations that axe finds in the page, one line each. */
    List<String> axe() {
        List<String> lines = new ArrayList<>();
        for (Rule rule : new AxeBuilder().analyze(driver).getViolations()) {
            rule.getNodes().forEach(node -> lines.add(rule.getId() + ": " + rule.getHelp() + ": " + node.getHtml()));
        }
        return lines;
    }

    /** Saves what the viewport shows as target/screens/NAME.png. */
    Path screenshot(String name) {
        try {
            Path file = Path.of(System.getProperty("tegum.screens", "target/screens"), name + ".png");
            Files.createDirectories(file.getParent());
            return Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (foreign) {
            driver.quit();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static File program(String variable, String... names) {
        String chosen = System.getenv(variable);
        if (chosen != null) {
            return new File(chosen);
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(directory -> Stream.of(names).map(name -> new File(directory, name)))
                .filter(File::canExecute)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("none of " + List.of(names) + " is on the path; set "
                        + variable + " or run ./tegum test, which installs it"));
    }
}
