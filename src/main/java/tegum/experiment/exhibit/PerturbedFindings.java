package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Finding;
import tegum.experiment.Verdict;
import tegum.theory.Branch;
import tegum.theory.PerturbedPentagon;
import tegum.theory.PerturbedPentagon.Shape;
import tegum.theory.PerturbedPentagon.Varied;
import tegum.view.Numbers;

/** The check card of E11: exact losses and crossings against numbers that were found independently, and the paper's. */
final class PerturbedFindings {
    /** Density and r at the crossing, to ± 0.003. */
    private static final double[][] CROSSINGS = {
        {0.005, 0.145}, {0.02, 0.186}, {0.05, 0.269}, {0.08, 0.36}, {0.1, 0.427}
    };

    /** At density 0.05: r, loss of the pentagon, loss of two pairs without the last feature; to half a percent. */
    private static final double[][] LOSSES = {
        {0.2, 0.005543, 0.004972},
        {0.3, 0.006317, 0.006608},
        {0.5, 0.007312, 0.009841},
        {1, 0.008917, 0.017706},
        {5, 0.016542, 0.069372},
        {10, 0.023483, 0.10583}
    };

    private static final double WITHIN = 0.003;
    private static final double SHARE = 0.005;
    private static final double TRAINED = 0.02;

    private PerturbedFindings() {}

    static List<Finding> of(Varied varied, double density, PerturbedPentagon five, List<PerturbedModels.Found> found) {
        List<Finding> findings = new ArrayList<>();
        if (varied == Varied.DENSITY) {
            addCrossing(findings, density, five);
            if (density == PerturbedModels.DENSITY) {
                addLosses(findings, five);
                addLengths(findings, five);
            }
        } else {
            findings.add(
                    new Finding("Pentagon and pairs cross", "Not printed in the paper", crossing(five), Verdict.OPEN));
        }
        addTrained(findings, five, found);
        return findings;
    }

    private static String crossing(PerturbedPentagon five) {
        double crossing = five.crossing();
        return Double.isNaN(crossing) ? "nowhere from r = 0.1 to 10" : "r = " + Numbers.fixed(crossing, 3);
    }

    private static void addCrossing(List<Finding> findings, double density, PerturbedPentagon five) {
        double crossing = five.crossing();
        if (density == PerturbedModels.DENSITY) {
            findings.add(new Finding(
                    "Pentagon and pairs cross",
                    "Paper: where the feature is about 2.5 times rarer, r = 0.4",
                    crossing(five) + ", " + Numbers.fixed(1 / crossing, 1) + " times rarer, of exact losses",
                    Verdict.DIFFERS));
        }
        for (double[] row : CROSSINGS) {
            if (row[0] == density) {
                boolean matches = Math.abs(crossing - row[1]) <= WITHIN;
                findings.add(new Finding(
                        "Exact crossing",
                        "Another quadrature: r = " + Numbers.fixed(row[1], 3) + " ± 0.003",
                        crossing(five),
                        matches ? Verdict.MATCHES : Verdict.DIFFERS));
                return;
            }
        }
        findings.add(new Finding("Exact crossing", "Nothing is known for this density", crossing(five), Verdict.OPEN));
    }

    private static void addLosses(List<Finding> findings, PerturbedPentagon five) {
        for (double[] row : LOSSES) {
            double pentagon = five.branch(Shape.PENTAGON).loss(row[0]);
            double pairs = five.branch(Shape.DIGONS).loss(row[0]);
            boolean matches = Math.abs(pentagon / row[1] - 1) <= SHARE && Math.abs(pairs / row[2] - 1) <= SHARE;
            findings.add(new Finding(
                    "Exact losses at r = " + Numbers.tick(row[0]),
                    "Another quadrature, ± 0.5 %: " + both(row[1], row[2], 3),
                    both(pentagon, pairs, 4),
                    matches ? Verdict.MATCHES : Verdict.CLOSE));
        }
    }

    private static String both(double pentagon, double pairs, int digits) {
        return "pentagon " + Numbers.significant(pentagon, digits) + ", pairs " + Numbers.significant(pairs, digits);
    }

    private static void addLengths(List<Finding> findings, PerturbedPentagon five) {
        for (Branch.Point point : five.branch(Shape.PENTAGON).points()) {
            if (point.ratio() == 1) {
                double[] params = point.params();
                int features = PerturbedPentagon.FEATURES;
                double squared = params[0] * params[0] + params[features] * params[features];
                double bias = params[2 * features];
                findings.add(new Finding(
                        "Length ‖W‖ and bias b of the regular pentagon",
                        "Slides: ‖W‖ = 1/(1 − b)",
                        "‖W‖ = " + Numbers.fixed(Math.sqrt(squared), 3) + ", but 1/(1 − b) = "
                                + Numbers.fixed(1 / (1 - bias), 3) + ", as b = " + Numbers.fixed(bias, 3),
                        Verdict.DIFFERS));
                double sum = squared + bias;
                findings.add(new Finding(
                        "‖W‖² + b of the regular pentagon",
                        "1.0 to 1.1",
                        Numbers.fixed(sum, 3),
                        sum >= 1 && sum <= 1.1 ? Verdict.MATCHES : Verdict.CLOSE));
            }
        }
    }

    /** How many values of r have a trained model as low as the lowest exact branch. */
    private static void addTrained(List<Finding> findings, PerturbedPentagon five, List<PerturbedModels.Found> found) {
        if (found.isEmpty()) {
            return;
        }
        int asked = 0;
        StringBuilder missed = new StringBuilder();
        for (double ratio : PerturbedModels.RATIOS) {
            double best = Double.POSITIVE_INFINITY;
            for (PerturbedModels.Found one : found) {
                best = one.ratio() == ratio ? Math.min(best, one.loss()) : best;
            }
            if (best < Double.POSITIVE_INFINITY) {
                asked++;
                if (best > (1 + TRAINED) * five.envelope(ratio)) {
                    missed.append(missed.length() == 0 ? "" : ", ").append(Numbers.tick(ratio));
                }
            }
        }
        boolean all = missed.length() == 0;
        findings.add(new Finding(
                "Best trained model of each r",
                "Asked of training: within 2 % of the least exact loss",
                all ? "so for all " + asked + " values" : "not so for r = " + missed,
                all ? Verdict.MATCHES : Verdict.CLOSE));
    }
}
