package tegum.view;

import java.util.Arrays;

/** A map from numbers to pixels, linear or logarithmic, with round numbers for ticks. */
public final class Scale {
    private static final double[] LINEAR_STEPS = {1, 2, 5};
    private static final double[][] LOG_MANTISSAS = {{1, 2, 5}, {1, 3}, {1}};

    private final boolean logarithmic;
    private final double shift; // added before the logarithm, so that a log scale can begin at zero
    private final double low;
    private final double high;
    private final double from;
    private final double to;

    private Scale(boolean logarithmic, double shift, double low, double high, double from, double to) {
        this.logarithmic = logarithmic;
        this.shift = shift;
        this.low = low;
        this.high = high;
        this.from = from;
        this.to = to;
    }

    /** Maps low … high evenly to from … to. */
    public static Scale linear(double low, double high, double from, double to) {
        return new Scale(false, 0, low, high, from, to);
    }

    /** Maps low … high, both positive, to from … to, equal factors to equal lengths. */
    public static Scale log(double low, double high, double from, double to) {
        return new Scale(true, 0, low, high, from, to);
    }

    /** Maps 0 … high to from … to: even below {@code knee}, logarithmic far above it. */
    public static Scale logFromZero(double knee, double high, double from, double to) {
        return new Scale(true, knee, 0, high, from, to);
    }

    /** Where {@code value} lies; values outside the domain land on its ends. */
    public double at(double value) {
        if (!(high > low)) {
            return (from + to) / 2;
        }
        double inside = Math.max(low, Math.min(high, value));
        return from + (bent(inside) - bent(low)) / (bent(high) - bent(low)) * (to - from);
    }

    /** The value that lies at {@code pixel}, within the domain. */
    public double invert(double pixel) {
        double share = from == to ? 0 : Math.max(0, Math.min(1, (pixel - from) / (to - from)));
        double bent = bent(low) + share * (bent(high) - bent(low));
        return logarithmic ? Math.exp(bent) - shift : bent;
    }

    /** Round numbers in the domain, ascending, at most {@code most} of them (at least 2). */
    public double[] ticks(int most) {
        if (!(high > low)) {
            return new double[] {low};
        }
        return logarithmic ? logTicks(most) : linearTicks(most);
    }

    private double[] linearTicks(int most) {
        for (double power = floorPower((high - low) / most); ; power *= 10) {
            for (double factor : LINEAR_STEPS) {
                double step = power * factor;
                double first = Math.ceil(low / step - 1e-9);
                double last = Math.floor(high / step + 1e-9);
                int count = (int) (last - first) + 1;
                if (count <= most) {
                    double[] ticks = new double[Math.max(0, count)];
                    for (int i = 0; i < ticks.length; i++) {
                        // divides rather than multiplies by a fraction: 3 / 10 prints as 0.3, 3 · 0.1 does not
                        ticks[i] = step < 1 ? (first + i) / Math.floor(1 / step + 0.5) : (first + i) * step;
                    }
                    return ticks;
                }
            }
        }
    }

    private double[] logTicks(int most) {
        double first = Math.max(low, shift);
        for (double[] mantissas : LOG_MANTISSAS) {
            double[] ticks = logTicks(first, mantissas, 1);
            if (ticks.length <= most) {
                return ticks;
            }
        }
        for (int every = 2; ; every++) {
            double[] ticks = logTicks(first, LOG_MANTISSAS[2], every);
            if (ticks.length <= most) {
                return ticks;
            }
        }
    }

    private double[] logTicks(double first, double[] mantissas, int every) {
        double[] ticks = new double[32];
        int count = shift > 0 ? 1 : 0; // the first is zero
        int decade = 0;
        for (double power = floorPower(first); power <= high * (1 + 1e-9); power *= 10) {
            if (decade++ % every == 0) {
                for (double mantissa : mantissas) {
                    double tick = power < 1 ? mantissa / Math.floor(1 / power + 0.5) : mantissa * power;
                    if (tick >= first * (1 - 1e-9) && tick <= high * (1 + 1e-9)) {
                        ticks = count < ticks.length ? ticks : Arrays.copyOf(ticks, 2 * count);
                        ticks[count++] = tick;
                    }
                }
            }
        }
        return Arrays.copyOf(ticks, count);
    }

    /** The smallest 1, 2 or 5 times a power of ten that is at least {@code value} (positive). */
    public static double roundUp(double value) {
        for (double power = floorPower(value); ; power *= 10) {
            for (double factor : LINEAR_STEPS) {
                if (power * factor >= value * (1 - 1e-9)) {
                    return power * factor;
                }
            }
        }
    }

    /** The largest 1, 2 or 5 times a power of ten that is at most {@code value} (positive). */
    public static double roundDown(double value) {
        double power = floorPower(value);
        double best = power;
        for (double factor : LINEAR_STEPS) {
            if (power * factor <= value * (1 + 1e-9)) {
                best = power * factor;
            }
        }
        return best;
    }

    /** The largest power of ten that is at most {@code value}. */
    private static double floorPower(double value) {
        double power = 1;
        while (power * (1 - 1e-9) > value) {
            power /= 10;
        }
        while (power * 10 * (1 - 1e-9) <= value) {
            power *= 10;
        }
        return power;
    }

    private double bent(double value) {
        return logarithmic ? Math.log(value + shift) : value;
    }
}
