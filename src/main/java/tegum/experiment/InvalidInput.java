package tegum.experiment;

/** Input that cannot be taken, with the name, the rule and the value. */
public final class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Longer names and values are cut: a refusal is one line that a person reads. */
    private static final int LONGEST = 60;

    private final Problem problem;
    private final String name;
    private final String rule;
    private final String value;

    /**
     * Refuses a value.
     *
     * @param name of the setting
     * @param rule what it must be, to be read after "must be"
     * @param value what it was
     */
    public InvalidInput(Problem problem, String name, String rule, String value) {
        super(problem.text(cut(name), rule, cut(value)));
        this.problem = problem;
        this.name = cut(name);
        this.rule = rule;
        this.value = cut(value);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** Which problem it is. */
    public Problem problem() {
        return problem;
    }

    /** What to do about it. */
    public String remedy() {
        return problem.remedy(name, rule, value);
    }
}
