package tegum.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tegum.data.AnticorrelatedSets;
import tegum.data.CorrelatedSets;
import tegum.data.FeatureSource;
import tegum.data.GapFeatures;
import tegum.data.GapTable;
import tegum.data.IndependentFeatures;
import tegum.data.Sets;
import tegum.math.LaneGenerator;
import tegum.model.Activation;
import tegum.model.Autoencoder;
import tegum.model.Loss;
import tegum.train.Optimiser;
import tegum.train.Plan;
import tegum.train.Run;
import tegum.train.Schedule;

/** Kernels draw the batches of the sources in {@link tegum.data}, to the bit, and leave the generator as those do. */
final class DrawTest {
    private static final int BATCHES = 3;

    private record Case(int features, int batch, double density, boolean signed) {}

    static List<Case> sparse() {
        int[][] shapes = {
            {1, 1}, {1, 3}, {2, 17}, {3, 1000}, {5, 2}, {7, 3}, {33, 65}, {101, 50}, {256, 33}, {511, 20}, {512, 41}
        };
        List<Case> cases = new ArrayList<>();
        for (int[] shape : shapes) {
            boolean signed = cases.size() % 4 == 0;
            cases.add(new Case(shape[0], shape[1], cases.size() % 3 == 0 ? 1 : 0.37, signed));
            cases.add(new Case(shape[0], shape[1], cases.size() % 3 == 0 ? 0.05 : 0.002, !signed));
        }
        return cases;
    }

    static List<Case> dense() {
        int[][] shapes = {{1, 1}, {1, 130}, {2, 17}, {5, 64}, {7, 3}, {33, 65}, {512, 1}};
        List<Case> cases = new ArrayList<>();
        for (int[] shape : shapes) {
            cases.add(new Case(shape[0], shape[1], 1, true));
            cases.add(new Case(shape[0], shape[1], 0.2, false));
        }
        return cases;
    }

    private static Kernel kernel(Case of, Form form) throws KernelRefused {
        Blueprint.Draw draw = of.signed ? Blueprint.Draw.SIGNED : Blueprint.Draw.INDEPENDENT;
        Blueprint blueprint = new Blueprint(Variant.RELU, of.features, 1, of.batch, form, draw, false);
        return Kernel.start(blueprint, new Interpreter());
    }

    private static void assertDraws(FeatureSource source, Kernel kernel, Case of) {
        LaneGenerator generator = new LaneGenerator(11);
        kernel.generator(generator.state());
        float[] expected = new float[of.batch * of.features];
        for (int k = 0; k < BATCHES; k++) {
            source.draw(generator, of.batch, expected);
            kernel.sample();
            assertArrayEquals(expected, kernel.batch());
            assertArrayEquals(generator.state(), kernel.generator());
        }
    }

    @ParameterizedTest
    @MethodSource("sparse")
    void theSparseDrawIsThatOfGapFeatures(Case of) throws KernelRefused {
        Form form = List.of(Form.COMPACT, Form.GRAM, Form.SPARSE_INPUT).get(of.features % 3);
        Kernel kernel = kernel(of, form);
        kernel.gaps(GapTable.of(of.density));
        assertDraws(new GapFeatures(of.features, of.density, of.signed), kernel, of);
    }

    /** Every feature has a density of its own. */
    @ParameterizedTest
    @MethodSource("dense")
    void theDenseDrawIsThatOfIndependentFeatures(Case of) throws KernelRefused {
        float[] density = new float[of.features];
        for (int i = 0; i < density.length; i++) {
            density[i] = (float) (of.density / (1 + i));
        }
        Kernel kernel = kernel(of, Form.DENSE);
        kernel.densities(density);
        assertDraws(new IndependentFeatures(density, of.signed), kernel, of);
    }

    private record Other(FeatureSource source, Blueprint blueprint) {}

