package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Config;
import tegum.experiment.Exhibit;
import tegum.experiment.Results;
import tegum.experiment.State;
import tegum.experiment.Survey;
import tegum.math.Mixer;

/** Results that nobody trained: W of exact figures, as models from dense to sparse would have it at their best. */
public final class Constructed {
    private Constructed() {}

    /** An exhibit's state with every survey answered. */
    public static State answered(Exhibit exhibit, State state) {
        List<Results> results = new ArrayList<>();
        for (Survey survey : exhibit.surveys(state)) {
            results.add(results(survey));
        }
        return state.withResults(results);
    }

    /** All cells of a survey. */
    public static Results results(Survey survey) {
        Results results = Results.empty(survey.cells().size());
        for (int cell = 0; cell < survey.cells().size(); cell++) {
            results = results.with(cell, answer(params(survey.config(cell))));
        }
        return results;
    }

    static Results.Answer answer(float[] params) {
        return new Results.Answer(new float[] {0.1f}, new float[][] {params});
    }

    /** Dense: m orthonormal rows. Then digons, then pentagons and digons, then unit vectors at random. */
    static float[] params(Config config) {
        int hidden = config.hidden();
        int features = config.features();
        float[] params = new float[hidden * features + features];
        if (config.density() > 0.55) {
            orthonormal(params, hidden, features);
        } else if (config.density() > 0.26) {
            for (int k = 0; k < hidden; k++) {
                digon(params, features, k, 2 * k);
            }
        } else if (config.density() > 0.17) {
            int next = 0;
            for (int k = 0; k + 1 < hidden; k += 2) {
                if (k % 4 == 0 && next + 5 <= features) {
                    pentagon(params, features, k, next);
                    next += 5;
                } else if (next + 4 <= features) {
                    digon(params, features, k, next);
                    digon(params, features, k + 1, next + 2);
                    next += 4;
                }
            }
        } else {
            random(params, hidden, Math.min(features, (int) (0.42 * hidden / config.density())), features);
        }
        return params;
    }

    private static void digon(float[] params, int features, int row, int first) {
        if (first + 1 < features) {
            params[row * features + first] = 1;
            params[row * features + first + 1] = -1;
        }
    }

    private static void pentagon(float[] params, int features, int row, int first) {
        for (int i = 0; i < 5; i++) {
            params[row * features + first + i] = (float) (1.1 * Math.cos(2 * Math.PI * i / 5));
            params[(row + 1) * features + first + i] = (float) (1.1 * Math.sin(2 * Math.PI * i / 5));
        }
    }

    private static void random(float[] params, int hidden, int learned, int features) {
        Mixer mixer = new Mixer(learned);
        for (int i = 0; i < learned; i++) {
            double squares = 0;
            double[] vector = new double[hidden];
            for (int k = 0; k < hidden; k++) {
                vector[k] = mixer.normal();
                squares += vector[k] * vector[k];
            }
            for (int k = 0; k < hidden; k++) {
                params[k * features + i] = (float) (vector[k] / Math.sqrt(squares));
            }
        }
    }

    private static void orthonormal(float[] params, int hidden, int features) {
        Mixer mixer = new Mixer(3);
        double[][] rows = new double[hidden][features];
        for (int k = 0; k < hidden; k++) {
            for (int i = 0; i < features; i++) {
                rows[k][i] = mixer.normal();
            }
            for (int j = 0; j < k; j++) {
                double dot = dot(rows[j], rows[k]);
                for (int i = 0; i < features; i++) {
                    rows[k][i] -= dot * rows[j][i];
                }
            }
            double length = Math.sqrt(dot(rows[k], rows[k]));
            for (int i = 0; i < features; i++) {
                rows[k][i] /= length;
                params[k * features + i] = (float) rows[k][i];
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
