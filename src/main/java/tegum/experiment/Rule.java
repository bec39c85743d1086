package tegum.experiment;

import java.util.List;
import tegum.data.ImportanceLaw;
import tegum.math.Decimal;
import tegum.math.Join;
import tegum.math.Member;

/** What a setting's text must be. */
public sealed interface Rule {
    /** Whether {@code text} obeys. */
    boolean accepts(String text);

    /** Whether a number obeys; where a word is asked for, none does. */
    default boolean admits(double value) {
        return false;
    }

    /** The rule in words, to be read after "must be". */
    String words();

    /** A whole number between bounds, both included. */
    record Whole(int least, int most) implements Rule {
        @Override
        public boolean accepts(String text) {
            return Decimal.isNumber(text) && admits(Decimal.parse(text));
        }

        @Override
        public boolean admits(double value) {
            return value == Math.floor(value) && value >= least && value <= most;
        }

        @Override
        public String words() {
            return "a whole number from " + least + " to " + most;
        }
    }

    /**
     * A number between bounds, both included.
     *
     * @param logarithmic whether equal ratios matter more than equal differences, as for a slider
     */
    record Real(double least, double most, boolean logarithmic) implements Rule {
        @Override
        public boolean accepts(String text) {
            return Decimal.isNumber(text) && admits(Decimal.parse(text));
        }

        @Override
        public boolean admits(double value) {
            return value >= least && value <= most;
        }

        @Override
        public String words() {
            return "a number from " + Decimal.text(least) + " to " + Decimal.text(most);
        }
    }

    /** One of a few words. */
    record Choice(List<String> options) implements Rule {
        @Override
        public boolean accepts(String text) {
            return Member.of(options, text);
        }

        @Override
        public String words() {
            return "one of " + Join.with(", ", options);
        }
    }

    /** An importance law. */
    record Law() implements Rule {
        @Override
        public boolean accepts(String text) {
            try {
                ImportanceLaw.parse(text);
                return true;
            } catch (IllegalArgumentException refused) {
                return false;
            }
        }

        @Override
        public String words() {
            return ImportanceLaw.GRAMMAR;
        }
    }
}
