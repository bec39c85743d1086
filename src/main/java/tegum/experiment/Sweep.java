package tegum.experiment;

import java.util.List;

/**
 * The same model with one setting at several values, and the same seed: panel k is exactly the run
 * that one gets by choosing value k.
 *
 * @param key the setting that varies
 * @param values as text, in the order of the panels
 */
public record Sweep(Key key, List<String> values) {
    /** The configuration of panel {@code k}. */
    public Config config(Config base, int k) {
        return key.write(base, values.get(k));
    }

    /** Name of panel {@code k}, such as "p = 0.2". */
    public String label(int k) {
        return key.sign() + " = " + values.get(k);
    }
}
