package tegum.web;

import org.teavm.jso.dom.html.HTMLDocument;

/** Stand-in for the page. */
public final class Page {
    private Page() {}

    public static void main(String[] args) {
        HTMLDocument.current().setTitle("Tegum");
    }
}
