package tegum.experiment;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.catalog.Adversarial;
import tegum.experiment.catalog.AnticorrelatedPairs;
import tegum.experiment.catalog.BasicResults;
import tegum.experiment.catalog.BasicResultsEighty;
import tegum.experiment.catalog.Collapse;
import tegum.experiment.catalog.CorrelatedPairs;
import tegum.experiment.catalog.DimensionsPerFeature;
import tegum.experiment.catalog.EnergyLevels;
import tegum.experiment.catalog.FeatureBenefit;
import tegum.experiment.catalog.FeatureDimensionality;
import tegum.experiment.catalog.FiveFeatures;
import tegum.experiment.catalog.GeometricTransformations;
import tegum.experiment.catalog.Grouping;
import tegum.experiment.catalog.LocalOrthogonalBases;
import tegum.experiment.catalog.LossSurface;
import tegum.experiment.catalog.PerturbedFeature;
import tegum.experiment.catalog.PhaseThreeFeatures;
import tegum.experiment.catalog.PhaseTwoFeatures;
import tegum.experiment.catalog.Polytopes;
import tegum.experiment.catalog.ProjectionPlanes;
import tegum.experiment.catalog.ReadingAModel;
import tegum.experiment.catalog.SparseData;
import tegum.experiment.catalog.ThreeCorrelatedPairs;
import tegum.math.Join;

/** The registry: everything that lists experiments is built from it. */
public final class Experiments {
    /** In the paper's order. */
    public static final List<Entry> ENTRIES = List.of(
            new SparseData(),
            new FiveFeatures(),
            new ReadingAModel(),
            new BasicResults(),
            new BasicResultsEighty(),
            new FeatureBenefit(),
            new PhaseTwoFeatures(),
            new PhaseThreeFeatures(),
            new ProjectionPlanes(),
            new LossSurface(),
            new DimensionsPerFeature(),
            new FeatureDimensionality(),
            new Polytopes(),
            new PerturbedFeature(),
            new CorrelatedPairs(),
            new AnticorrelatedPairs(),
            new ThreeCorrelatedPairs(),
            new LocalOrthogonalBases(),
            new Collapse(),
            new Grouping(),
            new EnergyLevels(),
            new GeometricTransformations(),
            new Adversarial());

    /** Every experiment, in the same order. */
    public static final List<Experiment> ALL = all();

    private Experiments() {}

    private static List<Experiment> all() {
        List<Experiment> all = new ArrayList<>();
        for (Entry entry : ENTRIES) {
            all.add(entry.experiment());
        }
        return List.copyOf(all);
    }

    /** The experiment called {@code id}; an unknown one is refused. */
    public static Experiment named(String id) {
        return ALL.get(place(id));
    }

    /** What the catalogue says of the experiment called {@code id}; an unknown one is refused. */
    public static Entry entry(String id) {
        return ENTRIES.get(place(id));
    }

    /** What an id must be, to be read after "must be". */
    public static String rule() {
        List<String> ids = new ArrayList<>();
        for (Experiment experiment : ALL) {
            ids.add(experiment.id());
        }
        return "one of " + Join.with(", ", ids);
    }

    private static int place(String id) {
        for (int k = 0; k < ALL.size(); k++) {
            if (ALL.get(k).id().equals(id)) {
                return k;
            }
        }
        throw new InvalidInput(Problem.UNKNOWN_EXPERIMENT, "experiment", rule(), id);
    }
}
