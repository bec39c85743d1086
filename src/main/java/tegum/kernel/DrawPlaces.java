package tegum.kernel;

/**
 * What a draw takes beside a threshold for each feature: what its recipe compares draws with and what it notes of the
 * 64 samples of a block. A region that the blueprint's recipe does not know is empty. The first seven are rows
 * of n numbers, one for each feature, which the host writes; what belongs to a set stands at its first member.
 */
final class DrawPlaces {
    /** Thresholds while a sample has no active feature, and for independent features their inverses as floats. */
    final int firstThreshold;

    final int firstInverse;

    /** A member of a set whose members exclude one another is active from its lower threshold on. */
    final int lower;

    final int firstLower;

    /** Thresholds of members that come together. */
    final int coupling;

    final int firstCoupling;

    /** The threshold of a set's first member where the set is shared and nothing is active yet. */
    final int firstShared;

    /** Masks of 64 samples: which have an active feature, and in which a set is shared. */
    final int begun;

    final int shared;

    /** 4 × the place in the list where a sample's next active feature goes. */
    final int cursors;

    /** Draws of a set for 64 samples: 24-bit integers, and values. */
    final int draws;

    final int values;

    DrawPlaces(Memory memory, Blueprint blueprint) {
        Blueprint.Draw draw = blueprint.draw();
        int row = Body.FLOAT * blueprint.features() + Body.VECTOR;
        boolean sets = draw.law().hasSets();
        boolean apart = draw.law() == Blueprint.Law.ANTICORRELATED;
        boolean coupled = draw.law() == Blueprint.Law.COUPLED;
        boolean first = draw.nonEmpty() && !draw.isGiven();
        boolean gaps = blueprint.drawsGaps();
        firstThreshold = memory.reserve("first thresholds", first && !gaps ? row : 0);
        firstInverse = memory.reserve("first inverse thresholds", first && !gaps && !sets ? row : 0);
        lower = memory.reserve("lower thresholds", apart ? row : 0);
        firstLower = memory.reserve("first lower thresholds", apart && first ? row : 0);
        coupling = memory.reserve("couplings", coupled ? row : 0);
        firstCoupling = memory.reserve("first couplings", coupled && first ? row : 0);
        firstShared = memory.reserve("first shared thresholds", coupled && first ? row : 0);
        begun = memory.reserve("samples begun", first && !gaps ? Places.ROW : 0);
        shared = memory.reserve("sets shared", sets && !apart ? Places.ROW : 0);
        cursors = memory.reserve("cursors of samples", sets && blueprint.form().isSparse() ? Places.ROW : 0);
        draws = memory.reserve("draws of a set", apart ? Places.ROW : 0);
        values = memory.reserve("values of a set", apart ? Places.ROW : 0);
    }
}
