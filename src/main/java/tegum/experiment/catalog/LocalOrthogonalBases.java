package tegum.experiment.catalog;

import java.util.List;
import tegum.data.ImportanceLaw;
import tegum.experiment.Chapter;
import tegum.experiment.Config;
import tegum.experiment.DataKind;
import tegum.experiment.Entry;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiment;
import tegum.experiment.Key;
import tegum.experiment.Preset;
import tegum.experiment.Quantity;
import tegum.experiment.RangeClaim;
import tegum.experiment.Reference;
import tegum.experiment.Story;
import tegum.experiment.Sweep;
import tegum.experiment.exhibit.LocalBases;
import tegum.train.Schedule;

/**
 * E15, two sets of ten correlated features in ten dimensions: each set an almost orthogonal basis of the whole space
 * (paper, section "Correlated and anticorrelated features").
 *
 * <p>Two orthonormal bases of which each vector is the negative of one of the other lose 10 p²/3: two features disturb
 * each other only where both sets are present, E[2 min(x, y)²] = ⅓ for each of ten pairs. That is no optimum: at p = 0.05
 * it is 0.00833, and training finds 0.00785, in no such pose.
 */
public final class LocalOrthogonalBases implements Entry {
    private static final Config BASE = Config.relu(20, 10, 0.05, new ImportanceLaw.Equal())
            .withData(DataKind.CORRELATED)
            .withSetSize(10)
            .withSchedule(Schedule.COSINE);

    @Override
    public Experiment experiment() {
        Reference reference = new Reference(BASE);
        return Experiment.of("E15", "local-bases", "Local almost orthogonal bases")
                .training(BASE, 0)
                .offering("p=0.001..1 rho data set=1..20 imp n=2..40 m=1..20")
                .sweeping(Sweep.over(Key.DENSITY, "0.2 0.1 0.05 0.02"))
                .drawing("matrix", "norms", "inspector")
                .presets(
                        Preset.of("Sparse, p = 0.02", "p=0.02"),
                        Preset.of("p = 0.05", "p=0.05"),
                        Preset.of("Not correlated, ρ = 0", "p=0.05 rho=0"))
                .claiming(
                        RangeClaim.of(reference, Quantity.COSINE_WITHIN, "0.02:0..0±0.03 0.05:0..0±0.15"),
                        RangeClaim.of(reference, Quantity.NORM, "0.02:1..1±0.02 0.05:1..1±0.03"));
    }

    @Override
    public List<Exhibit> exhibits() {
        return List.of(new LocalBases("local-bases", BASE));
    }

    @Override
    public boolean exhibitsLead() {
        return false;
    }

    @Override
    public Story story() {
        return new Story(
                Chapter.CORRELATED,
                "Can a part of the model look simple?",
                "Twenty features in ten dimensions overlap everywhere. Yet each set of ten that come together has a basis"
                        + " of its own, as if the others did not exist.",
                "Geometry of Superposition",
                "A basis for each set",
                List.of(
                        "Two sets of ten features in ten dimensions; the features of a set are present together or not"
                                + " at all. {p=0.05} Two blocks of WᵀW are clean: inside a set every vector is at a"
                                + " right angle to every other. The other two blocks are full.",
                        "So superposition is there, but only between features that seldom meet. Who looks at samples"
                                + " of one set alone finds a space with ten orthogonal features, and principal component"
                                + " analysis recovers them where sets are rare: all ten at density 0.02, four at 0.05, where the"
                                + " vectors lean a little. On all samples it finds directions that belong to nobody.",
                        "The overlap between the sets is the same whichever way the bases are turned: 1/√10 on average,"
                                + " as between any two orthonormal bases. The best way to turn them is each vector"
                                + " against one of the other set; it saves little, and training is slow to find it.",
                        "Make the sets more common, and the blocks blur: interference must be shared out."
                                + " {p=0.2} Without the coupling there are no blocks. {p=0.05 rho=0}"),
                List.of(
                        "The paper does not print its density.",
                        "Inside a set all features have the same variance here, and PCA cannot tell equal variances"
                                + " apart: for the figure the samples have features of unequal strength. In data"
                                + " at large, features do.",
                        "Whether language models have such local bases is what the paper asks, not what this shows."));
    }
}
