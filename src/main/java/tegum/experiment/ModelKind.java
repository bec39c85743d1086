package tegum.experiment;

import java.util.ArrayList;
import java.util.List;
import tegum.model.AbsoluteValueModel;
import tegum.model.Autoencoder;
import tegum.model.HiddenReluAutoencoder;
import tegum.model.Model;
import tegum.theory.ExpectedLoss;
import tegum.theory.HiddenReluLoss;
import tegum.theory.ModelLoss;

/** The paper's models. */
public enum ModelKind {
    /** Tied weights, linear or ReLU output. */
    AUTOENCODER("autoencoder") {
        @Override
        public Model of(Config config) {
            return new Autoencoder(config.features(), config.hidden(), config.output());
        }

        @Override
        ModelLoss expectedLoss(Config config, double[] importance) {
            return ExpectedLoss.of(config.activeSets(), importance, config.hidden(), config.output());
        }
    },
    /** Tied weights, ReLU on the hidden layer and at the output. */
    HIDDEN_RELU("hidden-relu") {
        @Override
        public Model of(Config config) {
            return new HiddenReluAutoencoder(config.features(), config.hidden());
        }

        @Override
        ModelLoss expectedLoss(Config config, double[] importance) {
            return HiddenReluLoss.tied(config.activeSets(), importance, config.hidden());
        }
    },
    /** Two matrices, ReLU after each; it computes |x|. */
    ABSOLUTE("absolute") {
        @Override
        public Model of(Config config) {
            return new AbsoluteValueModel(config.features(), config.hidden());
        }

        @Override
        ModelLoss expectedLoss(Config config, double[] importance) {
            return HiddenReluLoss.absolute(config.activeSets(), importance, config.hidden());
        }
    };

    private final String id;

    ModelKind(String id) {
        this.id = id;
    }

    /** Every id, in order. */
    static List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (ModelKind kind : values()) {
            ids.add(kind.id);
        }
        return ids;
    }

    /** The one of an id; the first where there is no such id. */
    static ModelKind named(String id) {
        for (ModelKind kind : values()) {
            if (kind.id.equals(id)) {
                return kind;
            }
        }
        return AUTOENCODER;
    }

    /** Name in addresses and on the command line. */
    public String id() {
        return id;
    }

    /** The model of a configuration. */
    public abstract Model of(Config config);

    /** Its exact expected loss; of absolute values on signed ones, of the others on such as are not. */
    abstract ModelLoss expectedLoss(Config config, double[] importance);
}
