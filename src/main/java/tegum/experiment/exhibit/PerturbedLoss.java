package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tegum.experiment.Dial;
import tegum.experiment.Exhibit;
import tegum.experiment.Finding;
import tegum.experiment.Pane;
import tegum.experiment.State;
import tegum.experiment.Survey;
import tegum.theory.Branch;
import tegum.theory.PerturbedPentagon;
import tegum.theory.PerturbedPentagon.Shape;
import tegum.theory.PerturbedPentagon.Varied;
import tegum.view.Axis;
import tegum.view.LossBranches;
import tegum.view.Numbers;

/**
 * Loss of many trained models over r, and the exact losses of three solutions (paper, section "Non-uniform
 * superposition", perturbing a single feature).
 */
public final class PerturbedLoss implements Exhibit {
    /** The paper's crossing: the feature about 2.5 times rarer. */
    static final double PAPER = 0.4;

    /** Room over and under the lines, as a factor. */
    private static final double MARGIN = 1.2;

    /** How many pieces a line has between two values of r. */
    private static final int PIECES = 6;

    private static final Dial.Slider DENSITY = new Dial.Slider(
            "p",
            "Density",
            "p",
            0.005,
            1,
            true,
            PerturbedModels.DENSITY,
            "How often each of the other four is present.");

    private final Varied varied;
    private final PerturbedModels models = new PerturbedModels();

    /** Over relative density, or relative importance. */
    public PerturbedLoss(Varied varied) {
        this.varied = varied;
    }

    @Override
    public String id() {
        return varied == Varied.DENSITY ? "relative-density" : "relative-importance";
    }

    @Override
    public String title() {
        return varied == Varied.DENSITY ? "Loss as one feature gets rarer" : "Loss as one feature counts less";
    }

    @Override
    public String caption() {
        return varied == Varied.DENSITY
                ? "Three solutions, their exact losses as lines, the least of them bold. At _p_ = 0.05 pentagon and"
                        + " pairs cross at _r_ = 0.269, where the feature is 3.7 times rarer; the paper says about 2.5"
                        + " times, _r_ = 0.4."
                : "The same for importance: one feature of five counts _r_ times as much. At _p_ = 0.05 pentagon and"
                        + " pairs cross at _r_ = 0.368, and a little below that the pentagon no longer exists.";
    }

    @Override
    public List<Dial> dials() {
        return List.of(DENSITY);
    }

    @Override
    public List<Survey> surveys(State state) {
        return List.of(PerturbedModels.survey(varied, state.get(DENSITY)));
    }

    @Override
    public List<Pane> panes(State state) {
        PerturbedPentagon five = models.branches(varied, state.get(DENSITY));
        List<PerturbedModels.Found> found = models.models(varied, state.get(DENSITY), state.results(0));
        double[] x = places(five);
        List<LossBranches.Line> lines = new ArrayList<>();
        for (Shape shape : Shape.values()) {
            lines.add(line(shape, five.branch(shape), x));
        }
        List<LossBranches.Dot> dots = new ArrayList<>();
        for (PerturbedModels.Found one : found) {
            Shape shape = one.shape();
            int category = shape == null ? Shape.values().length : shape.index();
            dots.add(new LossBranches.Dot(one.ratio(), one.loss(), category, one.mark(), one.hint()));
        }
        String across = varied == Varied.DENSITY ? "relative density r of x₄" : "relative importance r of x₄";
        LossBranches picture = new LossBranches(
                Axis.log(across, x[0], x[x.length - 1]),
                losses(lines, dots),
                x,
                lines,
                dots,
                guides(five),
                state.mark().feature() < 0 ? state.picked() : state.mark(),
                words(five, state.get(DENSITY), found.size()));
        return List.of(new Pane(
                "Loss", found.isEmpty() ? "exact; no model trained yet" : "exact, and of trained models", picture));
    }

    private static double[] places(PerturbedPentagon five) {
        TreeSet<Double> places = new TreeSet<>();
        double[] ratios = PerturbedModels.RATIOS;
        for (int k = 0; k + 1 < ratios.length; k++) {
            for (int piece = 0; piece < PIECES; piece++) {
                places.add(ratios[k] * Math.pow(ratios[k + 1] / ratios[k], (double) piece / PIECES));
            }
        }
        places.add(ratios[ratios.length - 1]);
        for (Branch.Point point : five.branch(Shape.PENTAGON).points()) {
            places.add(point.ratio()); // so that the line ends where the branch does
        }
        double[] x = new double[places.size()];
        int k = 0;
        for (double place : places) {
            x[k++] = place;
        }
        return x;
    }

    private static LossBranches.Line line(Shape shape, Branch branch, double[] x) {
        double[] y = new double[x.length];
        boolean[] stable = new boolean[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = branch.loss(x[i]);
            stable[i] = branch.isStable(x[i]);
        }
        return new LossBranches.Line(PerturbedModels.words(shape), y, stable);
    }

    private static Axis losses(List<LossBranches.Line> lines, List<LossBranches.Dot> dots) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (LossBranches.Line line : lines) {
            for (double loss : line.y()) {
                if (!Double.isNaN(loss)) {
                    low = Math.min(low, loss);
                    high = Math.max(high, loss);
                }
            }
        }
        for (LossBranches.Dot dot : dots) {
            low = Math.min(low, dot.y());
            high = Math.max(high, dot.y());
        }
        String title = "loss";
        return high == 0 ? Axis.log(title, 0.01, 1) : Axis.log(title, low / MARGIN, high * MARGIN);
    }

    private List<LossBranches.Guide> guides(PerturbedPentagon five) {
        List<LossBranches.Guide> guides = new ArrayList<>();
        double crossing = five.crossing();
        if (!Double.isNaN(crossing)) {
            guides.add(new LossBranches.Guide(crossing, "they cross at " + Numbers.significant(crossing, 3)));
        }
        if (varied == Varied.DENSITY) {
            guides.add(new LossBranches.Guide(PAPER, "paper, p = 0.05: about 0.4"));
        }
        return guides;
    }

    private String words(PerturbedPentagon five, double density, int trained) {
        double crossing = five.crossing();
        StringBuilder text = new StringBuilder("Loss of three solutions over relative ");
        text.append(varied == Varied.DENSITY ? "density" : "importance")
                .append(", from 0.1 to 10, where the others have density ");
        text.append(Numbers.density(density)).append(": pentagon and two pairs ");
        if (Double.isNaN(crossing)) {
            text.append("do not cross");
        } else {
            text.append("cross at r = ").append(Numbers.significant(crossing, 3));
        }
        text.append("; ").append(trained).append(trained == 1 ? " trained model." : " trained models.");
        return text.toString();
    }

    @Override
    public List<Finding> findings(State state) {
        double density = state.get(DENSITY);
        return PerturbedFindings.of(
                varied, density, models.branches(varied, density), models.models(varied, density, state.results(0)));
    }

    @Override
    public Optional<Model> model(State state) {
        return PerturbedModels.picked(varied, state.get(DENSITY), state);
    }
}
