package tegum.experiment;

import java.util.ArrayList;
import java.util.List;
import tegum.math.Decimal;
import tegum.math.Split;

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

    /** Reads {@code key}, with the key's own rule, or {@code key=least..most}, narrower than that. */
    public static Control parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            return of(Key.named(text));
        }
        Key key = Key.named(text.substring(0, equals));
        int dots = text.indexOf("..");
        double least = Decimal.parse(text.substring(equals + 1, dots));
        double most = Decimal.parse(text.substring(dots + 2));
        return new Control(
                key,
                key.rule() instanceof Rule.Real real
                        ? new Rule.Real(least, most, real.logarithmic())
                        : new Rule.Whole((int) least, (int) most));
    }

    /** Reads controls separated by spaces. */
    static List<Control> parseAll(String text) {
        List<Control> controls = new ArrayList<>();
        for (String part : Split.at(' ', text)) {
            controls.add(parse(part));
        }
        return List.copyOf(controls);
    }

    /** The form that {@link #parse} reads. */
    String text() {
        if (rule instanceof Rule.Whole whole && !rule.equals(key.rule())) {
            return key.id() + "=" + whole.least() + ".." + whole.most();
        }
        if (rule instanceof Rule.Real real && !rule.equals(key.rule())) {
            return key.id() + "=" + Decimal.text(real.least()) + ".." + Decimal.text(real.most());
        }
        return key.id();
    }
}
