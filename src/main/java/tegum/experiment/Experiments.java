package tegum.experiment;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.catalog.BasicResults;
import tegum.experiment.catalog.BasicResultsEighty;
import tegum.experiment.catalog.DimensionsPerFeature;
import tegum.experiment.catalog.FeatureBenefit;
import tegum.experiment.catalog.FeatureDimensionality;
import tegum.experiment.catalog.FiveFeatures;
import tegum.experiment.catalog.LossSurface;
import tegum.experiment.catalog.PerturbedFeature;
import tegum.experiment.catalog.PhaseThreeFeatures;
import tegum.experiment.catalog.PhaseTwoFeatures;
import tegum.experiment.catalog.Polytopes;
import tegum.experiment.catalog.ProjectionPlanes;
import tegum.experiment.catalog.ReadingAModel;
import tegum.experiment.catalog.SparseData;
import tegum.math.Join;

/** The registry: everything that lists experiments is built from it. */
public final class Experiments {
    /** In the paper's order. */
    public static final List<Experiment> ALL = List.of(
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
            new PerturbedFeature());

    private Experiments() {}

    /** The experiment called {@code id}; an unknown one is refused. */
    public static Experiment named(String id) {
        List<String> ids = new ArrayList<>();
        for (Experiment experiment : ALL) {
            if (experiment.id().equals(id)) {
                return experiment;
            }
            ids.add(experiment.id());
        }
        throw new InvalidInput(Problem.UNKNOWN_EXPERIMENT, "experiment", "one of " + Join.with(", ", ids), id);
    }
}
