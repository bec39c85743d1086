package tegum.experiment;

/**
 * Everything that can go wrong in a way a person should hear of: a code to search for, what
 * happened, and what to do. Page and command line take their words from here.
 *
 * <p>In the texts {@code {name}}, {@code {rule}} and {@code {value}} stand for the setting, what it
 * must be, and what it was.
 */
public enum Problem {
    UNKNOWN_COMMAND("unknown-command", "command must be {rule}, got {value}", "Run ./tegum help."),
    UNKNOWN_EXPERIMENT("unknown-experiment", "experiment must be {rule}, got {value}", "Run ./tegum list."),
    UNKNOWN_VIEW("unknown-view", "view must be {rule}, got {value}", "Choose one of these."),
    UNKNOWN_OPTION("unknown-option", "option must be {rule}, got {value}", "Run ./tegum help."),
    MISSING_VALUE("missing-value", "{name} must be {rule}, got nothing", "Give it a value."),
    UNKNOWN_KEY("unknown-key", "key must be {rule}, got {value}", "Choose one of these keys."),
    OUT_OF_RANGE("out-of-range", "{name} must be {rule}, got {value}", "Choose a value in this range."),
    DIVERGED("diverged", "{name} must be {rule}, got {value}", "Choose a smaller learning rate, or fewer steps."),
    CANNOT_WRITE("cannot-write", "{name} must be {rule}, got {value}", "Choose another place."),
    PORT_TAKEN(
            "port-taken",
            "port must be {rule}, got {value}: another program listens there; stop it, or take another with --port N",
            "Choose another with --port N."),
    PORT_REFUSED(
            "port-refused",
            "port must be {rule}, got {value}; take another with --port N",
            "Choose another with --port N."),
    LINK_IGNORED("link-ignored", "Parts of this link were ignored: {value}.", "The rest of it is in force."),
    LOSS_NOT_FINITE(
            "loss-not-finite",
            "The loss is no longer a number.",
            "At step {value}. The learning rate {name} is probably too high. The weights of step {rule} are kept."),
    ENGINE_FELL_BACK(
            "engine-fell-back",
            "Training {name} did not start ({value}), so training runs {rule}.",
            "It is slower; the results are those of the reference engine, to the bit."),
    NO_KERNEL(
            "no-kernel",
            "No kernel trains this model: {value}.",
            "The reference engine does, which is slower and right."),
    NO_WORKER(
            "no-worker",
            "This browser refused a background worker ({value}), so training shares the page's own thread.",
            "It is slower; the results are those of the reference engine, to the bit."),
    NO_WEBGL(
            "no-webgl",
            "3-D drawing is not available here ({value}), so the figure is drawn flat.",
            "Turn it with the arrow keys or the buttons beside it."),
    OTHER_ENGINE(
            "other-engine",
            "This link was made with engine {name}; engine {value} runs here.",
            "The weights may differ in the last digits and part from there."),
    BAKED_UNUSABLE(
            "baked-unusable",
            "The precomputed models cannot be used ({value}).",
            "They are trained here instead; the results are alike."),
    SURVEY_FAILED(
            "survey-failed",
            "A model could not be trained: {value}",
            "What is done is kept. Press the button to go on."),
    PAGE_FAILED(
            "page-failed",
            "Something in this page failed: {value}",
            "Reload the page. If it fails again, please report the line above.");

    private final String code;
    private final String text;
    private final String remedy;

    Problem(String code, String text, String remedy) {
        this.code = code;
        this.text = text;
        this.remedy = remedy;
    }

    /** A short name that never changes. */
    public String code() {
        return code;
    }

    /** What happened, in one line. */
    public String text(String name, String rule, String value) {
        return filled(text, name, rule, value);
    }

    /** What to do about it, in one line. */
    public String remedy(String name, String rule, String value) {
        return filled(remedy, name, rule, value);
    }

    /** In one pass, so that what somebody typed is never taken for a gap. */
    private static String filled(String pattern, String name, String rule, String value) {
        StringBuilder filled = new StringBuilder();
        int done = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', done)) {
            int close = pattern.indexOf('}', open);
            filled.append(pattern, done, open);
            switch (pattern.substring(open + 1, close)) {
                case "name" -> filled.append(name);
                case "rule" -> filled.append(rule);
                default -> filled.append(value.isEmpty() ? "nothing" : value);
            }
            done = close + 1;
        }
        return filled.append(pattern.substring(done)).toString();
    }
}
