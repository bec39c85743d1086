package tegum.experiment;

import java.util.List;
import tegum.math.Decimal;

/** Something about an exhibit that a reader can set. */
public sealed interface Dial {
    /** Name in addresses and on the command line. */
    String id();

    /** What the reader calls it, such as "Density". */
    String name();

    /** One line of help, at most 60 characters. */
    String help();

    /** Where it stands at first. */
    double start();

    /** What {@code value} is called. */
    String text(double value);

    /**
     * The value that a text names.
     *
     * @throws InvalidInput if it breaks the rule
     */
    double parse(String text);

    /**
     * A number.
     *
     * @param sign its symbol, such as p, or empty
     * @param logarithmic whether equal factors are equal distances on the slider
     */
    record Slider(
            String id,
            String name,
            String sign,
            double least,
            double most,
            boolean logarithmic,
            double start,
            String help)
            implements Dial {
        @Override
        public String text(double value) {
            return Decimal.text(value);
        }

        @Override
        public double parse(String text) {
            Rule rule = new Rule.Real(least, most, logarithmic);
            if (!rule.accepts(text)) {
                throw new InvalidInput(Problem.OUT_OF_RANGE, id, rule.words(), text);
            }
            return Decimal.parse(text);
        }
    }

    /**
     * One of several; its value is an index.
     *
     * @param options what they are called
     */
    record Choice(String id, String name, List<String> options, int first, String help) implements Dial {
        @Override
        public double start() {
            return first;
        }

        @Override
        public String text(double value) {
            return options.get((int) value);
        }

        @Override
        public double parse(String text) {
            Rule rule = new Rule.Choice(options);
            if (!rule.accepts(text)) {
                throw new InvalidInput(Problem.OUT_OF_RANGE, id, rule.words(), text);
            }
            return options.indexOf(text);
        }
    }
}
