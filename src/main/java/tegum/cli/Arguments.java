package tegum.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tegum.experiment.Entry;
import tegum.experiment.Experiment;
import tegum.experiment.Experiments;
import tegum.experiment.InvalidInput;
import tegum.experiment.Problem;
import tegum.experiment.Rule;
import tegum.experiment.Setting;
import tegum.math.Decimal;
import tegum.protocol.Permalink;

/**
 * What follows a command: plain words, and options that begin with two dashes. An option may stand
 * anywhere; given twice, the last one holds, save {@code --set} and {@code --dial}, which add up.
 */
final class Arguments {
    /** An option that stands alone. */
    private static final String FLAG = "";

    private final List<String> words = new ArrayList<>();
    private final Map<String, List<String>> options = new LinkedHashMap<>();

    private Arguments() {}

    /**
     * Reads arguments.
     *
     * @param values options that are followed by a value
     * @param flags options that are not
     * @throws InvalidInput if an option is none of these, or its value is missing
     */
    static Arguments parse(List<String> arguments, List<String> values, List<String> flags) {
        Arguments parsed = new Arguments();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                parsed.words.add(argument);
            } else if (flags.contains(argument)) {
                parsed.add(argument, FLAG);
            } else if (!values.contains(argument)) {
                List<String> known = new ArrayList<>(values);
                known.addAll(flags);
                throw new InvalidInput(Problem.UNKNOWN_OPTION, "option", oneOf(known), argument);
            } else if (++i == arguments.size()) {
                throw new InvalidInput(Problem.MISSING_VALUE, argument, "followed by a value", "");
            } else {
                parsed.add(argument, arguments.get(i));
            }
        }
        return parsed;
    }

    private void add(String option, String value) {
        options.computeIfAbsent(option, name -> new ArrayList<>()).add(value);
    }

    private static String oneOf(List<String> options) {
        return options.isEmpty() ? "left out" : "one of " + String.join(", ", options);
    }

    /** Refuses words beyond the first {@code most}. */
    Arguments atMost(int most) {
        if (words.size() > most) {
            throw new InvalidInput(Problem.UNKNOWN_OPTION, "option", "written with two dashes", words.get(most));
        }
        return this;
    }

    /** Whether there is no word. */
    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The word at a place; a missing one is refused by this name and rule. */
    String word(int place, String name, String rule) {
        if (words.size() <= place) {
            throw new InvalidInput(Problem.MISSING_VALUE, name, rule, "");
        }
        return words.get(place);
    }

    /** What the catalogue says of the one experiment that is named. */
    Entry entry() {
        return Experiments.entry(atMost(1).word(0, "experiment", Experiments.rule()));
    }

    /** Whether an option stands there. */
    boolean has(String option) {
        return options.containsKey(option);
    }

    /** An option's value. */
    String value(String option, String otherwise) {
        List<String> given = options.getOrDefault(option, List.of());
        return given.isEmpty() ? otherwise : given.get(given.size() - 1);
    }

    /** An option's value that must obey a rule. */
    String value(String option, Rule rule, String otherwise) {
        String value = value(option, otherwise);
        if (!rule.accepts(value)) {
            throw new InvalidInput(Problem.OUT_OF_RANGE, option.substring(2), rule.words(), value);
        }
        return value;
    }

    /** A whole number within a rule. */
    int whole(String option, Rule.Whole rule, int otherwise) {
        return (int) Decimal.parse(value(option, rule, String.valueOf(otherwise)));
    }

    /** The seed, unsigned 32-bit. */
    int seed(int otherwise) {
        return has("--seed") ? Permalink.parseSeed(value("--seed", "")) : otherwise;
    }

    /** Every value of an option, in order. */
    List<String> all(String option) {
        return options.getOrDefault(option, List.of());
    }

    /** Every setting, by the names of an experiment, {@code --steps} last. */
    List<Setting> settings(Experiment experiment) {
        List<Setting> settings = new ArrayList<>();
        for (String text : options.getOrDefault("--set", List.of())) {
            settings.add(Setting.parse(text, experiment));
        }
        if (has("--steps")) {
            settings.add(Setting.parse("steps=" + value("--steps", "")));
        }
        return settings;
    }
}
