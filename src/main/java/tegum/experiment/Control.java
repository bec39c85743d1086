package tegum.experiment;

/**
 * A setting that the page offers, with the rule for this experiment.
 *
 * @param key which
 * @param rule at most as wide as the key's own
 */
public record Control(Key key, Rule rule) {
    /** The key with its own rule. */
    public static Control of(Key key) {
        return new Control(key, key.rule());
    }
}
