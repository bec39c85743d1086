package tegum.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** What readers and hosts bring along: a phone at night, less motion, colours of their own, a strict policy. */
@Tag("browser")
final class ReadersTest {
    private static final Path STRICT = Path.of(System.getProperty("tegum.site.strict", "target/site-strict"));
    private static final Duration TRAINING = Duration.ofSeconds(90);
    private static final String PAGE = "e/five-features/";
    private static final String STEP = "+document.querySelector('#timeline')?.getAttribute('aria-valuenow')";

    /** The share of pixels of each canvas on screen that have not its commonest colour. */
    private static final String INK = """
            return [...document.querySelectorAll('canvas')].filter(canvas => canvas.checkVisibility()
                && canvas.getBoundingClientRect().top < innerHeight && canvas.width > 0).map(canvas => {
              const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
              const counts = new Map();
              for (let i = 0; i < pixels.length; i += 4) {
                const colour = (pixels[i] >> 5) + 8 * (pixels[i + 1] >> 5) + 64 * (pixels[i + 2] >> 5)
                    + 512 * (pixels[i + 3] >> 5);
                counts.set(colour, 1 + (counts.get(colour) || 0));
              }
              const different = pixels.length / 4 - Math.max(...counts.values());
              return (canvas.dataset.view || canvas.id || canvas.className) + ' ' + 4 * different / pixels.length;
            });""";

    private Browser browser = Browser.open();

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void whereTheHostRefusesWebassemblyJavascriptTrainsAndSaysSo() {
        Map<String, String> policy = Map.of(
                "Content-Security-Policy",
                "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:");
        try (SiteUnderTest site = SiteUnderTest.serve(STRICT, policy)) {
            browser.go(site.url(PAGE));
            browser.until(STEP + " > 10", TRAINING);
            assertEquals("js", browser.value("document.documentElement.dataset.engine"));
            String notice = browser.driver().findElement(By.id("notices")).getText();
            assertTrue(notice.contains("training runs in JavaScript"), notice);
            browser.driver().findElement(By.id("help")).click();
            browser.until("document.querySelector('dialog[open]')?.textContent.includes('a worker, in JavaScript')");
            browser.until("document.querySelector('#about').textContent.includes('arithmetic r1')");
        }
    }

    @Test
    void nothingMovesForReadersWhoWantNoMotion() {
        browser.look(Browser.Look.DESKTOP.withoutMotion());
        try (SiteUnderTest site = SiteUnderTest.strict()) {
            browser.go(site.url(PAGE));
            browser.until("document.querySelector('#play')?.textContent === 'Play' && " + STEP + " === 0");
            browser.until("document.documentElement.dataset.engine");
            browser.driver().executeAsyncScript("setTimeout(arguments[0], 500)"); // time in which nothing happens
            assertEquals(0L, browser.value(STEP));
            assertEquals(0L, browser.value("document.getAnimations().length"));
            browser.driver().findElement(By.id("play")).click();
            browser.until(STEP + " > 10", TRAINING);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyFigureIsDrawnOnAPhoneWhileItTrains(boolean dark) {
        browser.look(dark ? Browser.Look.PHONE.inDark() : Browser.Look.PHONE);
        try (SiteUnderTest site = SiteUnderTest.strict()) {
            browser.go(site.url(PAGE));
            browser.until(STEP + " > 200", TRAINING);
            assertInk();
            assertEquals(390L, browser.value("document.documentElement.scrollWidth"));
            assertEquals(List.of(), browser.driver().executeScript("""
                    return [...document.querySelectorAll('button, label, summary, h1, h2, th, td, output')]
                        .filter(e => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1
                            && getComputedStyle(e).display !== 'inline' && e.clientWidth > 2)
                        .map(e => e.outerHTML.slice(0, 90) + ' is cut: ' + e.scrollWidth + ' > ' + e.clientWidth);"""));
            assertNoControlsOverlap();
            browser.screenshot("phone-" + (dark ? "dark" : "light"));
        }
    }

    @Test
    void noControlsOverlapOnAWideScreen() {
        try (SiteUnderTest site = SiteUnderTest.strict()) {
            for (int width : new int[] {1440, 1024, 768}) {
                browser.look(new Browser.Look(width, 900, false, false, false));
                browser.go(site.url(PAGE + "?w=" + width + "#v=1&eng=r1&seed=3&step=200"));
                browser.until(STEP + " === 200", TRAINING);
                browser.driver().executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
                assertNoControlsOverlap();
                assertInk();
            }
        }
    }

    @Test
    void figuresAndControlsStayInForcedColours() {
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "forced-colors", "value", "active"))));
        try (SiteUnderTest site = SiteUnderTest.strict()) {
            browser.go(site.url(PAGE));
            browser.until("matchMedia('(forced-colors: active)').matches && " + STEP + " > 200", TRAINING);
            assertInk();
            assertEquals(List.of(), browser.driver().executeScript("""
                    return [...document.querySelectorAll('button, input:not([type=range]), select')]
                        .filter(e => e.checkVisibility()).filter(e => {
                          const style = getComputedStyle(e);
                          return style.color === style.backgroundColor;
                        }).map(e => e.outerHTML.slice(0, 90));"""));
            browser.screenshot("forced-colours");
        }
    }

    private void assertInk() {
        List<?> canvases = (List<?>) browser.driver().executeScript(INK);
        assertTrue(canvases.size() >= 2, canvases.toString());
        for (Object canvas : canvases) {
            double share = Double.parseDouble(
                    canvas.toString().substring(canvas.toString().lastIndexOf(' ') + 1));
            assertTrue(share > 0.002, canvas + " is blank");
        }
    }

    private void assertNoControlsOverlap() {
        assertEquals(List.of(), browser.driver().executeScript("""
                const seen = [...document.querySelectorAll('button, input, select, summary, a')]
                    .filter(e => e.checkVisibility({opacityProperty: true, visibilityProperty: true}))
                    .map(e => [e, e.getBoundingClientRect()]).filter(([e, r]) => r.width > 2 && r.height > 2);
                const found = [];
                for (const [a, r] of seen) for (const [b, q] of seen) {
                  if (a !== b && !a.contains(b) && !b.contains(a)
                      && Math.min(r.right, q.right) - Math.max(r.left, q.left) > 1
                      && Math.min(r.bottom, q.bottom) - Math.max(r.top, q.top) > 1) {
                    found.push(a.outerHTML.slice(0, 70) + ' over ' + b.outerHTML.slice(0, 70));
                  }
                }
                return found;"""));
    }
}
