package tegum.web;

import org.teavm.jso.JSBody;
import tegum.experiment.Experiment;
import tegum.experiment.ExperimentCodec;
import tegum.experiment.Problem;

/** What the entries of a lab page and of an embedded figure share: how they start, and where a failure is told. */
final class Page {
    /** Starts a page. */
    interface Start {
        void with(Look look, Experiment experiment);
    }

    private Page() {}

    /** Starts a page with the experiment that its HTML brings along; what goes wrong is said on the page. */
    static void start(Start start) {
        try {
            start.with(new Look(), ExperimentCodec.decode(setup()));
        } catch (RuntimeException failure) {
            String why = failure.getMessage();
            tell(why == null ? "no reason was given" : why);
            throw failure;
        }
    }

    private static void tell(String why) {
        Dom place = Dom.find("notices");
        if (place != null) {
            new Notices(place)
                    .show(Problem.PAGE_FAILED.text("", "", why) + " " + Problem.PAGE_FAILED.remedy("", "", why));
        }
    }

    @JSBody(script = "return document.querySelector('[data-setup]').dataset.setup;")
    private static native String setup();
}
