package tegum.experiment.catalog;

import java.util.List;
import tegum.experiment.Chapter;
import tegum.experiment.Config;
import tegum.experiment.Entry;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiment;
import tegum.experiment.Key;
import tegum.experiment.LossClaim;
import tegum.experiment.Preset;
import tegum.experiment.Reached;
import tegum.experiment.Reference;
import tegum.experiment.Story;
import tegum.experiment.Sweep;
import tegum.experiment.WholeClaim;
import tegum.experiment.WholeClaim.Whole;
import tegum.experiment.exhibit.CollapseMap;
import tegum.train.Schedule;

/**
 * E16, three correlated pairs from common to rare: one after the other they stop being one direction each and become
 * two (paper, section "Correlated and anticorrelated features").
 *
 * <p>The paper's bands begin at p = ½, ¼, 0.15 and 0.05. Exact optima change from no collapsed pair to one at p = 0.072,
 * to two at 0.139, to three at 0.39: {@code ./tegum theory collapse --set p=P}.
 */
public final class Collapse implements Entry {
    private static final Config BASE = ThreeCorrelatedPairs.BASE
            .withDensity(0.1)
            .withSchedule(Schedule.COSINE)
            .withLearningRate(0.003);

    private static final String LOSSES = "0.6:0.30736 0.35:0.16708 0.15:0.045766 0.1:0.02499 0.05:0.009209";

    @Override
    public Experiment experiment() {
        Reference reference = new Reference(BASE);
        return Experiment.of("E16", "collapse", "From principal components to superposition")
                .training(BASE, 9)
                .offering("p=0.001..1 rho set=1..6 imp n=2..12 m=1..3")
                .sweeping(Sweep.over(Key.DENSITY, "0.6 0.35 0.15 0.1 0.05"))
                .drawing("hidden-space", "polyhedron", "matrix", "norms", "inspector")
                .presets(
                        Preset.of("All collapsed, p = 0.6", "p=0.6"),
                        Preset.of("Two collapsed, p = 0.15", "p=0.15"),
                        Preset.of("One collapsed, p = 0.1", "p=0.1"),
                        Preset.of("None, p = 0.05", "p=0.05"))
                .claiming(
                        Reached.of(
                                WholeClaim.of(
                                        reference,
                                        Whole.COLLAPSED,
                                        "Paper: ",
                                        "0.6:3±0 0.35:3±0 0.15:2±0 0.1:1±0 0.05:0±0"),
                                BASE,
                                Key.DENSITY,
                                "0.15:10 0.05:3"),
                        Reached.of(LossClaim.exact(reference, LOSSES), BASE, Key.DENSITY, "0.15:13 0.05:2"));
    }

    @Override
    public List<Exhibit> exhibits() {
        return List.of(new CollapseMap("collapse", BASE));
    }

    @Override
    public boolean exhibitsLead() {
        return false;
    }

    @Override
    public Story story() {
        return new Story(
                Chapter.CORRELATED,
                "When does a pair become one feature?",
                "Common pairs are kept as one number each, as principal component analysis would; rare ones have a"
                        + " direction for every member. In between they change over one by one.",
                "Geometry of Superposition",
                "A ladder of four steps",
                List.of(
                        "Three pairs in two dimensions. Where they are common, each is kept as one vector of length"
                                + " 1/√2, the first principal component of its pair, and the three stand 120° apart."
                                + " {p=0.6}",
                        "Rarer, one pair opens: two collapsed pairs opposite each other, and across them the third with"
                                + " its two members at a right angle. {p=0.15} Then two are open {p=0.1}, and at last all"
                                + " three: the hexagon of the page before. {p=0.05}",
                        "The paper gives bands of density for these steps: above 0.5, from 0.25 to 0.5, from 0.15 to 0.2,"
                                + " from 0.05 to 0.15, below 0.05. The exact optima change at 0.39, 0.139 and 0.072."
                                + " At _p_ = 0.35 three collapsed pairs cost"
                                + " 1.6 % more than two, and all of twenty seeds stay with three.",
                        "How much must the members of a pair be of one mind? The map turns their coupling _ρ_ down"
                                + " to independence: half of it is not enough to collapse a rare pair."),
                List.of(
                        "Whether a pair counts as collapsed is a threshold: its vectors nearer than a quarter.",
                        "The paper’s band from 0.2 to 0.25 has no label; ours have none at all, only three densities at"
                                + " which two solutions cost the same."));
    }
}
