package tegum.view;

import java.util.ArrayList;
import java.util.List;

/**
 * How often a sparse feature takes which value: a bar for exactly zero, bars for equal pieces of (0, 1], and the
 * Gaussian of the same mean and variance as a dashed line. Shares are logarithmic, as zero is so much commoner.
 *
 * @param zero share of samples that are exactly zero
 * @param shares share of samples in each piece
 * @param exact share that each piece should have
 * @param mean of the Gaussian
 * @param deviation its standard deviation
 * @param summary one sentence for those who cannot see it
 */
public record Histogram(double zero, double[] shares, double exact, double mean, double deviation, String summary)
        implements Picture {
    private static final double HIGHEST = 380;
    private static final double LEAST = 1e-5;
    private static final double LEFT = -0.15;
    private static final int STEPS = 230;
    private static final Colour VALUES = Colour.of(Ink.CATEGORY_1);
    private static final Colour ZERO = Colour.of(Ink.CATEGORY_2);

    @Override
    public double height(double width) {
        return Math.min(HIGHEST, 0.6 * width + 80);
    }

    @Override
    public void draw(Surface surface) {
        Axis up = Axis.log("share of samples", LEAST, 1);
        Chart chart = Chart.of(surface, Axis.linear("value of one feature", LEFT, 1), up, 14);
        chart.drawAxes(surface);
        if (zero > 0) {
            bar(surface, chart, -0.035, -0.005, zero, ZERO);
        }
        for (int k = 0; k < shares.length; k++) {
            if (shares[k] > LEAST) {
                double from = (double) k / shares.length;
                bar(surface, chart, from + 0.004, from + 1.0 / shares.length - 0.004, shares[k], VALUES);
            }
        }
        double y = chart.y(exact);
        surface.draw(Path.segment(chart.x(0), y, chart.x(1), y), Paint.stroke(Colour.of(Ink.PAGE), 4));
        surface.draw(Path.segment(chart.x(0), y, chart.x(1), y), Paint.stroke(Colour.of(Ink.INK), 1.5));
        drawGaussian(surface, chart);
        drawNames(surface, chart);
    }

    private static void bar(Surface surface, Chart chart, double from, double to, double share, Colour colour) {
        double bottom = chart.plot().bottom();
        Path bar = Path.rectangle(chart.x(from), chart.y(share), chart.x(to) - chart.x(from), bottom - chart.y(share));
        surface.draw(bar, Paint.fill(colour));
    }

    private double gaussian(double value) {
        double d = (value - mean) / deviation;
        return Math.exp(-d * d / 2) / (deviation * Math.sqrt(2 * Math.PI)) / shares.length;
    }

    private void drawGaussian(Surface surface, Chart chart) {
        Path line = new Path();
        boolean drawing = false;
        for (int k = 0; k <= STEPS; k++) {
            double value = LEFT + (1 - LEFT) * k / STEPS;
            double share = gaussian(value);
            if (share < LEAST) {
                drawing = false;
            } else {
                line = drawing ? line.line(chart.x(value), chart.y(share)) : line.move(chart.x(value), chart.y(share));
                drawing = true;
            }
        }
        surface.draw(line, Paint.stroke(Colour.of(Ink.PAGE), 4));
        surface.draw(line, Paint.stroke(Colour.of(Ink.INK), 1.5).dashed(6, 4));
    }

    /** In the corner, where no bar of a sparse feature is. */
    private void drawNames(Surface surface, Chart chart) {
        double right = chart.plot().right() - 4;
        double y = chart.plot().top() + 16;
        Label[] names = {
            Label.of("bar at the left: exactly 0").haloed(),
            Label.of("full line: expected").haloed(),
            Label.of("dashed: Gaussian, same mean and variance").haloed()
        };
        for (Label name : names) {
            surface.text(name.anchor(Label.Anchor.END), right, y);
            y += 16;
        }
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("exactly 0", Numbers.significant(zero, 3), ""));
        for (int k = 0; k < shares.length; k++) {
            double middle = (k + 0.5) / shares.length;
            rows.add(List.of(
                    Numbers.fixed((double) k / shares.length, 2) + " to " + Numbers.fixed((k + 1.0) / shares.length, 2),
                    Numbers.significant(shares[k], 3),
                    Numbers.significant(Math.max(gaussian(middle), 1e-12), 3)));
        }
        return new Table(List.of("value", "share of samples", "share of the Gaussian"), rows);
    }
}
