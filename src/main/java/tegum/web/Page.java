package tegum.web;

import org.teavm.jso.JSBody;
import tegum.experiment.ExperimentCodec;
import tegum.experiment.Problem;

/** The page's entry: looks at what kind of page it is in and starts that. */
public final class Page {
    private Page() {}

    /**
     * Starts the page.
     *
     * @param args the site's address, ending in a slash
     */
    public static void main(String[] args) {
        try {
            start(args[0]);
        } catch (RuntimeException failure) {
            String why = failure.getMessage();
            tell(why == null ? "no reason was given" : why);
            throw failure;
        }
    }

    private static void start(String root) {
        Look look = new Look();
        switch (data("page")) {
            case "experiment" -> new LabPage(root, look, ExperimentCodec.decode(setup()));
            case "embed" -> new EmbedPage(root, look, ExperimentCodec.decode(setup()));
            default -> throw new IllegalStateException("this page has another script");
        }
    }

    private static void tell(String why) {
        Dom place = Dom.find("notices");
        if (place != null) {
            new Notices(place)
                    .show(Problem.PAGE_FAILED.text("", "", why) + " " + Problem.PAGE_FAILED.remedy("", "", why));
        }
    }

    /** What the page's HTML says of its experiment. */
    @JSBody(script = "return document.querySelector('[data-setup]').dataset.setup;")
    private static native String setup();

    @JSBody(params = "name", script = "return document.documentElement.dataset[name] || '';")
    private static native String data(String name);
}
