package tegum.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.browser.Performance;
import tegum.experiment.Exhibit;
import tegum.experiment.Finding;
import tegum.experiment.Pane;
import tegum.experiment.Survey;
import tegum.protocol.Edits;
import tegum.protocol.Permalink;
import tegum.session.ExhibitLab;

/** An exhibit on the page: dials, pictures, progress, check card. */
final class ExhibitPanel {
    private static final double PIECE = 12; // milliseconds of a frame for what pictures need

    private final String root;
    private final ExhibitLab lab;
    private final Look look;
    private final Notices notices;
    private final Runnable linked;
    private final Dom panes = Dom.tag("div", "panes");
    private final Dom open = Dom.button("btn").add("Open this model").hidden(true);
    private final Dom checkPlace = Dom.tag("div", "checks");
    private final List<PaneCard> cards = new ArrayList<>();
    private final List<DialKnob> knobs = new ArrayList<>();
    private final SurveyBar survey;
    private final CheckCard check;
    private final NextFrame next = new NextFrame(this::frame);
    private final Runnable built; // puts the parts in place of the poster, once they can be seen
    private boolean near;
    private boolean stands;

    /**
     * Builds a panel.
     *
     * @param place a section whose heading and caption the page's HTML holds; its poster gives way
     * @param linked called when a dial has changed, so that the address can follow
     */
    ExhibitPanel(Dom place, String root, ExhibitLab lab, Look look, Notices notices, Runnable linked) {
        this.root = root;
        this.lab = lab;
        this.look = look;
        this.notices = notices;
        this.linked = linked;
        survey = new SurveyBar(lab);
        check = new CheckCard(
                checkPlace,
                "check-" + lab.exhibit().id(),
                Exhibit.CHECK_TITLE,
                lab.exhibit().title() + ": does this agree with the paper?",
                lab.exhibit().checkNote());
        Dom dials = Dom.tag("div", "dials")
                .attr("role", "group")
                .attr("aria-label", lab.exhibit().title());
        for (tegum.experiment.Dial dial : lab.exhibit().dials()) {
            DialKnob knob = new DialKnob(dial, lab);
            knobs.add(knob);
            dials.add(knob.dom());
        }
        open.on("click", event -> openModel());
        built = () -> {
            Dom poster = place.first(".poster");
            if (poster != null) {
                poster.remove();
            }
            place.add(dials, survey.dom(), panes, Dom.tag("div", "acts").add(open), checkPlace);
        };
        lab.onChange(next::request);
        Watch.visible(place.element(), "300px", seen -> {
            near |= seen;
            next.request();
        });
    }

    private void frame() {
        if (!near) {
            return;
        }
        fetchBaked();
        if (!stands) {
            if (lab.isFetching() || isPreparing()) {
                return; // until then the poster shows what will be there, in its place
            }
            stands = true;
            built.run();
        }
        for (DialKnob knob : knobs) {
            knob.show();
        }
        survey.show();
        boolean isLater = isPreparing();
        panes.toggle("late", isLater);
        checkPlace.toggle("late", isLater);
        if (!isLater) {
            showPictures();
        }
        linked.run();
    }

    /** Lets the exhibit work out some of what its pictures need, and comes back for the rest in another frame. */
    private boolean isPreparing() {
        double until = Performance.now() + PIECE;
        boolean more = true;
        while (more && Performance.now() < until) {
            more = lab.exhibit().prepare(lab.state());
        }
        if (more) {
            next.request();
        }
        return more;
    }

    private void showPictures() {
        List<Pane> shown = lab.exhibit().panes(lab.state());
        while (cards.size() < shown.size()) {
            PaneCard card = new PaneCard(cards.size(), lab, look);
            cards.add(card);
            panes.add(card.dom());
        }
        for (int k = 0; k < cards.size(); k++) {
            cards.get(k).dom().hidden(k >= shown.size());
            if (k < shown.size()) {
                cards.get(k).show(shown.get(k));
            }
        }
        panes.attr("data-count", String.valueOf(shown.size()));
        List<Finding> findings = lab.exhibit().findings(lab.state());
        checkPlace.hidden(findings.isEmpty());
        check.show(findings);
        open.hidden(model().isEmpty());
    }

    private void fetchBaked() {
        for (Survey wanted : lab.wanted()) {
            lab.expect(wanted);
            Fetch.bytes(root + tegum.experiment.Baked.file(wanted), bytes -> {
                String wrong = lab.take(wanted, bytes);
                if (!wrong.isEmpty()) {
                    notices.show(wrong);
                }
            });
        }
    }

    private Optional<Exhibit.Model> model() {
        return lab.exhibit().model(lab.state());
    }

    private void openModel() {
        Exhibit.Model wanted = model().orElse(null);
        if (wanted == null) {
            return;
        }
        Permalink link = new Permalink(lab.engine(), wanted.seed(), wanted.settings(), Edits.NONE, wanted.step());
        Address.open(link.text());
        Dom bench = Dom.find("bench");
        if (bench != null) {
            Dom.scrollTo(bench.element());
        }
    }
}
