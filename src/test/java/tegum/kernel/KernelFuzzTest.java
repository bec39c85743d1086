package tegum.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tegum.data.AnticorrelatedSets;
import tegum.data.CorrelatedSets;
import tegum.data.FeatureSource;
import tegum.data.GapFeatures;
import tegum.data.IndependentFeatures;
import tegum.data.Sets;
import tegum.math.LaneGenerator;
import tegum.model.Loss;
import tegum.train.Checkpoint;
import tegum.train.Moments;
import tegum.train.Optimiser;
import tegum.train.Plan;
import tegum.train.RecentLoss;
import tegum.train.Run;
import tegum.train.Schedule;
import tegum.train.Snapshot;

/**
 * Random configurations: one step of a kernel and of the reference from the same state. A failure prints its seed; to
 * run that one alone, or more of them:
 *
 * <pre>
 *   mvn -Ddev test -Dtest=KernelFuzzTest -Dtegum.fuzz.seed=17
 *   mvn -Ddev test -Dtest=KernelFuzzTest -Dtegum.fuzz.seed=1000 -Dtegum.fuzz.cases=500
 * </pre>
 */
final class KernelFuzzTest {
    private static final int CASES = 40;

    static LongStream seeds() {
        Long seed = Long.getLong("tegum.fuzz.seed");
        int cases = Integer.getInteger("tegum.fuzz.cases", seed == null ? CASES : 1);
        long first = seed == null ? 1 : seed;
        return LongStream.range(first, first + cases);
    }

    @ParameterizedTest(name = "-Dtegum.fuzz.seed={0}")
    @MethodSource("seeds")
    void aStepAgreesWithTheReference(long seed) throws KernelRefused {
        Configuration of = new Configuration(new SplittableRandom(seed));
        try {
            of.check();
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError("-Dtegum.fuzz.seed=" + seed + ": " + of + ": " + failure.getMessage(), failure);
        }
    }

    /** A blueprint, a run for it, and a state. */
    private static final class Configuration {
        private final RandomGenerator random;
        private final Blueprint blueprint;
        private final Run run;

        Configuration(RandomGenerator random) {
            this.random = random;
            Variant variant = one(Variant.values());
            List<Form> forms = Form.FOR_ONE_MODEL.stream()
                    .filter(form -> Blueprints.exist(variant, form))
                    .toList();
            Form form = forms.get(random.nextInt(forms.size()));
            int features = size(60);
            int hidden = size(24);
            int batch = random.nextInt(4) == 0 ? one(1, 3, 16, 63, 64, 65, 128) : 1 + random.nextInt(150);
            Blueprint.Draw draw = draw(features);
            double penalty = !form.isGram() && random.nextInt(3) == 0 ? random.nextDouble() : 0;
            blueprint = new Blueprint(variant, features, hidden, batch, form, draw, penalty > 0);
            Optimiser optimiser = new Optimiser(
                    one(Optimiser.Kind.values()),
                    Math.pow(10, -4 * random.nextDouble()),
                    random.nextDouble(),
                    one(0.9, 0.0, 0.5),
                    one(0.999, 0.9, 0.99),
                    one(1e-8, 1e-3));
            Loss.Reduction reduction = one(Loss.Reduction.values());
            Plan plan = new Plan(100, batch, optimiser, one(Schedule.values()), reduction, penalty, samples());
            run = new Run("fuzz", Blueprints.model(blueprint), source(), importance(), plan, random.nextInt());
        }

        @SafeVarargs
        private <T> T one(T... of) {
            return of[random.nextInt(of.length)];
        }

        /** Mostly small. */
        private int size(int most) {
            return 1 + random.nextInt(random.nextInt(4) == 0 ? most : most / 5);
        }

        private Blueprint.Draw draw(int features) {
            Blueprint.Law law = one(Blueprint.Law.values());
            boolean signed = law != Blueprint.Law.GIVEN && random.nextBoolean();
            int size = law.hasSets() ? 1 + random.nextInt(Math.min(features, 6)) : 0;
            return new Blueprint.Draw(law, size, signed, random.nextBoolean());
        }

        private Plan.Samples samples() {
            return blueprint.draw().nonEmpty() ? Plan.Samples.NON_EMPTY : Plan.Samples.ALL;
        }

