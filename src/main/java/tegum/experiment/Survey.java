package tegum.experiment;

import java.util.List;
import tegum.math.Digest;

/**
 * Many models of one experiment: cells, each of which is the experiment's configuration with a few
 * settings changed, and in each cell some models that differ by their seed, or moments of one run.
 *
 * @param id name in files and on the command line, unique within its experiment
 * @param experiment whose configuration is varied
 * @param method how a cell's models are found
 * @param cells in the order in which they are worked through
 * @param models per cell: trained ones have the seeds {@code seed}, {@code seed + 1}, …; of an optimum's
 *     starts only the best is kept; of a recorded run they are moments, at least two
 * @param seed of the first model, unsigned 32-bit
 * @param baked whether the site brings the result along, computed by this same code
 */
public record Survey(
        String id, String experiment, Method method, List<Cell> cells, int models, int seed, boolean baked) {
    /** How a cell's models are found. */
    public enum Method {
        /** Each is trained, then measured on fresh samples. */
        TRAIN,
        /** The exact expected loss is minimised from {@code models} random starts. */
        SOLVE,
        /**
         * One run is trained, and its models are the moments of it that {@link Survey#step} names, all measured on the same
         * fresh samples: a drop of the loss is the model's, not the samples'.
         */
        RECORD
    }

    /**
     * One configuration.
     *
     * @param settings in which it differs from the experiment's
     * @param shift by how much its seeds are higher than the survey's, for cells that differ by nothing else
     */
    public record Cell(List<Setting> settings, int shift) {
        /** A cell with the survey's own seeds. */
        public Cell(List<Setting> settings) {
            this(settings, 0);
        }
    }

    /** The seed of a cell's first model, or of its starts. */
    public int seed(int cell) {
        return seed + cells.get(cell).shift();
    }

    /**
     * The step at which a recorded run of {@code steps} steps is kept for the k-th time: evenly spaced, from its
     * beginning to its end.
     *
     * @param moments how often it is kept
     */
    public static int step(int steps, int moments, int k) {
        return (int) ((long) steps * k / (moments - 1));
    }

    /** How many models a cell's answer holds. */
    public int kept() {
        return method == Method.SOLVE ? 1 : models;
    }

    /** The configuration of a cell. */
    public Config config(int cell) {
        return config(Experiments.named(experiment), cells.get(cell).settings());
    }

    /**
     * The configuration that settings make of an experiment's own. The experiment's rules, which are for readers, are
     * not asked: a survey may go beyond them.
     */
    public static Config config(Experiment experiment, List<Setting> settings) {
        return experiment.base().with(settings);
    }

    /** A cell's settings as {@code key=value}, separated by spaces. */
    public String settings(int cell) {
        return Setting.text(cells.get(cell).settings());
    }

    /** A fingerprint of everything that the result depends on, the engine apart. */
    public String key() {
        Digest digest = new Digest().add(experiment).add(code()).add(models).add(seed);
        for (int k = 0; k < cells.size(); k++) {
            Config config = config(k);
            for (Key key : Key.values()) {
                if (!key.isUsual(config)) {
                    digest.add(" ").add(key.read(config));
                }
            }
            if (cells.get(k).shift() != 0) { // left out where there is none: files bear older keys
                digest.add(" shift ").add(cells.get(k).shift());
            }
        }
        return digest.text();
    }

    /** Written into keys, so it must not change. */
    private int code() {
        return switch (method) {
            case TRAIN -> 0;
            case SOLVE -> 1;
            case RECORD -> 2;
        };
    }
}
