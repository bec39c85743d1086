package tegum.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tegum.experiment.Config;
import tegum.experiment.InvalidInput;
import tegum.experiment.Problem;
import tegum.theory.ActiveSets;
import tegum.theory.ExpectedLoss;
import tegum.theory.HiddenReluLoss;
import tegum.theory.ModelLoss;

/**
 * Whose optimum {@code tegum theory} finds: what {@code --set model=…} and {@code --set sets=…} say beyond the keys of
 * an experiment.
 *
 * @param kind of the model
 * @param sets how features appear together
 * @param size members of a correlated or anticorrelated set; 1 where features are independent
 * @param rest the arguments without these two
 */
record TheoryModel(Kind kind, Sets sets, int size, List<String> rest) {
    private static final String SET = "--set";
    private static final String MODEL = "model=";
    private static final String SETS = "sets=";

    /** The models of the paper. */
    enum Kind {
        /** As the experiment's output says: linear or ReLU. */
        OWN("own"),
        /** h = ReLU(Wx), x′ = ReLU(Wᵀh + b). */
        HIDDEN_RELU("hidden-relu"),
        /** h = ReLU(W₁x), y′ = ReLU(W₂h + b), of x from −1 to 1 and of |x|. */
        ABSOLUTE("absolute");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }

    /** How features appear together. */
    enum Sets {
        /** Each by itself. */
        INDEPENDENT("independent"),
        /** All members of a set at once, as often as the density says. */
        CORRELATED("correlated"),
        /** One member of a set at a time; a set is active as often as the density says. */
        ANTICORRELATED("anticorrelated");

        private final String id;

        Sets(String id) {
            this.id = id;
        }
    }

    /** Reads and takes out of the arguments what they say of the model. */
    static TheoryModel of(List<String> arguments) {
        Kind kind = Kind.OWN;
        Sets sets = Sets.INDEPENDENT;
        int size = 1;
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String next = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            boolean isSetting = arguments.get(i).equals(SET);
            if (isSetting && next.startsWith(MODEL)) {
                kind = kind(next.substring(MODEL.length()));
                i++;
            } else if (isSetting && next.startsWith(SETS)) {
                String value = next.substring(SETS.length());
                int colon = value.indexOf(':');
                sets = sets(colon < 0 ? value : value.substring(0, colon), value);
                size = sets == Sets.INDEPENDENT ? 1 : colon < 0 ? 2 : size(value.substring(colon + 1), value);
                i++;
            } else {
                rest.add(arguments.get(i));
            }
        }
        return new TheoryModel(kind, sets, size, rest);
    }

    private static Kind kind(String value) {
        for (Kind kind : Kind.values()) {
            if (kind.id.equals(value)) {
                return kind;
            }
        }
        throw new InvalidInput(Problem.OUT_OF_RANGE, "model", "one of own, hidden-relu, absolute", value);
    }

    private static Sets sets(String id, String value) {
        for (Sets sets : Sets.values()) {
            if (sets.id.equals(id)) {
                return sets;
            }
        }
        throw refused(value);
    }

    private static int size(String text, String value) {
        try {
            int size = Integer.parseInt(text);
            if (size >= 1) {
                return size;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw refused(value);
    }

    private static InvalidInput refused(String value) {
        return new InvalidInput(
                Problem.OUT_OF_RANGE,
                "sets",
                "independent, correlated:K or anticorrelated:K with K features to a set",
                value);
    }

    /** The exact loss of this model with an experiment's numbers. */
    ModelLoss loss(Config config) {
        double[] importance = new double[config.features()];
        float[] importances = config.importances();
        for (int i = 0; i < importance.length; i++) {
            importance[i] = importances[i];
        }
        ActiveSets active = active(config);
        return switch (kind) {
            case OWN -> ExpectedLoss.of(active, importance, config.hidden(), config.output());
            case HIDDEN_RELU -> HiddenReluLoss.tied(active, importance, config.hidden());
            case ABSOLUTE -> HiddenReluLoss.absolute(active, importance, config.hidden());
        };
    }

    private ActiveSets active(Config config) {
        if (config.features() % size != 0) {
            throw new InvalidInput(
                    Problem.OUT_OF_RANGE, "n", "a multiple of " + size + ", the size of a set", "" + config.features());
        }
        int count = config.features() / size;
        if (sets == Sets.INDEPENDENT) {
            double[] density = new double[config.features()];
            float[] densities = config.densities();
            for (int i = 0; i < density.length; i++) {
                density[i] = densities[i];
            }
            return ActiveSets.independent(density);
        }
        return sets == Sets.CORRELATED
                ? ActiveSets.correlated(count, size, config.density())
                : ActiveSets.anticorrelated(count, size, config.density());
    }

    /** What it adds to the name of an experiment, such as {@code , hidden-relu, correlated:2}. */
    String words() {
        return (kind == Kind.OWN ? "" : ", " + kind.id) + (sets == Sets.INDEPENDENT ? "" : ", " + sets.id + ":" + size);
    }

    /** How the features appear together, as it is written. */
    String setsText() {
        return sets == Sets.INDEPENDENT ? sets.id : sets.id + ":" + size;
    }

    /** W, or W₁, of an optimum: m rows of n. */
    static float[] inward(Config config, double[] params) {
        float[] weights = new float[config.hidden() * config.features()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) params[i];
        }
        return weights;
    }

    /** Wᵀ, or W₂, of an optimum, n rows of m. */
    double[][] outward(Config config, double[] params) {
        int n = config.features();
        int m = config.hidden();
        double[][] rows = new double[n][m];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < m; k++) {
                rows[i][k] = kind == Kind.ABSOLUTE ? params[m * n + i * m + k] : params[k * n + i];
            }
        }
        return rows;
    }

    /** b of an optimum. */
    static double[] bias(Config config, double[] params) {
        return Arrays.copyOfRange(params, params.length - config.features(), params.length);
    }
}
