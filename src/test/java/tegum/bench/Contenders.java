package tegum.bench;

import java.util.Locale;
import tegum.data.ImportanceLaw;
import tegum.data.IndependentFeatures;
import tegum.kernel.KernelEngine;
import tegum.kernel.KernelRefused;
import tegum.model.Activation;
import tegum.model.Autoencoder;
import tegum.model.Layout;
import tegum.model.Loss;
import tegum.train.Engine;
import tegum.train.Optimiser;
import tegum.train.Plan;
import tegum.train.Run;
import tegum.train.Schedule;
import tegum.train.Trainer;

/** The engines and models that Tegum itself brings to the benchmark. What is still to come is named here and nowhere else. */
final class Contenders {
    private static final String NOT_BUILT = "not built";
    private static final int SEED = 1;

    private Contenders() {}

    /** {@link BenchModule#missing}. */
    static String missing(String engine, String model) {
        // The seat of the absolute-value model with its signed samples: give it to run() and delete this.
        return model.equals("abs") ? NOT_BUILT : "";
    }

    /** The run that the plain trainers do: importance .9^i, Adam at .001, the loss's mean over features. */
    static Run run(String model, int features, int hidden, int batch, double density) {
        if (!missing("reference", model).isEmpty()) {
            throw new IllegalArgumentException("model must be relu or linear, got " + model);
        }
        // Both activations, as in the site: a compiler that knew of only one would leave out a call in every output.
        Activation output = model.equals("linear") ? Activation.LINEAR : Activation.RELU;
        return new Run(
                model,
                new Autoencoder(features, hidden, output),
                IndependentFeatures.uniform(features, density),
                new ImportanceLaw.Geometric(0.9).importances(features),
                new Plan(1, batch, Optimiser.adam(1e-3), Schedule.CONSTANT, Loss.Reduction.MEAN),
                SEED);
    }

    /** An engine called kernel or reference. */
    static Engine open(String engine, Run run) {
        if (engine.equals("reference")) {
            return new Trainer(run);
        }
        if (!engine.equals("kernel")) {
            throw new IllegalArgumentException("engine must be kernel or reference, got " + engine);
        }
        try {
            return new KernelEngine(run, new PageKernels());
        } catch (KernelRefused refused) {
            throw new IllegalStateException(refused.getMessage());
        }
    }

    /** How an engine lays out its steps, such as "gram sorted"; empty if it has one way only. */
    static String form(Engine engine) {
        return engine instanceof KernelEngine kernel
                ? kernel.form().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                : "";
    }

    /**
     * Parameters in the order of a layout.
     *
     * @param start for every feature a row of m weights, those of W or W1, then those of W2 if there is one
     */
    static float[] arranged(Layout layout, float[] start) {
        float[] params = new float[layout.length()];
        Layout.Slice weights = layout.slices().get(0);
        for (int i = 0; i < weights.columns(); i++) {
            for (int k = 0; k < weights.rows(); k++) {
                params[weights.offset() + k * weights.columns() + i] = start[i * weights.rows() + k];
            }
        }
        int rest = start.length - weights.length(); // W2 has a row for every feature as it is
        System.arraycopy(start, weights.length(), params, weights.offset() + weights.length(), rest);
        return params;
    }
}
