package tegum.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** The page for addresses that do not exist, below a root that it does not know. */
@Tag("browser")
final class NotFoundTest {
    private static final String LINK = "document.querySelector('#gallery a')";

    private static SiteUnderTest site;
    private static Browser browser;

    @BeforeAll
    static void open() {
        site = SiteUnderTest.strict();
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missing",
                "missing/",
                "some/where/missing",
                "e/",
                "e/five-featurs/",
                "embed/five-features/missing.html?theme=dark#v=1",
                "a/b/c/d/e/f/g/h"
            })
    void thePageFindsTheGalleryFromAnyDepth(String path) {
        browser.go(site.url(path));
        browser.until(LINK);
        assertEquals(site.url(""), browser.value(LINK + ".href"));
        assertEquals(false, browser.value("!!document.getElementById('above')"));
        assertEquals("rgb(252, 251, 248)", browser.value("getComputedStyle(document.body).backgroundColor"));
        browser.driver().findElement(By.cssSelector("#gallery a")).click();
        browser.until("document.documentElement.dataset.page !== '404'");
        assertEquals(site.url(""), browser.value("location.href"));
    }

    @Test
    void thePolicyIsKept() {
        browser.go(site.url("some/where/missing"));
        browser.until(LINK);
        assertFalse(browser.problems().toString().contains("Content Security Policy"), browser.problems()::toString);
        assertEquals(List.of(), browser.foreignRequests());
    }

    @Test
    void thePageIsReadableByEverybody() {
        for (Browser.Look look : List.of(Browser.Look.DESKTOP, Browser.Look.PHONE, Browser.Look.PHONE.inDark())) {
            browser.look(look);
            browser.go(site.url("some/where/missing"));
            browser.until(LINK);
            assertEquals(List.of(), browser.axe(), look.toString());
            assertTrue((boolean) browser.value("document.documentElement.scrollWidth <= innerWidth"), look.toString());
        }
        browser.screenshot("not-found-phone-dark");
        browser.look(Browser.Look.DESKTOP);
    }
}
