package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.analysis.Moments;
import tegum.data.IndependentFeatures;
import tegum.experiment.Dial;
import tegum.experiment.Exhibit;
import tegum.experiment.Finding;
import tegum.experiment.Pane;
import tegum.experiment.State;
import tegum.experiment.Verdict;
import tegum.math.LaneGenerator;
import tegum.theory.SparseFeature;
import tegum.view.Axis;
import tegum.view.Colour;
import tegum.view.Curves;
import tegum.view.Histogram;
import tegum.view.Ink;
import tegum.view.Label;
import tegum.view.Marker;
import tegum.view.Numbers;
import tegum.view.Paint;
import tegum.view.Table;

/**
 * Values of one feature and their kurtosis: how much heavier the tails of a sparse feature are than a Gaussian's (slides,
 * after Olshausen and Field 1996).
 */
public final class WhySparse implements Exhibit {
    private static final Dial.Slider DENSITY = new Dial.Slider(
            "density", "Density", "p", 0.003, 1, true, 0.1, "How often a feature is present. Low is sparse.");
    private static final Dial.Choice SAMPLE =
            new Dial.Choice("sample", "Sample", SparseClouds.SAMPLES, 0, "Another number draws other values.");
    private static final int VALUES = 1 << 16;
    private static final int PIECES = 20;
    private static final int STEPS = 60;
    private static final double SIGMAS = 4;

    @Override
    public String id() {
        return "why-sparse";
    }

    @Override
    public String title() {
        return "Why sparse?";
    }

    @Override
    public String caption() {
        return "Kurtosis is the mean of (x − μ)⁴ over the variance squared: how much of a spread comes from rare, far"
                + " values. A Gaussian has 3, whatever its width (drawn with the same mean and variance). A feature that is seldom present has far more, and"
                + " that is how one tells a sparse code.";
    }

    @Override
    public List<Dial> dials() {
        return List.of(DENSITY, SAMPLE);
    }

    private static float[] sample(State state) {
        float[] values = new float[VALUES];
        LaneGenerator generator = new LaneGenerator(state.get(SAMPLE) + 1);
        IndependentFeatures.uniform(1, state.get(DENSITY)).draw(generator, VALUES, values);
        return values;
    }

    @Override
    public List<Pane> panes(State state) {
        float[] values = sample(state);
        return List.of(
                new Pane("One feature's values", Numbers.count(VALUES) + " samples", histogram(state, values)),
                new Pane("Kurtosis", "exact line, and the sample at the left", curve(state, values)));
    }

    private static Histogram histogram(State state, float[] values) {
        SparseFeature feature = new SparseFeature(state.get(DENSITY));
        int zero = 0;
        double[] shares = new double[PIECES];
        for (float value : values) {
            if (value > 0) {
                shares[Math.min(PIECES - 1, (int) (value * PIECES))] += 1.0 / VALUES;
            } else {
                zero++;
            }
        }
        double share = (double) zero / VALUES;
        String summary = Numbers.fixed(100 * share, 1) + " % of the values are exactly zero, the others spread evenly"
                + " up to 1. The sample's kurtosis is "
                + number(Moments.of(values).kurtosis()) + ", a Gaussian's 3.";
        return new Histogram(
                share, shares, feature.density() / PIECES, feature.mean(), Math.sqrt(feature.variance()), summary);
    }

    private static Curves curve(State state, float[] values) {
        double p = state.get(DENSITY);
        double[] x = new double[STEPS + 1];
        double[] y = new double[STEPS + 1];
        for (int k = 0; k <= STEPS; k++) {
            x[k] = Math.exp(Math.log(DENSITY.least()) * (1 - (double) k / STEPS));
            y[k] = new SparseFeature(x[k]).kurtosis();
        }
        double found = Moments.of(values).kurtosis();
        List<List<String>> rows = new ArrayList<>();
        List<Curves.Spot> spots = new ArrayList<>();
        for (double density : FourDensities.DENSITIES) {
            double kurtosis = new SparseFeature(density).kurtosis();
            rows.add(List.of(Numbers.density(density), number(kurtosis), ""));
            spots.add(
                    new Curves.Spot(density, kurtosis, Marker.RING, Colour.of(Ink.INK_2), Label.of(number(kurtosis))));
        }
        rows.add(List.of(Numbers.density(p), number(new SparseFeature(p).kurtosis()), number(found)));
        spots.add(new Curves.Spot(
                p,
                found,
                Marker.DIAMOND,
                Colour.of(Ink.CATEGORY_2),
                Label.of("sample " + number(found)).strong().ink(Ink.INK)));
        return new Curves(
                Axis.log("density p", DENSITY.least(), 1),
                Axis.log("kurtosis", 1, 1000),
                List.of(new Curves.Line(x, y, Paint.stroke(Colour.of(Ink.INK), 2))),
                List.of(new Curves.Level(SparseFeature.GAUSSIAN, Label.of("Gaussian, 3"))),
                spots,
                "The kurtosis of a sparse feature falls from " + number(y[0]) + " at density " + Numbers.density(x[0])
                        + " to 1.80 at density 1.",
                new Table(List.of("density", "exact kurtosis", "sampled"), rows));
    }

    /** Three significant digits. */
    private static String number(double kurtosis) {
        return Numbers.fixed(kurtosis, kurtosis < 10 ? 2 : kurtosis < 100 ? 1 : 0);
    }

    @Override
    public List<Finding> findings(State state) {
        SparseFeature feature = new SparseFeature(state.get(DENSITY));
        double found = Moments.of(sample(state)).kurtosis();
        double error = feature.kurtosisError(VALUES);
        boolean near = Math.abs(found - feature.kurtosis()) <= SIGMAS * error;
        boolean heavy = feature.kurtosis() > SparseFeature.GAUSSIAN;
        return List.of(
                new Finding(
                        "Kurtosis",
                        "Exact " + number(feature.kurtosis()) + "; a sample of this size strays by " + number(error),
                        number(found),
                        near ? Verdict.MATCHES : Verdict.DIFFERS),
                new Finding(
                        "Beside a Gaussian",
                        heavy ? "Sparse here: above 3" : "Not sparse here: at most 3",
                        number(found),
                        found > SparseFeature.GAUSSIAN == heavy ? Verdict.MATCHES : Verdict.CLOSE));
    }
}
