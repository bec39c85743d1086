package tegum.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import tegum.data.ImportanceLaw;
import tegum.data.IndependentFeatures;
import tegum.kernel.Form;
import tegum.kernel.KernelEngine;
import tegum.kernel.KernelRefused;
import tegum.kernel.Kernels;
import tegum.kernel.ModelsEngine;
import tegum.kernel.StepParts;
import tegum.model.AbsoluteValueModel;
import tegum.model.Activation;
import tegum.model.Autoencoder;
import tegum.model.Layout;
import tegum.model.Loss;
import tegum.model.Model;
import tegum.train.Engine;
import tegum.train.Ensemble;
import tegum.train.Optimiser;
import tegum.train.Plan;
import tegum.train.Run;
import tegum.train.Schedule;
import tegum.train.Trainer;

/** The engines and models that Tegum itself brings to the benchmark. */
final class Contenders {
    private static final String FORM = "kernel-";
    private static final int SEED = 1;

    private Contenders() {}

    /** {@link BenchModule#missing}. */
    static String missing(String engine, String model) {
        if (engine.startsWith(FORM)) {
            Form form = Form.valueOf(engine.substring(FORM.length()));
            return form.isGram() && model.equals("abs") ? "no such form of this model" : "";
        }
        return "";
    }

    /** The run that the plain trainers do: importance .9^i, Adam at .001, the loss's mean over features. */
    static Run run(String model, int features, int hidden, int batch, double density) {
        boolean isAbsolute = model.equals("abs");
        float[] densities = new float[features];
        Arrays.fill(densities, (float) density);
        return new Run(
                model,
                isAbsolute ? new AbsoluteValueModel(features, hidden) : autoencoder(model, features, hidden),
                new IndependentFeatures(densities, isAbsolute),
                new ImportanceLaw.Geometric(0.9).importances(features),
                new Plan(1, batch, Optimiser.adam(1e-3), Schedule.CONSTANT, Loss.Reduction.MEAN),
                SEED);
    }

    /** Both activations, as in the site: a compiler that knew of only one would leave out a call in every output. */
    private static Model autoencoder(String model, int features, int hidden) {
        return new Autoencoder(features, hidden, model.equals("linear") ? Activation.LINEAR : Activation.RELU);
    }

    /** An engine called reference, kernel, or {@code kernel-} with the name of a form of its own. */
    static Engine open(String engine, Run run) {
        if (engine.equals("reference")) {
            return new Trainer(run);
        }
        try {
            Kernels kernels = new Kernels(new PageKernels());
            return engine.startsWith(FORM)
                    ? new KernelEngine(run, kernels, Form.valueOf(engine.substring(FORM.length())))
                    : new KernelEngine(run, kernels);
        } catch (KernelRefused refused) {
            throw new IllegalStateException(refused.getMessage());
        }
    }

    /** Models in the lanes of one kernel, the first that of a run and the others with the seeds that follow. */
    static Ensemble together(Run run, int models) {
        try {
            return new ModelsEngine(sharing(run), models, new Kernels(new PageKernels()));
        } catch (KernelRefused refused) {
            throw new IllegalStateException(refused.getMessage());
        }
    }

    private static Run sharing(Run run) {
        return new Run(
                run.label(),
                run.model(),
                run.source(),
                run.importance(),
                run.plan(),
                run.seed(),
                OptionalInt.of(run.seed()));
    }

    /** The parts of a step of the form that the chooser takes. */
    static StepParts parts(Run run) {
        try {
            return new StepParts(run, new Kernels(new PageKernels()));
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
