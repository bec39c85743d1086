package tegum.cli;

import java.util.List;
import tegum.experiment.Dial;
import tegum.experiment.Exhibit;
import tegum.experiment.Finding;
import tegum.experiment.State;
import tegum.experiment.Verdict;
import tegum.math.Decimal;
import tegum.view.Icon;

/**
 * What stands around an exhibit's pictures before any script runs: dials that do not turn, and the check card. The
 * markup is that of the script's {@code DialKnob} and {@code CheckCard}, so that nothing moves when they come.
 */
final class ExhibitStill {
    private ExhibitStill() {}

    /** What stands above the pictures: dials, and room for the progress of models. */
    static String before(Exhibit exhibit) {
        StringBuilder html = new StringBuilder("<div class=\"dials\">\n");
        for (Dial dial : exhibit.dials()) {
            html.append(dial(dial));
        }
        html.append("</div>\n");
        boolean trains = !exhibit.surveys(State.of(exhibit)).isEmpty();
        return html + (trains ? "<div class=\"survey\"></div>\n" : "");
    }

    private static String dial(Dial dial) {
        String name = Html.escape(dial.name());
        String value = Html.escape(dial.text(dial.start()));
        String sign = dial instanceof Dial.Slider slider && !slider.sign().isEmpty()
                ? " <span class=\"it\">" + Html.escape(slider.sign()) + "</span>"
                : "";
        String row = dial instanceof Dial.Choice
                ? "<div class=\"span\"><select disabled aria-label=\"" + name + "\"><option>" + value
                        + "</option></select></div>"
                : "<div class=\"row\"><input type=\"range\" disabled aria-hidden=\"true\">"
                        + "<input type=\"text\" disabled aria-label=\"" + name + "\" value=\""
                        + Decimal.text(Decimal.round(dial.start(), 3)) + "\"></div>";
        boolean isTime = dial instanceof Dial.Slider slider && slider.kind() == Dial.Slider.Kind.TIME;
        String player = isTime
                ? "<div class=\"playback\"><button class=\"btn\" type=\"button\" disabled>" + Icon.PLAY.svg()
                        + "Play</button>"
                        + "<select disabled aria-label=\"Speed of playback\"><option>1×</option></select></div>"
                : "";
        return "<div class=\"ctl" + (isTime ? " time" : "") + "\"><div class=\"lab\"><span>" + name + sign
                + "</span></div>" + row + "<p class=\"help\">" + Html.escape(dial.help()) + "</p>" + player
                + "</div>\n";
    }

    /** What stands below them. */
    static String after(Exhibit exhibit) {
        List<Finding> findings = exhibit.findings(Surveys.baked(exhibit, State.of(exhibit)));
        return "<div class=\"acts\"></div>\n" + (findings.isEmpty() ? "" : check(findings, exhibit.checkNote()));
    }

    private static String check(List<Finding> findings, String note) {
        StringBuilder html = new StringBuilder("<section class=\"check\" aria-label=\"Check\"><div class=\"cap\"><h2>");
        html.append(Exhibit.CHECK_TITLE).append("</h2></div>\n<table><thead><tr><td></td>");
        for (String column : List.of("Expected", "Found here", "Verdict")) {
            html.append("<th scope=\"col\">").append(column).append("</th>");
        }
        html.append("</tr></thead><tbody>\n");
        for (Finding finding : findings) {
            html.append("<tr><th scope=\"row\">").append(Html.escape(finding.what()));
            html.append("</th><td data-l=\"Expected\"><div>").append(Html.escape(finding.expected()));
            html.append("</div></td><td data-l=\"Found\"><div>").append(Html.escape(finding.found()));
            html.append("</div></td><td>").append(verdict(finding.verdict())).append("</td></tr>\n");
        }
        return html.append("</tbody></table><p class=\"note\">")
                .append(Html.escape(note))
                .append("</p></section>\n")
                .toString();
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case MATCHES -> verdict("good", Icon.CHECK, "Matches");
            case CLOSE -> verdict("near", Icon.NEAR, "Close");
            case DIFFERS -> verdict("off", Icon.OFF, "Differs");
            case OPEN -> "<span>–</span>";
        };
    }

    private static String verdict(String kind, Icon icon, String word) {
        return "<span class=\"verdict " + kind + "\">" + icon.svg() + word + "</span>";
    }
}
