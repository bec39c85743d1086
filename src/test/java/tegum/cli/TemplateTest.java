package tegum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class TemplateTest {
    @Test
    void textIsEscapedAndMarkupIsNot() {
        String page = new Template("x", "<p title=\"{{a}}\">{{b}}{{a}}</p>")
                .text("a", "<\"&\">")
                .markup("b", "<b>$1 \\ {{a}}</b>")
                .page();
        assertEquals("<p title=\"&lt;&quot;&amp;&quot;&gt;\"><b>$1 \\ {{a}}</b>&lt;&quot;&amp;&quot;&gt;</p>", page);
    }

    @Test
    void aGapThatNothingFillsFails() {
        Template template = new Template("gallery.html", "{{a}} {{b}}").text("a", "");
        IllegalStateException failure = assertThrows(IllegalStateException.class, template::page);
        assertEquals("gallery.html: nothing fills {{b}}", failure.getMessage());
    }

    @Test
    void aFillingWithoutAGapFails() {
        Template template = new Template("gallery.html", "{{a}}").text("a", "").text("b", "");
        IllegalStateException failure = assertThrows(IllegalStateException.class, template::page);
        assertEquals("gallery.html: there is no gap called [b]", failure.getMessage());
    }
}