    /** Sets of every kind, with a last one that is short, and what leaves empty samples out, in every form. */
    static List<Other> others() {
        List<Other> others = new ArrayList<>();
        for (Form form : Form.values()) {
            int[][] shapes = {{1, 1}, {2, 65}, {5, 64}, {form.lanesAreModels() ? 10 : 33, 203}};
            for (int[] shape : shapes) {
                for (Blueprint.Draw draw : Blueprints.draws(shape[0])) {
                    Blueprint blueprint = new Blueprint(Variant.RELU, shape[0], 1, shape[1], form, draw, false);
                    float density = new float[] {1, 0.37f, 0.002f}[others.size() % 3];
                    others.add(new Other(Blueprints.source(blueprint, density), blueprint));
                }
            }
        }
        return others;
    }

    @ParameterizedTest
    @MethodSource("others")
    void setsAreDrawnAndEmptySamplesLeftOutAsTheirSourcesDo(Other of) throws KernelRefused {
        Kernel kernel = Kernel.start(of.blueprint, new Interpreter());
        kernel.source(of.source);
        FeatureSource source = of.blueprint.draw().nonEmpty() ? of.source.nonEmpty() : of.source;
        Case shape = new Case(of.blueprint.features(), of.blueprint.batch(), 0, false);
        assertDraws(source, kernel, shape);
    }

    static List<FeatureSource> laws() {
        Sets sets = new Sets(17, 5);
        float[] each = {0.2f, 0.1f, 0.05f, 0.5f};
        float[] rare = {3e-7f, 1e-3f, 6e-8f, 0.01f};
        return List.of(
                new CorrelatedSets(sets, rare, 1, false),
                new CorrelatedSets(sets, each, 0, true),
                new CorrelatedSets(sets, rare, 0.999f, false),
                new CorrelatedSets(sets, new float[] {1, 1, 1, 1}, 0.5f, false),
                new CorrelatedSets(new Sets(17, 40), new float[] {0.01f}, 0.5f, true),
                AnticorrelatedSets.ofMembers(sets, each, true),
                AnticorrelatedSets.ofMembers(sets, rare, false),
                AnticorrelatedSets.ofSets(sets, rare, true),
                AnticorrelatedSets.ofSets(new Sets(17, 1), ones(17), true));
    }

    /** Any coupling, either convention of density, through the run, as an engine draws them. */
    @ParameterizedTest
    @MethodSource("laws")
    void aRunsBatchesAreDrawn(FeatureSource source) throws KernelRefused {
        for (Plan.Samples samples : Plan.Samples.values()) {
            Optimiser adam = Optimiser.adam(1e-3);
            Plan plan = new Plan(9, 70, adam, Schedule.CONSTANT, Loss.Reduction.MEAN, 0, samples);
            Run run = new Run("", new Autoencoder(17, 4, Activation.RELU), source, ones(17), plan, 1);
            Blueprint blueprint = Chooser.blueprint(run);
            assertFalse(blueprint.draw().isGiven());
            Kernel kernel = Kernel.start(blueprint, new Interpreter());
            kernel.settings(run);
            assertDraws(run.batches(), kernel, new Case(17, 70, 0, false));
        }
    }

    private static float[] ones(int count) {
        float[] ones = new float[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /**
     * Kernels find the sample of position P as trunc(fl(fl(P + ½) · fl(1/n))), in 32-bit floats. That never falls
     * as P grows, so it is ⌊P / n⌋ everywhere if it is so at the first and the last position of every sample.
     */
    @Test
    void aQuotientOfFloatsIsExactAtEverySamplesEdges() {
        for (int n = 1; n <= Blueprint.MOST_FEATURES; n++) {
            float inverse = (float) (1.0 / n);
            for (int sample = 0; sample < Blueprint.MOST_SAMPLES; sample++) {
                int first = sample * n;
                boolean exact = (int) ((first + 0.5f) * inverse) == sample
                        && (int) ((first + n - 1 + 0.5f) * inverse) == sample;
                assertTrue(exact, "n = " + n + ", sample " + sample);
            }
        }
    }

    /** The bound that the test above rests on: P + ½ is a float. */
    @Test
    void positionsAreBelowTheLargestOddHalf() {
        int last = Blueprint.MOST_FEATURES * Blueprint.MOST_SAMPLES - 1;
        assertEquals(last + 0.5, last + 0.5f);
    }
}
