package tegum.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tegum.experiment.Experiment;
import tegum.experiment.Key;
import tegum.experiment.Setting;
import tegum.protocol.Permalink;

/** The marks of {@link tegum.experiment.Story}, as HTML. A setting that its experiment refuses fails. */
final class StoryMarkup {
    private static final Pattern MARK = Pattern.compile("_([^_]+)_(\\d*)|\\{([^{}]+)}");
    private static final String SEED = "seed=";

    private StoryMarkup() {}

    /** A paragraph's inside. */
    static String html(Experiment experiment, String text) {
        String paragraph = unbroken(text);
        StringBuilder html = new StringBuilder();
        Matcher marks = MARK.matcher(paragraph);
        int done = 0;
        while (marks.find()) {
            html.append(Html.escape(paragraph.substring(done, marks.start())));
            String inside = marks.group(3);
            html.append(inside == null ? variable(marks.group(1), marks.group(2)) : button(experiment, inside));
            done = marks.end();
        }
        return html.append(Html.escape(paragraph.substring(done))).toString();
    }

    private static String variable(String name, String index) {
        return "<i>" + Html.escape(name) + "</i>" + (index.isEmpty() ? "" : "<sub>" + index + "</sub>");
    }

    /** No line begins with a sign, or ends after one. */
    private static String unbroken(String text) {
        return text.replaceAll(" ([=−+×≈]) ", "\u00a0$1\u00a0");
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
        Set<String> signs = new TreeSet<>();
        for (Setting setting : settings) {
            signs.add(setting.key().sign());
        }
        for (Setting setting : settings) {
            Key key = setting.key();
            if (key == Key.OUTPUT) {
                words.add(setting.value().equals("relu") ? "ReLU" : setting.value());
                continue;
            }
            boolean unmistakable = signs.size() == settings.size();
            words.add((unmistakable ? key.sign() : key.title().toLowerCase(Locale.ROOT)) + " = " + setting.value());
        }
        return String.join(", ", words);
    }
}
