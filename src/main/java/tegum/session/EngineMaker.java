package tegum.session;

import java.util.Optional;
import tegum.train.Engine;
import tegum.train.Ensemble;
import tegum.train.Run;
import tegum.train.Trainer;

/** Finds an engine for a run. */
public interface EngineMaker {
    /** Trains every run with the reference. */
    EngineMaker REFERENCE = run -> new Made(new Trainer(run), "", "");

    /** An engine that stands at the beginning of the run. */
    Made make(Run run);

    /**
     * Engines for several models at once, see {@link tegum.experiment.Trainers#together}.
     *
     * @throws IllegalStateException if memory has run out
     */
    default Optional<Ensemble> together(Run first, int models) {
        return Optional.empty();
    }

    /**
     * What was found.
     *
     * @param engine at step 0
     * @param check how it was seen to do what the reference does, in sentences for readers; empty for the reference
     * @param refusal why it is not the engine that was wanted, without a full stop; empty if it is
     */
    record Made(Engine engine, String check, String refusal) {}
}
