package tegum.experiment.catalog;

import java.util.List;
import tegum.analysis.PlanarShape.Kind;
import tegum.data.ImportanceLaw;
import tegum.experiment.Chapter;
import tegum.experiment.Config;
import tegum.experiment.Entry;
import tegum.experiment.Experiment;
import tegum.experiment.Key;
import tegum.experiment.LossClaim;
import tegum.experiment.Preset;
import tegum.experiment.Quantity;
import tegum.experiment.RangeClaim;
import tegum.experiment.Reached;
import tegum.experiment.Reference;
import tegum.experiment.ShapeClaim;
import tegum.experiment.ShapeClaim.Row;
import tegum.experiment.Story;
import tegum.experiment.Sweep;

/**
 * E1, the headline figure: five features in two dimensions, from dense to sparse (paper,
 * introduction; the authors' notebook, first figure).
 *
 * <p>Densities of the sweep are the notebook's 20^(−k/9), importances its 0.9^i. The numbers of the
 * claims are exact optima over free W and b, of the exact expected loss. Where that is a
 * pentagon, D_i would be 2/5 at any size if it were regular; the unequal importances spread it, from
 * 0.404 down to 0.394 at p = 0.05 and from 0.412 to 0.384 at p = 0.1.
 */
public final class FiveFeatures implements Entry {
    private static final Config BASE = Config.relu(5, 2, 0.05, new ImportanceLaw.Geometric(0.9));

    @Override
    public Experiment experiment() {
        Reference reference = new Reference(BASE);
        return Experiment.of("E1", "five-features", "Five features in two dimensions")
                .training(BASE, 3)
                .offering("p=0.001..1 imp n=2..12 m=1..3 out")
                .sweeping(Sweep.over(Key.DENSITY, "1 0.717 0.514 0.368 0.264 0.189 0.136 0.0973 0.0698 0.05"))
                .drawing("hidden-space", "polyhedron", "matrix", "norms", "inspector")
                .presets(
                        Preset.of("Dense, p = 1", "p=1"),
                        Preset.of("Two pairs, p = 0.2", "p=0.2"),
                        Preset.of("Pentagon, p = 0.1", "p=0.1"),
                        Preset.of("Pentagon, p = 0.05", "p=0.05"),
                        Preset.of("Six in three dimensions", "n=6 m=3 p=0.1 imp=equal"))
                .claiming(
                        Reached.of(
                                new ShapeClaim(
                                        reference,
                                        List.of(
                                                new Row(
                                                        1,
                                                        1,
                                                        Kind.ORTHOGONAL,
                                                        "Paper: two orthogonal vectors, three dropped"),
                                                new Row(0.75, 0.999, Kind.ORTHOGONAL, "Exact optimum: two kept"),
                                                new Row(
                                                        0.2,
                                                        0.2,
                                                        Kind.TWO_DIGONS,
                                                        "Paper: two antipodal pairs, one dropped"),
                                                new Row(
                                                        0.185,
                                                        0.54,
                                                        Kind.TWO_DIGONS,
                                                        "Exact optimum: two antipodal pairs"),
                                                new Row(0.1, 0.1, Kind.PENTAGON, "Paper: a pentagon"),
                                                new Row(0.01, 0.165, Kind.PENTAGON, "Exact optimum: a pentagon"))),
                                BASE,
                                Key.DENSITY,
                                "0.514:6 0.368:11 0.136:7 0.0973:10 0.0698:12 0.05:14"),
                        Reached.of(
                                RangeClaim.of(
                                        reference,
                                        Quantity.DIMENSIONALITY,
                                        "1:1..1±0.02 0.2:0.49..0.51±0.01 0.1:0.38..0.41±0.01 0.05:0.39..0.40±0.01"),
                                BASE,
                                Key.DENSITY,
                                "0.05:14"),
                        Reached.of(
                                RangeClaim.of(
                                        reference,
                                        Quantity.NORM,
                                        "1:1..1±0.02 0.2:1.00..1.02±0.01 0.1:1.07..1.11±0.01 0.05:1.12..1.14±0.01"),
                                BASE,
                                Key.DENSITY,
                                "0.05:14"),
                        Reached.of(
                                LossClaim.exact(reference, "1:0.18293 0.2:0.05985 0.1:0.021404 0.05:0.007255"),
                                BASE,
                                Key.DENSITY,
                                "0.05:14"));
    }

    @Override
    public Story story() {
        return new Story(
                Chapter.SUPERPOSITION,
                "Can two dimensions hold five features?",
                "Dense data: the model keeps two features and drops three. Make features rare and it folds all five"
                        + " into the plane, as a pentagon.",
                "Introduction",
                "Two numbers, and room for five",
                List.of(
                        "A model with two hidden numbers can copy two features perfectly. With dense data it does just"
                                + " that: it keeps the two most important features at right angles and gives the other"
                                + " three no room. {p=1} Their bias learns the average instead.",
                        "Make each feature rarer and a third and a fourth appear, each opposite an old one. {p=0.2}"
                                + " Opposite features disturb each other only when both are present, and ReLU removes"
                                + " half of that.",
                        "Near _p_ = 0.17 the pairs give way, suddenly, to a pentagon. {p=0.1} No two features are"
                                + " orthogonal now. Each bias turns negative, so that small interference rounds down to"
                                + " zero.",
                        "Training does not always get there. About one seed in four stops at two pairs and a short fifth"
                                + " vector, a local minimum; try another one with _New seed_ and compare the losses."),
                List.of(
                        "These are toy models: five independent features with a made-up importance of 0.9 to the power"
                                + " i. The paper does not print the law behind its figure; this one gives all three of"
                                + " its panels.",
                        "The paper states neither optimiser nor learning rate nor steps. Here they are those of the"
                                + " authors' notebook, without weight decay.",
                        "One run is one seed. Which features pair up at _p_ = 0.2 is nearly a tie, and differs from seed"
                                + " to seed."));
    }
}
