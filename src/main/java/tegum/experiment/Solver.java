package tegum.experiment;

import tegum.theory.Optimum;

/** Finds the exact optimum of a configuration. Apart from what trains, so that no trainer need carry the theory. */
public interface Solver {
    /**
     * The best of several searches.
     *
     * @param starts how many searches there are
     * @param seed of the first one's start
     * @throws IllegalArgumentException if no exact loss of the configuration is known
     */
    Optimum find(Config config, int starts, int seed);
}
