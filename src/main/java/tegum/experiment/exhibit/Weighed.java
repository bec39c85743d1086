package tegum.experiment.exhibit;

import java.util.Arrays;
import tegum.analysis.AttackSet;
import tegum.analysis.Geometry;
import tegum.analysis.PlanarShape;
import tegum.data.FeatureSource;
import tegum.data.IndependentFeatures;
import tegum.data.InputLength;
import tegum.experiment.Config;
import tegum.train.Evaluation;

/**
 * A model of a survey of equal, independent features, and what attacks do to it.
 *
 * @param cell index in the survey
 * @param config of the cell
 * @param effect of the attacks that were asked for
 * @param perDimension ‖W‖²/m, learned features for each dimension
 * @param share Σ_i ‖W_i‖² D_i / ‖W‖², the share of a dimension that a feature has to itself, longer ones counting more
 * @param kept how many features are longer than 0.5
 */
record Weighed(int cell, Config config, AttackSet.Effect effect, double perDimension, double share, int kept) {
    /** L and L′ are means over so many samples, the same for every model: their ratio is known to within 3 %. */
    static final int SAMPLES = 256;

    private static final int SEED = 1;

    /**
     * Which attacks are asked for.
     *
     * @param strength in lengths of the mean input
     * @param both whether either sign is tried
     */
    record Attacks(double strength, boolean both) {}

    static Weighed of(int cell, Config config, float[] params, Attacks attacks) {
        Weighing weighing = new Weighing(cell, config, params, attacks);
        while (!weighing.isDone()) {
            weighing.advance();
        }
        return weighing.answer();
    }

    /** Puts a model on the scales, some samples at a time. */
    static final class Weighing {
        private static final int PIECE = 32;

        private final int cell;
        private final Config config;
        private final float[] params;
        private final Attacks attacks;
        private final AttackSet set;
        private final float[] samples;
        private final double length;
        private int done;
        private double clean;
        private double attacked;

        Weighing(int cell, Config config, float[] params, Attacks attacks) {
            this.cell = cell;
            this.config = config;
            this.params = params;
            this.attacks = attacks;
            FeatureSource source = IndependentFeatures.uniform(config.features(), config.density());
            samples = new float[SAMPLES * config.features()];
            source.draw(Evaluation.generator(SEED), SAMPLES, samples);
            length = attacks.strength * InputLength.mean(source);
            set = new AttackSet(params, config.hidden(), config.features());
        }

        /** Whether it is about this model under these attacks. */
        boolean isOf(int otherCell, float[] otherParams, Attacks otherAttacks) {
            // the very same array: arrays of results are never written to
            return cell == otherCell && params == otherParams && attacks.equals(otherAttacks);
        }

        boolean isDone() {
            return done == SAMPLES;
        }

        void advance() {
            int n = config.features();
            float[] piece = Arrays.copyOfRange(samples, done * n, (done + PIECE) * n);
            AttackSet.Effect effect = set.on(piece, length, attacks.both);
            clean += effect.clean() * PIECE / SAMPLES;
            attacked += effect.attacked() * PIECE / SAMPLES;
            done += PIECE;
        }

        Weighed answer() {
            float[] weights = Arrays.copyOf(params, config.features() * config.hidden());
            Geometry geometry = Geometry.of(weights, config.hidden(), config.features());
            return new Weighed(
                    cell,
                    config,
                    new AttackSet.Effect(clean, attacked, length),
                    1 / geometry.dimensionsPerFeature(),
                    share(geometry),
                    geometry.represented(PlanarShape.REPRESENTED));
        }
    }

    private static double share(Geometry geometry) {
        double sum = 0;
        for (int i = 0; i < geometry.features(); i++) {
            sum += geometry.norms()[i] * geometry.norms()[i] * geometry.dimensionality()[i];
        }
        return sum / geometry.squaredNorm();
    }

    /** 1/(1 − S). */
    double sparsity() {
        return 1 / config.density();
    }

    /** (L′ − L)/ε². */
    double vulnerability() {
        return effect.relative();
    }
}
