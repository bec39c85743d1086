package tegum.web;

import java.util.List;
import tegum.experiment.Finding;
import tegum.experiment.Verdict;
import tegum.view.Icon;

/** Whether a run agrees with the paper, line by line. */
final class CheckCard {
    private final Dom body = Dom.tag("tbody");
    private List<Finding> shown = List.of();

    CheckCard(Dom place) {
        this(
                place,
                "check-title",
                "Does this run agree with the paper?",
                "Does this run agree with the paper?",
                "The loss is measured on two million fresh samples, ± two standard errors; the curve is the mean of"
                        + " the latest batches.");
    }

    /**
     * An empty card.
     *
     * @param id of its heading
     * @param label by which it is told from others of the page
     * @param note below the lines
     */
    CheckCard(Dom place, String id, String heading, String label, String note) {
        Dom head = Dom.tag("tr").add(Dom.tag("td"));
        for (String column : List.of("Expected", "Found here", "Verdict")) {
            head.add(Dom.tag("th").attr("scope", "col").add(column));
        }
        Dom table = Dom.tag("table").add(Dom.tag("thead").add(head), body);
        Dom card = Dom.tag("section", "check").attr("aria-label", label);
        Dom title = Dom.tag("h2").attr("id", id).add(heading);
        place.add(card.add(
                Dom.tag("div", "cap").add(title), table, Dom.tag("p", "note").add(note)));
    }

    /** Shows findings. */
    void show(List<Finding> findings) {
        if (isShown(findings)) {
            return;
        }
        shown = findings;
        body.clear();
        for (Finding finding : findings) {
            body.add(Dom.tag("tr")
                    .add(
                            Dom.tag("th").attr("scope", "row").add(finding.what()),
                            Dom.tag("td")
                                    .attr("data-l", "Expected")
                                    .add(Dom.tag("div").add(finding.expected())),
                            Dom.tag("td")
                                    .attr("data-l", "Found")
                                    .add(Dom.tag("div").add(finding.found())),
                            Dom.tag("td").add(verdict(finding.verdict()))));
        }
    }

    /** List.equals would keep in the page the equality of everything that is in any list. */
    private boolean isShown(List<Finding> findings) {
        boolean same = findings.size() == shown.size();
        for (int k = 0; same && k < findings.size(); k++) {
            same = findings.get(k).equals(shown.get(k));
        }
        return same;
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
