package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tegum.experiment.Dial;
import tegum.experiment.Exhibit;
import tegum.experiment.Pane;
import tegum.experiment.State;
import tegum.experiment.Survey;
import tegum.theory.Branch;
import tegum.theory.PerturbedPentagon;
import tegum.theory.PerturbedPentagon.Shape;
import tegum.theory.PerturbedPentagon.Varied;
import tegum.view.Mark;
import tegum.view.Numbers;
import tegum.view.Overlay;

/**
 * Every solution found, turned into one pose, in the colour of r: pentagons in one picture, pairs in the other (paper,
 * section "Non-uniform superposition", perturbing a single feature). Exact optima stand in while nothing is trained.
 */
public final class PerturbedSolutions implements Exhibit {
    private static final Dial.Choice VARIED = new Dial.Choice(
            "varied", "What differs", List.of("density", "importance"), 0, "What sets one feature of the five apart.");

    private static final Dial.Slider DENSITY = new Dial.Slider(
            "p",
            "Density",
            "p",
            0.005,
            1,
            true,
            PerturbedModels.DENSITY,
            "How often each of the other four is present.");

    private final PerturbedModels models = new PerturbedModels();

    @Override
    public String id() {
        return "perturbed-solutions";
    }

    @Override
    public String title() {
        return "All solutions, in one pose";
    }

    @Override
    public String caption() {
        return "Every model is turned, and mirrored, until it lies over the others; the feature that differs points"
                + " up. The pentagon stretches a little with _r_, then another solution takes its place.";
    }

    @Override
    public List<Dial> dials() {
        return List.of(VARIED, DENSITY);
    }

    private static Varied varied(State state) {
        return state.get(VARIED) == 0 ? Varied.DENSITY : Varied.IMPORTANCE;
    }

    @Override
    public List<Survey> surveys(State state) {
        return List.of(PerturbedModels.survey(varied(state), state.get(DENSITY)));
    }

    @Override
    public List<Pane> panes(State state) {
        PerturbedPentagon five = models.branches(varied(state), state.get(DENSITY));
        List<PerturbedModels.Found> found = models.models(varied(state), state.get(DENSITY), state.results(0));
        return List.of(
                pane("Pentagon solutions", List.of(Shape.PENTAGON), five, found, state),
                pane("Digon solutions", List.of(Shape.DIGONS_WITH_LAST, Shape.DIGONS), five, found, state));
    }

    private static Pane pane(
            String title, List<Shape> shapes, PerturbedPentagon five, List<PerturbedModels.Found> found, State state) {
        List<Overlay.Model> shown = new ArrayList<>();
        for (Shape shape : shapes) {
            if (found.isEmpty()) {
                addExact(shown, shape, five.branch(shape));
            } else {
                addTrained(shown, shape, five.branch(shape), found);
            }
        }
        shown.sort((a, b) -> Double.compare(a.place(), b.place()));
        String quantity = varied(state) == Varied.DENSITY ? "density" : "importance";
        String count = shown.isEmpty() ? "none" : shown.size() + (found.isEmpty() ? " exact" : " trained");
        Overlay picture = new Overlay(
                List.copyOf(shown),
                PerturbedPentagon.LAST,
                "x₄, the feature that differs",
                "relative " + quantity + " r",
                ticks(),
                state.mark().feature() < 0 ? state.picked() : state.mark(),
                "none at this density",
                title + " of five features in a plane, one of which differs, for relative " + quantity
                        + " from 0.1 to 10 in one pose: " + count + ".");
        return new Pane(title, "columns of W; " + count, picture);
    }

    private static void addExact(List<Overlay.Model> shown, Shape shape, Branch branch) {
        for (Branch.Point point : branch.points()) {
            int cell = cell(point.ratio());
            if (point.stable() && cell >= 0) {
                String hint = "r = " + Numbers.tick(point.ratio()) + ", exact: " + PerturbedModels.words(shape)
                        + ", loss " + Numbers.significant(point.loss(), 3);
                shown.add(new Overlay.Model(
                        PerturbedModels.weights(point),
                        Numbers.tick(point.ratio()),
                        place(point.ratio()),
                        Mark.pair(cell, shape.index()),
                        hint));
            }
        }
    }

    private static void addTrained(
            List<Overlay.Model> shown, Shape shape, Branch branch, List<PerturbedModels.Found> found) {
        for (PerturbedModels.Found one : found) {
            Branch.Point reference = nearest(branch, one.ratio());
            if (one.shape() == shape && reference != null) {
                shown.add(new Overlay.Model(
                        PerturbedModels.posed(one.weights(), reference),
                        Numbers.tick(one.ratio()),
                        place(one.ratio()),
                        one.mark(),
                        one.hint()));
            }
        }
    }

    private static int cell(double ratio) {
        for (int k = 0; k < PerturbedModels.RATIOS.length; k++) {
            if (PerturbedModels.RATIOS[k] == ratio) {
                return k;
            }
        }
        return -1;
    }

    private static Branch.@Nullable Point nearest(Branch branch, double ratio) {
        Branch.Point nearest = null;
        for (Branch.Point point : branch.points()) {
            if (nearest == null || Math.abs(point.ratio() - ratio) < Math.abs(nearest.ratio() - ratio)) {
                nearest = point;
            }
        }
        return nearest;
    }

    private static double place(double ratio) {
        double least = PerturbedModels.RATIOS[0];
        double most = PerturbedModels.RATIOS[PerturbedModels.RATIOS.length - 1];
        return Math.log(ratio / least) / Math.log(most / least);
    }

    private static List<Overlay.Tick> ticks() {
        List<Overlay.Tick> ticks = new ArrayList<>();
        for (double ratio : new double[] {0.1, 0.3, 1, 3, 10}) {
            ticks.add(new Overlay.Tick(place(ratio), Numbers.tick(ratio)));
        }
        return List.copyOf(ticks);
    }

    @Override
    public Optional<Model> model(State state) {
        return PerturbedModels.picked(varied(state), state.get(DENSITY), state);
    }
}
