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

    /** An unsigned 32-bit seed, or the word {@link #OWN}. */
    record Seed() implements Rule {
        /** What is written for the run's own seed. */
        public static final String OWN = "own";

        /** What a seed must be. */
        public static final String NUMBER = "a whole number from 0 to 4294967295";

        /** Whether {@code text} is a seed. */
        public static boolean isNumber(String text) {
            double value = Decimal.isNumber(text) ? Decimal.parse(text) : -1;
            return value == Math.floor(value) && value >= 0 && value <= 0xFFFFFFFFL;
        }

        /** The bits of a seed; {@code text} is one. */
        public static int parse(String text) {
            double value = Decimal.parse(text);
            // a cast of a large double would stop at the largest int
            return value > Integer.MAX_VALUE ? (int) (value - 0x1p32) : (int) value;
        }

        @Override
        public boolean accepts(String text) {
            return text.equals(OWN) || isNumber(text);
        }

        @Override
        public String words() {
            return OWN + ", or " + NUMBER;
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
