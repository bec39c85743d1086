package tegum.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tegum.data.AnticorrelatedSets;
import tegum.data.CorrelatedSets;
import tegum.data.FeatureSource;
import tegum.data.GapFeatures;
import tegum.data.IndependentFeatures;
import tegum.data.Sets;
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

    /** How kernels draw beside {@link Blueprint.Draw#INDEPENDENT} and {@link Blueprint.Draw#SIGNED}. */
    static List<Blueprint.Draw> draws(int features) {
        List<Blueprint.Draw> draws = new ArrayList<>();
        for (boolean signed : new boolean[] {false, true}) {
            draws.add(new Blueprint.Draw(Blueprint.Law.INDEPENDENT, 0, signed, true));
            for (boolean nonEmpty : new boolean[] {false, true}) {
                int size = Math.min(features, signed ? 2 : 3);
                draws.add(new Blueprint.Draw(Blueprint.Law.CORRELATED, size, signed, nonEmpty));
                draws.add(new Blueprint.Draw(Blueprint.Law.COUPLED, size, signed, nonEmpty));
                draws.add(new Blueprint.Draw(Blueprint.Law.ANTICORRELATED, size, signed, nonEmpty));
            }
        }
        return draws;
    }

    /** A source of a blueprint's law, with its empty samples; sets have several densities, up to the given one. */
    static FeatureSource source(Blueprint of, float density) {
        Blueprint.Draw draw = of.draw();
        boolean signed = draw.signed();
        if (!draw.law().hasSets()) {
            float[] each = new float[of.features()];
            Arrays.fill(each, density);
            return of.drawsGaps()
                    ? new GapFeatures(of.features(), density, signed)
                    : new IndependentFeatures(each, signed);
        }
        Sets sets = new Sets(of.features(), draw.setSize());
        float[] densities = new float[sets.count()];
        for (int k = 0; k < densities.length; k++) {
            densities[k] = density / (1 + k % 3);
        }
        return switch (draw.law()) {
            case CORRELATED -> new CorrelatedSets(sets, densities, 1, signed);
            case COUPLED -> new CorrelatedSets(sets, densities, 0.4f, signed);
            default -> AnticorrelatedSets.ofSets(sets, densities, signed);
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
