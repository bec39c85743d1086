package tegum.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** A figure in somebody else's post, which has another origin. */
@Tag("browser")
final class EmbedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String STEP =
            "+(document.querySelector('#now').textContent.replace(/\\D*(\\d+(?:\\u2009\\d+)*).*/, '$1')"
                    + ".replace(/\\u2009/g, '') || 0)";

    @Test
    void startsWhenSeenPausesWhenGoneTellsItsHeightAndLeavesTheFocusAlone(@TempDir Path post) throws IOException {
        try (SiteUnderTest site = SiteUnderTest.strict();
                Browser browser = Browser.open()) {
            String figure = site.otherOrigin("embed/five-features/#v=1&eng=r1&seed=3");
            Files.writeString(post.resolve("index.html"), """
                    <!doctype html><html lang="en"><title>A post</title><link rel=icon href=data:,>
                    <input id="field" autofocus><div style="height: 2000px">Text before the figure.</div>
                    <iframe data-tegum src="%s" title="Five features" width="480" height="300"></iframe>
                    <div style="height: 3000px">Text after it.</div>
                    <script src="%s" defer></script></html>""".formatted(figure, site.otherOrigin("embed.js")));
            try (SiteUnderTest host = SiteUnderTest.serve(post, Map.of())) {
                browser.go(host.url(""));
                browser.until("document.activeElement.id === 'field'");
                browser.until(
                        "document.querySelector('iframe').offsetHeight > 400", PATIENCE); // out of sight it loads last
                browser.driver().switchTo().frame(browser.driver().findElement(By.tagName("iframe")));
                browser.until("document.querySelector('#play')");
                assertEquals("Train it here", browser.value("document.querySelector('#play').textContent"));
                browser.driver().switchTo().defaultContent();
                browser.driver().executeScript("document.querySelector('iframe').scrollIntoView()");
                browser.driver().switchTo().frame(browser.driver().findElement(By.tagName("iframe")));
                browser.until(STEP + " > 20", PATIENCE);
                browser.driver().switchTo().defaultContent();
                assertEquals("field", browser.value("document.activeElement.id"));
                browser.driver().executeScript("scrollTo(0, 0)");
                browser.driver().switchTo().frame(browser.driver().findElement(By.tagName("iframe")));
                browser.until("document.querySelector('#play').getAttribute('aria-label') === 'Play'");
                Object paused = browser.value(STEP);
                browser.driver().switchTo().defaultContent();
                browser.driver().executeScript("document.querySelector('iframe').scrollIntoView()");
                browser.driver().switchTo().frame(browser.driver().findElement(By.tagName("iframe")));
                browser.until(STEP + " > " + paused, PATIENCE);
                assertTrue(((Number) browser.value("document.querySelectorAll('.top').length")).intValue() == 0);
            }
        }
    }
}
