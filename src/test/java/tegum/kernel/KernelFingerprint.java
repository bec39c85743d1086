package tegum.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tegum.data.FeatureSource;
import tegum.data.GapTable;
import tegum.math.Digest;
import tegum.math.LaneGenerator;
import tegum.math.Mixer;
import tegum.train.Moments;
import tegum.train.Optimiser;

/**
 * Short trainings by kernels of every variant, form and draw on odd shapes, and the digests of where they arrive:
 * parameters, moments, generator and loss. The same on every host.
 */
public final class KernelFingerprint {
    private static final int STEPS = 24;
    private static final int FEWER = 3;
    private static final int LARGE = 500; // numbers in a batch

    private static final int[][] SHAPES = {
        {1, 1, 1}, {1, 1, 1000}, {5, 2, 3}, {5, 2, 1000}, {7, 3, 1}, {7, 3, 100}, {33, 9, 3}, {33, 9, 100}
    };

    private static final int[][] SEVERAL = {{1, 1, 3, 1}, {2, 1, 1000, 5}, {5, 2, 100, 8}, {7, 3, 1, 3}};

    private KernelFingerprint() {}

    /** One line for each kernel, words with a space between: what it is, its steps, engine and digest. */
    public static List<String> lines(KernelHost host) throws KernelRefused {
        List<String> lines = new ArrayList<>();
        for (Blueprint blueprint : blueprints()) {
            lines.add(line(blueprint, host));
        }
        return lines;
    }

    private static List<Blueprint> blueprints() {
        List<Blueprint> all = new ArrayList<>();
        for (Variant variant : Variant.values()) {
            for (Form form : Form.FOR_ONE_MODEL) {
                for (int k = 0; k < SHAPES.length && Blueprints.exist(variant, form); k++) {
                    Blueprint.Draw draw = k % 4 < 2 ? Blueprint.Draw.INDEPENDENT : Blueprint.Draw.SIGNED;
                    boolean priced = k % 3 == 0 && !form.isGram();
                    int[] shape = SHAPES[k];
                    all.add(new Blueprint(variant, shape[0], shape[1], shape[2], form, draw, priced));
                }
            }
        }
        for (Variant variant : List.of(Variant.LINEAR, Variant.RELU)) {
            for (Form form : List.of(Form.MODELS, Form.MODELS_COMPACT)) {
                for (int[] shape : SEVERAL) {
                    Blueprint.Draw draw = Blueprint.Draw.INDEPENDENT;
                    all.add(new Blueprint(variant, shape[0], shape[1], shape[2], form, draw, false, shape[3]));
                }
            }
        }
        addOtherDraws(all);
        return all;
    }

    /** Sets, and batches without empty samples: each in every form, and in the other variants. */
    private static void addOtherDraws(List<Blueprint> all) {
        int parity = 0;
        for (Form form : Form.values()) {
            List<Blueprint.Draw> draws = Blueprints.draws(7);
            for (int k = 0; k < draws.size() / 2; k++) {
                // the second half draws the same, signed
                Blueprint.Draw draw = draws.get((k + parity) % 2 == 0 ? k : k + draws.size() / 2);
                int models = form.lanesAreModels() ? 3 : 1;
                all.add(new Blueprint(Variant.RELU, 7, 3, 100, form, draw, false, models));
            }
            parity++;
        }
        Blueprint.Draw signed = new Blueprint.Draw(Blueprint.Law.INDEPENDENT, 0, true, true);
        Blueprint.Draw sets = new Blueprint.Draw(Blueprint.Law.COUPLED, 4, true, true);
        for (Variant variant : List.of(Variant.LINEAR, Variant.HIDDEN_RELU, Variant.ABSOLUTE)) {
            for (Form form : List.of(Form.DENSE, Form.COMPACT, Form.SPARSE_INPUT)) {
                all.add(new Blueprint(variant, 33, 9, 3, form, signed, true));
                all.add(new Blueprint(variant, 33, 9, 3, form, sets, true));
            }
        }
    }

    private static String line(Blueprint of, KernelHost host) throws KernelRefused {
        Kernel kernel = Kernel.start(of, host);
        float density = of.batch() % 2 == 0 ? 0.1f : 0.5f;
        float[] densities = new float[of.features()];
        for (int i = 0; i < densities.length; i++) {
            densities[i] = of.form().isSparse() ? density : density / (1 + i % 3);
        }
        kernel.densities(densities);
        if (of.form().isSparse()) {
            kernel.gaps(GapTable.of(density));
        }
        if (of.draw().nonEmpty() || of.draw().law().hasSets()) {
            FeatureSource source = Blueprints.source(of, density / 4);
            kernel.source(source);
            kernel.emptyShare(of.draw().nonEmpty() ? source.emptyChance() : 0);
        }
        kernel.hiddenCost(of.sparseHidden() ? 0.05 : 0, 1);
        kernel.optimiser(Optimiser.adamW(1e-2, 0.1));
        Mixer mixer = new Mixer(17);
        kernel.generator(new LaneGenerator(mixer).state());
        for (int model = 0; model < of.models(); model++) {
            begin(kernel, model, mixer);
        }
        int steps = of.batch() * of.features() > LARGE ? FEWER : STEPS;
        double[] rates = new double[steps];
        Arrays.fill(rates, 1e-2);
        kernel.steps(rates, steps);
        return name(of) + " " + steps + " " + KernelEngine.VERSION + " " + digest(kernel);
    }

    private static void begin(Kernel kernel, int model, Mixer mixer) {
        Blueprint of = kernel.blueprint();
        float[] importance = new float[of.features()];
        for (int i = 0; i < importance.length; i++) {
            importance[i] = 1f / (1 + i + model);
        }
        kernel.costs(model, importance, 1);
        float[] params = new float[of.parameters()];
        for (int i = 0; i < params.length; i++) {
            params[i] = (float) (0.4 * mixer.normal());
        }
        kernel.parameters(model, params);
        kernel.moments(model, Moments.none(params.length));
    }

    private static String name(Blueprint of) {
        String name = of.variant() + " " + of.form() + " " + name(of.draw()) + (of.sparseHidden() ? " priced" : " free")
                + " n=" + of.features() + " m=" + of.hidden() + " batch=" + of.batch() + " models=" + of.models();
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String name(Blueprint.Draw of) {
        if (!of.law().hasSets()) {
            return (of.signed() ? "signed" : "independent") + (of.nonEmpty() ? "-non-empty" : "");
        }
        return of.law() + "-" + of.setSize() + (of.signed() ? "-signed" : "") + (of.nonEmpty() ? "-non-empty" : "");
    }

    private static String digest(Kernel kernel) {
        Digest digest = new Digest();
        for (int model = 0; model < kernel.blueprint().models(); model++) {
            Moments moments = kernel.moments(model);
            digest.add(kernel.parameters(model)).add(moments.first()).add(moments.second());
            long loss = Double.doubleToRawLongBits(kernel.loss(model));
            digest.add((int) loss).add((int) (loss >>> 32));
        }
        for (int word : kernel.generator()) {
            digest.add(word);
        }
        return digest.text();
    }
}
