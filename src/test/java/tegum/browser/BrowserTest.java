package tegum.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The browser tests' own instruments: each must see what it is there to see. */
@Tag("browser")
final class BrowserTest {
    private static final String HEAD = "<!doctype html><html lang=en><title>fixture</title><link rel=icon href=data:,>"
            + "<meta name=viewport content='width=device-width'>";

    @TempDir
    private Path directory;

    @BeforeEach
    void aPageWithoutFault() throws Exception {
        write("index.html", HEAD + "<main><h1>Fixture</h1></main>");
        write("icon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    }

    @Test
    void aPageWithoutFaultHasNone() throws Exception {
        try (SiteUnderTest site = serve(Map.of());
                Browser browser = Browser.open()) {
            browser.go(site.url(""));
            assertEquals(List.of(), browser.problems());
            assertEquals(List.of(), browser.axe());
            assertEquals(List.of(), browser.foreignRequests());
            assertEquals(List.of(new SiteUnderTest.Exchange("", 200, Files.size(index()))), site.exchanges());
        }
    }

    @Test
    void problemsOfPagesAndWorkersAreSeen() throws Exception {
        write("worker.js", "console.error('worker says'); setTimeout(() => { throw Error('worker throws') })");
        write("index.html", HEAD + """
                <script>
                console.log('page chats'); console.warn('page warns'); console.error('page says');
                new Worker('worker.js');
                setTimeout(() => { throw Error('page throws') });
                Promise.reject(Error('page rejects'));
                </script>
                <img src=missing.png alt=''>""");
        try (SiteUnderTest site = serve(Map.of());
                Browser browser = Browser.open()) {
            browser.go(site.url(""));
            String expected =
                    "page warns, page says, page throws, page rejects, worker says, worker throws, missing.png";
            for (String problem : expected.split(", ", -1)) {
                browser.until(() -> browser.problems().toString().contains(problem), problem);
            }
            assertEquals(7, browser.problems().size(), () -> String.join("\n", browser.problems()));
        }
    }

    @Test
    void requestsAreSeenAndNoneLeavesTheMachine() throws Exception {
        write("worker.js", "fetch('data.txt'); fetch('https://worker.example/x').catch(() => {})");
        write("data.txt", "data");
        write("index.html", HEAD + """
                <script>
                new Worker('worker.js');
                fetch('http://page.example/x').catch(() => {});
                </script>
                <iframe src=https://frame.example/x></iframe>""");
        try (SiteUnderTest site = serve(Map.of());
                Browser browser = Browser.open()) {
            browser.go(site.url(""));
            for (String target :
                    List.of("GET http://page.example/x", "CONNECT frame.example:443", "CONNECT worker.example:443")) {
                browser.until(() -> browser.foreignRequests().contains(target), target);
            }
            SiteUnderTest.Exchange data = new SiteUnderTest.Exchange("data.txt", 200, 4);
            browser.until(() -> site.exchanges().contains(data), data.toString());
            assertTrue(
                    browser.requests()
                            .containsAll(List.of(site.url(""), site.url("worker.js"), "http://page.example/x")),
                    () -> browser.requests().toString());
        }
    }

    @Test
    void pagesSeeTheReaderTheyAreGiven() throws Exception {
        String seen = "[innerWidth, innerHeight, devicePixelRatio, matchMedia('(pointer: coarse)').matches,"
                + " matchMedia('(prefers-color-scheme: dark)').matches,"
                + " matchMedia('(prefers-reduced-motion: reduce)').matches].join()";
        try (SiteUnderTest site = serve(Map.of());
                Browser browser = Browser.open()) {
            browser.go(site.url(""));
            assertEquals("1440,900,1,false,false,false", browser.value(seen));
            browser.look(Browser.Look.PHONE.inDark().withoutMotion());
            browser.go(site.url(""));
            assertEquals("390,844,2,true,true,true", browser.value(seen));
        }
    }

    @Test
    void aScreenshotShowsTheViewport() throws Exception {
        try (SiteUnderTest site = serve(Map.of());
                Browser browser = Browser.open(Browser.Look.PHONE)) {
            browser.go(site.url(""));
            var picture = ImageIO.read(browser.screenshot("fixture").toFile());
            assertEquals("780 × 1688", picture.getWidth() + " × " + picture.getHeight());
        }
    }

    @Test
    void everyBrowserStartsWithAnEmptyProfile() throws Exception {
        try (SiteUnderTest site = serve(Map.of())) {
            for (int i = 0; i < 2; i++) {
                try (Browser browser = Browser.open()) {
                    browser.go(site.url(""));
                    assertEquals(0L, browser.value("localStorage.length"));
                    browser.driver().executeScript("localStorage.setItem('key', 'value')");
                    assertEquals(1L, browser.value("localStorage.length"));
                }
            }
        }
    }

    @Test
    void axeSeesViolations() throws Exception {
        write("index.html", HEAD + "<main><h1>Fixture</h1><img src=icon.svg></main>");
        try (SiteUnderTest site = serve(Map.of());
                Browser browser = Browser.open()) {
            browser.go(site.url(""));
            assertEquals(
                    List.of("image-alt: Images must have alternative text: <img src=\"icon.svg\">"), browser.axe());
        }
    }

    @Test
    void theSiteLivesBelowASubPathUnderTwoOrigins() throws Exception {
        write("index.html", HEAD + "<script>fetch('/absolute.txt')</script>");
        write("absolute.txt", "never found");
        try (SiteUnderTest site = serve(Map.of());
                Browser browser = Browser.open()) {
            browser.go(site.url(""));
            browser.until(() -> browser.problems().toString().contains("absolute.txt"), "the absolute address failing");
            String first = (String) browser.value("origin");
            browser.go(site.otherOrigin(""));
            assertTrue(!first.equals(browser.value("origin")), first);
        }
    }

    @Test
    void theHostsHeadersCount() throws Exception {
        write("index.html", HEAD + "<script>document.title = new Function('return \"evaluated\"')()</script>");
        try (Browser browser = Browser.open()) {
            try (SiteUnderTest free = serve(Map.of())) {
                browser.go(free.url(""));
                assertEquals("evaluated", browser.value("document.title"));
            }
            try (SiteUnderTest bound = serve(Map.of("Content-Security-Policy", "script-src 'unsafe-inline'"))) {
                browser.go(bound.url(""));
                assertEquals("fixture", browser.value("document.title"));
                assertTrue(
                        browser.problems().toString().contains("EvalError"),
                        () -> browser.problems().toString());
            }
        }
    }

    private SiteUnderTest serve(Map<String, String> headers) {
        return SiteUnderTest.serve(directory, headers);
    }

    private Path index() {
        return directory.resolve("index.html");
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(directory.resolve(name), text);
    }
}
