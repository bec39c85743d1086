package tegum.experiment;

import java.util.Optional;
import tegum.train.Engine;
import tegum.train.Ensemble;
import tegum.train.Run;

/** What trains the models of a cell. */
public interface Trainers {
    /** An engine at the beginning of a run. */
    Engine alone(Run run);

    /**
     * All models of a cell together, if they can be.
     *
     * @param first run of the first model; its batches have a seed of their own, and the others have the seeds that
     *     follow
     */
    default Optional<Ensemble> together(Run first, int models) {
        return Optional.empty();
    }
}
