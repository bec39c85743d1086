package tegum.data;

import tegum.math.Decimal;

/**
 * How much each feature counts in the loss: I_i for feature i, counted from 0.
 *
 * <p>As text: {@code exp:r} for r^i, {@code lin:a,b} for a straight line from a at the first feature
 * to b at the last, {@code equal} for 1.
 */
public sealed interface ImportanceLaw {
    /** I_i = 1. */
    record Equal() implements ImportanceLaw {}

    /**
     * I_i = ratio^i (paper, section "Basic results").
     *
     * @param ratio in (0, 2]
     */
    record Geometric(double ratio) implements ImportanceLaw {
        /** Checks the range. */
        public Geometric {
            if (!(ratio > 0 && ratio <= 2)) {
                throw new IllegalArgumentException("importance ratio must be in (0, 2], got " + Decimal.text(ratio));
            }
        }
    }

    /**
     * I_i on a straight line from {@code first} to {@code last}.
     *
     * @param first in (0, 100]
     * @param last in (0, 100]
     */
    record Linear(double first, double last) implements ImportanceLaw {
        /** Checks the ranges. */
        public Linear {
            if (!(first > 0 && first <= 100 && last > 0 && last <= 100)) {
                throw new IllegalArgumentException("importance ends must be in (0, 100], got " + Decimal.text(first)
                        + " and " + Decimal.text(last));
            }
        }
    }

    /** What {@link #parse} takes, for messages. */
    String GRAMMAR = "equal, exp:r with r in (0, 2], or lin:a,b with a and b in (0, 100]";

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if the text is not of the grammar or a number is out of range
     */
    static ImportanceLaw parse(String text) {
        if (text.equals("equal")) {
            return new Equal();
        }
        if (text.startsWith("exp:")) {
            return new Geometric(Decimal.parse(text.substring(4)));
        }
        if (text.startsWith("lin:")) {
            int comma = text.indexOf(',');
            if (comma > 0) {
                return new Linear(Decimal.parse(text.substring(4, comma)), Decimal.parse(text.substring(comma + 1)));
            }
        }
        throw new IllegalArgumentException("importance must be " + GRAMMAR + ", got " + text);
    }

    /** The text form. */
    default String text() {
        if (this instanceof Geometric geometric) {
            return "exp:" + Decimal.text(geometric.ratio);
        }
        if (this instanceof Linear linear) {
            return "lin:" + Decimal.text(linear.first) + "," + Decimal.text(linear.last);
        }
        return "equal";
    }

    /** As readers write it. */
    default String words() {
        if (this instanceof Geometric geometric) {
            return Decimal.text(geometric.ratio) + "ⁱ";
        }
        if (this instanceof Linear linear) {
            return "from " + Decimal.text(linear.first) + " to " + Decimal.text(linear.last);
        }
        return text();
    }

    /** I_0 … I_{n−1}. */
    default float[] importances(int features) {
        float[] importance = new float[features];
        double power = 1;
        for (int i = 0; i < features; i++) {
            if (this instanceof Geometric geometric) {
                importance[i] = (float) power;
                power *= geometric.ratio;
            } else if (this instanceof Linear linear) {
                double place = features > 1 ? (double) i / (features - 1) : 0;
                importance[i] = (float) (linear.first + (linear.last - linear.first) * place);
            } else {
                importance[i] = 1;
            }
        }
        return importance;
    }
}
