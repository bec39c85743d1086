package tegum.experiment.catalog;

import java.util.List;
import java.util.Optional;
import tegum.analysis.PlanarShape.Kind;
import tegum.data.ImportanceLaw;
import tegum.experiment.Chapter;
import tegum.experiment.Config;
import tegum.experiment.CountClaim;
import tegum.experiment.Entry;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiment;
import tegum.experiment.Key;
import tegum.experiment.LossClaim;
import tegum.experiment.Preset;
import tegum.experiment.Reached;
import tegum.experiment.Reference;
import tegum.experiment.ShapeClaim;
import tegum.experiment.ShapeClaim.Row;
import tegum.experiment.Story;
import tegum.experiment.Sweep;
import tegum.experiment.exhibit.PerturbedLoss;
import tegum.experiment.exhibit.PerturbedSolutions;
import tegum.theory.PerturbedPentagon.Varied;

/**
 * E11, one feature of five is rarer or commoner than the others: the pentagon stretches, then gives way
 * to two digons (paper, section "Non-uniform superposition").
 *
 * <p>Four features have density p, the last one r·p. The losses are exact optima, each found by {@code
 * ./tegum theory perturbed-feature --set r=R}.
 */
public final class PerturbedFeature implements Entry {
    private static final Config BASE =
            Config.relu(5, 2, 0.05, new ImportanceLaw.Equal()).withRelativeDensity(0.5);

    @Override
    public Experiment experiment() {
        Reference reference = new Reference(BASE, Key.RELATIVE_DENSITY);
        return Experiment.of("E11", "perturbed-feature", "One feature is different")
                .training(BASE, 3)
                .offering("r=0.05..20 p=0.001..1 ri=0.05..20 imp n=2..12 m=1..3")
                .sweeping(Sweep.over(Key.RELATIVE_DENSITY, "0.1 0.2 0.3 0.5 1 2 5 10"))
                .drawing("hidden-space", "polyhedron", "matrix", "norms", "inspector")
                .presets(
                        Preset.of("Rare, r = 0.1", "r=0.1"),
                        Preset.of("Half as often, r = 0.5", "r=0.5"),
                        Preset.of("All alike, r = 1", "r=1"),
                        Preset.of("Five times as often, r = 5", "r=5"))
                .claiming(
                        Reached.of(
                                new ShapeClaim(
                                        reference,
                                        List.of(
                                                new Row(
                                                        0.05,
                                                        0.266,
                                                        Kind.TWO_DIGONS,
                                                        "Exact optimum: two antipodal pairs"),
                                                new Row(0.272, 20, Kind.PENTAGON, "Exact optimum: a pentagon"))),
                                BASE,
                                Key.RELATIVE_DENSITY,
                                "0.2:13 0.3:0 5:5 10:4"),
                        Reached.of(
                                CountClaim.of(reference, "0.1:4±0 0.2:4±0 0.3:5±0 0.5:5±0 1:5±0 2:5±0 5:5±0 10:5±0"),
                                BASE,
                                Key.RELATIVE_DENSITY,
                                "0.2:13 0.3:9 5:5 10:4"),
                        Reached.of(
                                LossClaim.exact(
                                        reference,
                                        "0.1:0.003324 0.2:0.004972 0.3:0.006309 0.5:0.007301 1:0.008904 2:0.011216 5:0.016536"
                                                + " 10:0.023460"),
                                BASE,
                                Key.RELATIVE_DENSITY,
                                "0.1:7 0.2:13 0.3:4 5:5 10:4"));
    }

    @Override
    public List<Exhibit> exhibits() {
        return List.of(
                new PerturbedSolutions(), new PerturbedLoss(Varied.DENSITY), new PerturbedLoss(Varied.IMPORTANCE));
    }

    /** One model of the focus shows little of it: its pentagon is hardly strained. */
    @Override
    public Optional<Exhibit> onCard() {
        return Optional.of(exhibits().get(0));
    }

    @Override
    public boolean exhibitsLead() {
        return false;
    }

    @Override
    public Story story() {
        return new Story(
                Chapter.NON_UNIFORM,
                "What if one feature is rarer than the others?",
                "The pentagon first makes room: it stretches. Then, at once, it gives way to two pairs, and the rare"
                        + " feature is dropped.",
                "Non-Uniform Superposition",
                "A pentagon under strain",
                List.of(
                        "Five equal features in a plane form a regular pentagon. {r=1} Now let the last one, _x_4, be"
                                + " present only half as often. {r=0.5} Its neighbours close in a little and it grows"
                                + " longer: it errs more seldom, so it may err more.",
                        "Make it rarer still. {r=0.2} Two solutions exist side by side, a strained pentagon and two"
                                + " pairs with the fifth feature dropped. Each is stable; which one training finds"
                                + " depends on the seed.",
                        "The other way round, a common feature pushes its neighbours away and gets shorter. {r=5}",
                        "The paper sees the two solutions cross where the feature is about 2.5 times rarer, at"
                                + " _r_ = 0.4. The exact losses at this density cross at _r_ = 0.27, 3.7 times rarer."
                                + " Training can explain it: at _r_ = 0.316 the pentagon costs less, yet all six"
                                + " models of the figure end as two pairs there, and the best of six change over"
                                + " between 0.32 and 0.46.",
                        "There is a third solution, two pairs with another feature dropped instead of _x_4. It is"
                                + " never the best, but where _x_4 is common some runs end in it. Importance does much"
                                + " the same as density: where _x_4 counts 2.7 times less than the others, pentagon"
                                + " and pairs cost the same. {ri=0.37 r=1}"),
                List.of(
                        "One run is one seed: the crossing is where the exact losses cross, not where one run changes.",
                        "Each value of _r_ has six trained models; another six may find other solutions, and the rare"
                                + " ones are easily missed.",
                        "Some trained pairs lie a few percent above their line: there the output of the feature left"
                                + " out has been shut off for good, so that it says nothing instead of the mean."));
    }
}
