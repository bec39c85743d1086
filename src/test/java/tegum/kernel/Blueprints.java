package tegum.kernel;

import java.util.ArrayList;
import java.util.List;
import tegum.model.AbsoluteValueModel;
import tegum.model.Activation;
import tegum.model.Autoencoder;
import tegum.model.HiddenReluAutoencoder;
import tegum.model.Model;

/** Blueprints that tests go through. */
final class Blueprints {
    private Blueprints() {}

    /** Whether a form is written for a variant. */
    static boolean exist(Variant variant, Form form) {
        return !form.isGram() || !variant.hiddenRelu();
    }

    /** The reference for a blueprint. */
    static Model model(Blueprint of) {
        return switch (of.variant()) {
            case LINEAR -> new Autoencoder(of.features(), of.hidden(), Activation.LINEAR);
            case RELU -> new Autoencoder(of.features(), of.hidden(), Activation.RELU);
            case HIDDEN_RELU -> new HiddenReluAutoencoder(of.features(), of.hidden());
            case ABSOLUTE -> new AbsoluteValueModel(of.features(), of.hidden());
        };
    }

    /** Every variant in every form that it has, in the given shapes of n, m, B. */
    static List<Blueprint> all(Blueprint.Draw draw, int[]... shapes) {
        List<Blueprint> all = new ArrayList<>();
        for (Variant variant : Variant.values()) {
            for (Form form : Form.FOR_ONE_MODEL) {
                for (int[] shape : shapes) {
                    if (exist(variant, form)) {
                        all.add(new Blueprint(variant, shape[0], shape[1], shape[2], form, draw, false));
                    }
                }
            }
        }
        return all;
    }
}
