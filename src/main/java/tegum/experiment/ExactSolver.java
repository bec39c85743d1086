package tegum.experiment;

import tegum.theory.Optimum;

/** Minimises the exact expected loss, see {@link Config#expectedLoss}. */
public final class ExactSolver implements Solver {
    @Override
    public Optimum find(Config config, int starts, int seed) {
        return Optimum.of(config.expectedLoss(), starts, seed);
    }
}