        private float[] densities(int count, boolean uniform) {
            float[] densities = new float[count];
            float common = (float) Math.pow(10, -4 * random.nextDouble());
            for (int i = 0; i < densities.length; i++) {
                densities[i] = uniform || random.nextBoolean() ? common : Math.max(1e-3f, random.nextFloat());
            }
            return densities;
        }

        private FeatureSource source() {
            int features = blueprint.features();
            Blueprint.Draw draw = blueprint.draw();
            if (draw.law().hasSets()) {
                return sets(new Sets(features, draw.setSize()), draw);
            }
            float[] density = densities(features, blueprint.form().isSparse());
            if (draw.isGiven()) {
                return new Striped(features, density[0]);
            }
            return blueprint.drawsGaps()
                    ? new GapFeatures(features, density[0], draw.signed())
                    : new IndependentFeatures(density, draw.signed());
        }

        private FeatureSource sets(Sets sets, Blueprint.Draw draw) {
            float[] density = densities(sets.count(), random.nextBoolean());
            if (draw.law() != Blueprint.Law.ANTICORRELATED) {
                float coupling = draw.law() == Blueprint.Law.CORRELATED ? 1 : one(0f, random.nextFloat());
                return new CorrelatedSets(sets, density, coupling, draw.signed());
            }
            if (random.nextBoolean()) {
                return AnticorrelatedSets.ofSets(sets, density, draw.signed());
            }
            for (int k = 0; k < density.length; k++) {
                density[k] /= 2 * sets.length(k);
            }
            return AnticorrelatedSets.ofMembers(sets, density, draw.signed());
        }

        private float[] importance() {
            float[] importance = new float[blueprint.features()];
            for (int i = 0; i < importance.length; i++) {
                importance[i] = random.nextInt(9) == 0 ? 0 : random.nextFloat();
            }
            return importance;
        }

        private float[] numbers(double size) {
            float[] numbers = new float[blueprint.parameters()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = random.nextInt(12) == 0 ? 0 : (float) (size * random.nextGaussian());
            }
            return numbers;
        }

        /** A state such as some steps leave behind, or the one before the first. */
        private Checkpoint state() {
            Snapshot snapshot = new Snapshot(random.nextInt(100), 1, numbers(one(0.1, 0.5, 2.0)));
            int[] generator = new LaneGenerator(random.nextInt()).state();
            RecentLoss.Memory none = new RecentLoss().memory();
            if (random.nextBoolean()) {
                return new Checkpoint(snapshot, Moments.none(blueprint.parameters()), generator, none);
            }
            float[] second = numbers(1e-2);
            for (int i = 0; i < second.length; i++) {
                second[i] *= second[i];
            }
            Optimiser adam = run.plan().optimiser();
            double steps = 1 + random.nextInt(50);
            Moments moments =
                    new Moments(numbers(1e-2), second, Math.pow(adam.beta1(), steps), Math.pow(adam.beta2(), steps));
            return new Checkpoint(snapshot, moments, generator, none);
        }

        void check() throws KernelRefused {
            Checkpoint before = state();
            Agreement reference = new Agreement(blueprint.variant(), run, before);
            Kernel kernel = kernel(before);
            int[] generator = before.generator();
            if (blueprint.draw().isGiven()) {
                kernel.batch(reference.batch());
                LaneGenerator drawing = new LaneGenerator(0);
                drawing.restore(generator);
                run.batches().draw(drawing, blueprint.batch(), new float[reference.batch().length]);
                generator = drawing.state();
            } else {
                kernel.sample();
                generator = kernel.generator();
            }
            assertArrayEquals(reference.batch(), kernel.batch(), "batch");
            kernel.takeGradient();
            reference.checkGradient(kernel.gradient());
            reference.checkLoss(kernel.loss());
            int step = before.step();
            kernel.update(run.plan().optimiser().learningRate()
                    * run.plan().schedule().factor(step, run.plan().steps()));
            Snapshot snapshot = new Snapshot(step + 1, 1, kernel.parameters());
            reference.checkState(new Checkpoint(snapshot, kernel.moments(), generator, before.recent()));
        }

        private Kernel kernel(Checkpoint state) throws KernelRefused {
            Kernel kernel = Kernel.start(blueprint, new Interpreter());
            kernel.settings(run);
            kernel.parameters(state.snapshot().params());
            kernel.moments(state.moments());
            kernel.generator(state.generator());
            return kernel;
        }

        @Override
        public String toString() {
            return blueprint + ", density " + run.source().density(0) + ", " + run.plan();
        }
    }
}
