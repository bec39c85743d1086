package tegum.experiment.exhibit;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tegum.analysis.Geometry;
import tegum.experiment.CoarseToFine;
import tegum.experiment.Results;

/**
 * What becomes of the last feature in each cell of a survey's grid. Cells whose answer has not changed since the last
 * look are not looked at again, so that a picture can be drawn while thousands of models come in.
 */
final class PhaseCells {
    private final int features;
    private final int hidden;
    private final int[] place;
    private final Results.@Nullable Answer[] seen;
    private final double[] norm;
    private final double[] shared;
    private boolean bestOnly;

    PhaseCells(int features, int hidden, int side) {
        this.features = features;
        this.hidden = hidden;
        List<Integer> order = CoarseToFine.order(side, side);
        place = new int[order.size()];
        for (int k = 0; k < place.length; k++) {
            place[k] = order.get(k);
        }
        seen = new Results.Answer[place.length];
        norm = new double[place.length];
        shared = new double[place.length];
    }

    /**
     * Looks at results.
     *
     * @param best whether a cell shows its model of least loss; otherwise the mean of all but that of the highest
     *     loss, as the paper does
     */
    @SuppressWarnings("ReferenceEquality") // whether it is the very answer seen before, not one that says the same
    void look(Results results, boolean best) {
        if (best != bestOnly) {
            Arrays.fill(seen, null);
            bestOnly = best;
        }
        for (int k = 0; k < place.length; k++) {
            Results.Answer answer = results.get(k);
            int at = place[k];
            if (answer == null) {
                seen[at] = null;
                norm[at] = Double.NaN;
                shared[at] = Double.NaN;
            } else if (answer != seen[at]) {
                seen[at] = answer;
                average(answer, at);
            }
        }
    }

    private void average(Results.Answer answer, int at) {
        double norms = 0;
        double sharings = 0;
        int count = 0;
        for (int k = 0; k < answer.losses().length; k++) {
            boolean counts = bestOnly ? k == answer.best() : answer.losses().length == 1 || k != answer.worst();
            if (counts && !Float.isNaN(answer.losses()[k])) {
                norms += norm(answer, k);
                sharings += Math.min(1, shared(answer, k));
                count++;
            }
        }
        norm[at] = norms / count;
        shared[at] = sharings / count;
    }

    private Geometry geometry(Results.Answer answer, int model) {
        return Geometry.of(Arrays.copyOf(answer.params()[model], features * hidden), hidden, features);
    }

    /** Length of the last feature in a model. */
    double norm(Results.Answer answer, int model) {
        return geometry(answer, model).norms()[features - 1];
    }

    /** Superposition of the last feature in a model. */
    double shared(Results.Answer answer, int model) {
        return geometry(answer, model).superposition()[features - 1];
    }

    /** Lengths, row by row; NaN where nothing is known. A copy. */
    double[] norms() {
        return norm.clone();
    }

    /** Superpositions, row by row; NaN where nothing is known. A copy. */
    double[] sharings() {
        return shared.clone();
    }

    /** The models of the cell in a row and a column, if they are there. */
    Results.@Nullable Answer answer(int cell) {
        return seen[cell];
    }
}
