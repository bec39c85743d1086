package tegum.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tegum.experiment.Experiment;
import tegum.experiment.Setting;
import tegum.protocol.Permalink;

/** The marks of {@link tegum.experiment.Story}, as HTML. A setting that its experiment refuses fails. */
final class StoryMarkup {
    private static final Pattern MARK = Pattern.compile("_([^_]+)_|\\{([^{}]+)}");
    private static final String SEED = "seed=";

    private StoryMarkup() {}

    /** A paragraph's inside. */
    static String html(Experiment experiment, String paragraph) {
        StringBuilder html = new StringBuilder();
        Matcher marks = MARK.matcher(paragraph);
        int done = 0;
        while (marks.find()) {
            html.append(Html.escape(paragraph.substring(done, marks.start())));
            String inside = marks.group(2);
            html.append(inside == null ? "<i>" + Html.escape(marks.group(1)) + "</i>" : button(experiment, inside));
            done = marks.end();
        }
        return html.append(Html.escape(paragraph.substring(done))).toString();
    }

    /** A paragraph without its marks. */
    static String plain(String paragraph) {
        return paragraph.replaceAll("_([^_]+)_", "$1").replaceAll(" ?\\{[^{}]+}", "");
    }

    /** Disabled until the page's script is there. */
    private static String button(Experiment experiment, String inside) {
        String data;
        String words;
        if (inside.startsWith(SEED)) {
            String seed = Permalink.seedText(Permalink.parseSeed(inside.substring(SEED.length())));
            data = "data-seed=\"" + seed;
            words = "seed " + seed;
        } else {
            List<Setting> settings = Setting.parseAll(inside);
            experiment.with(experiment.base(), settings);
            data = "data-set=\"" + Html.escape(inside);
            words = words(settings);
        }
        return "<button type=\"button\" class=\"try\" " + data + "\" disabled>" + Html.escape(words) + "</button>";
    }

    private static String words(List<Setting> settings) {
        List<String> words = new ArrayList<>();
        for (Setting setting : settings) {
            words.add(setting.key().sign() + " = " + setting.value());
        }
        return String.join(", ", words);
    }
}
