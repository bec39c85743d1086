package tegum.web;

import java.util.List;
import tegum.experiment.Finding;
import tegum.experiment.Verdict;
import tegum.view.Icon;

/** Whether a run agrees with the paper, line by line. */
final class CheckCard {
    private final Dom body = Dom.tag("tbody");
    private List<Finding> shown = List.of();
    private boolean shownSettled;
    private boolean shownFinished;

    CheckCard(Dom place) {
        this(place, "check-title", "Does this run agree with the paper?");
    }

    /**
     * An empty card.
     *
     * @param id of its heading
     */
    CheckCard(Dom place, String id, String heading) {
        Dom head = Dom.tag("tr").add(Dom.tag("td"));
        for (String column : List.of("The paper says", "Your run shows", "Verdict")) {
            head.add(Dom.tag("th").attr("scope", "col").add(column));
        }
        Dom table = Dom.tag("table").add(Dom.tag("thead").add(head), body);
        Dom card = Dom.tag("section", "check").attr("aria-labelledby", id);
        Dom title = Dom.tag("h2").attr("id", id).add(heading);
        place.add(card.add(Dom.tag("div", "cap").add(title), table));
    }

    /**
     * Shows findings.
     *
     * @param settled whether training rests; while it does not, verdicts wait
     */
    void show(List<Finding> findings, boolean settled, boolean finished) {
        if (settled == shownSettled && finished == shownFinished && findings.equals(shown)) {
            return;
        }
        shown = findings;
        shownSettled = settled;
        shownFinished = finished;
        body.clear();
        for (Finding finding : findings) {
            boolean early = !finished && finding.verdict() == Verdict.DIFFERS; // it may yet agree
            Dom verdict = settled && !early
                    ? verdict(finding.verdict())
                    : Dom.tag("span").add("–");
            body.add(Dom.tag("tr")
                    .add(
                            Dom.tag("th").attr("scope", "row").add(finding.what()),
                            Dom.tag("td")
                                    .attr("data-l", "Paper")
                                    .add(Dom.tag("div").add(finding.expected())),
                            Dom.tag("td")
                                    .attr("data-l", "Your run")
                                    .add(Dom.tag("div").add(finding.found())),
                            Dom.tag("td").add(verdict)));
        }
    }

    private static Dom verdict(Verdict verdict) {
        return switch (verdict) {
            case MATCHES ->
                Dom.tag("span", "verdict good").add(Dom.icon(Icon.CHECK)).add("Matches");
            case CLOSE ->
                Dom.tag("span", "verdict near").add(Dom.icon(Icon.NEAR)).add("Close");
            case DIFFERS ->
                Dom.tag("span", "verdict off").add(Dom.icon(Icon.OFF)).add("Differs");
            case OPEN -> Dom.tag("span").add("–");
        };
    }
}
