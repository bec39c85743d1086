package tegum.experiment;

import java.util.List;
import tegum.math.Decimal;
import tegum.math.Elementary;
import tegum.view.Axis;

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
     * @param kind which numbers it takes
     */
    record Slider(
            String id,
            String name,
            String sign,
            double least,
            double most,
            boolean logarithmic,
            double start,
            String help,
            Kind kind)
            implements Dial {
        /** Which numbers a slider takes. */
        public enum Kind {
            /** Any within its range. */
            REAL,
            /** Whole ones. */
            WHOLE,
            /** Whole ones, which are a time: the page can play it. */
            TIME
        }

        /** Any number within a range. */
        public Slider(
                String id,
                String name,
                String sign,
                double least,
                double most,
                boolean logarithmic,
                double start,
                String help) {
            this(id, name, sign, least, most, logarithmic, start, help, Kind.REAL);
        }

        /** Whole numbers from {@code least} to {@code most}. */
        public static Slider whole(String id, String name, int least, int most, int start, String help) {
            return new Slider(id, name, "", least, most, false, start, help, Kind.WHOLE);
        }

        /**
         * The steps of a recorded run, from its beginning to its end.
         *
         * @param logarithmic whether the early steps get more room than the late ones
         */
        public static Slider time(String id, String name, int steps, boolean logarithmic, int start, String help) {
            return new Slider(id, name, "", 0, steps, logarithmic, start, help, Kind.TIME);
        }

        /** The number at a share of the slider's way, from 0 to 1. */
        public double at(double share) {
            if (!logarithmic) {
                return nearest(least + (most - least) * share);
            }
            double shift = shift();
            return nearest((least + shift) * Elementary.power((most + shift) / (least + shift), share) - shift);
        }

        /** At which share of the slider's way a number lies. */
        public double share(double value) {
            double shift = shift();
            return logarithmic
                    ? Elementary.ln((value + shift) / (least + shift)) / Elementary.ln((most + shift) / (least + shift))
                    : (value - least) / (most - least);
        }

        /** What makes a logarithm of a range that begins at 0: as the axis of a chart has it. */
        private double shift() {
            return least == 0 ? Axis.KNEE * most : 0;
        }

        /** The number of its kind that is nearest, within its range. */
        public double nearest(double value) {
            double inside = Math.max(least, Math.min(most, value));
            return kind == Kind.REAL ? inside : Math.floor(inside + 0.5);
        }

        @Override
        public String text(double value) {
            return Decimal.text(value);
        }

        @Override
        public double parse(String text) {
            Rule rule = kind == Kind.REAL
                    ? new Rule.Real(least, most, logarithmic)
                    : new Rule.Whole((int) least, (int) most);
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
