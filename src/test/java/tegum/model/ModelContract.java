package tegum.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tegum.math.Mixer;

/** What every model keeps; above all, its gradient is the slope of its loss. A new model's test extends this. */
abstract class ModelContract {
    private static final int SAMPLES = 6;

    /** Steps of central differences; parameters lie on a grid this fine, so that every sum is an exact float. */
    private static final float DELTA = 0x1p-12f;

    private static final float GRID = DELTA / 4;

    /** A model of the shape. */
    abstract Model model(int features, int hidden);

    /** Whether its samples may be negative. */
    boolean isSigned() {
        return false;
    }

    /**
     * Central differences D(δ) = (L(θ+δ) − L(θ−δ)) / 2δ for every parameter, extrapolated: along one
     * parameter the loss is a polynomial of degree four at most, so (4 D(δ/2) − D(δ)) / 3 is the slope
     * itself, not an approximation.
     *
     * <p>Tolerance: the losses are sums of about 10² doubles of size 1, whose rounding 10² · 2⁻⁵³ is
     * divided by δ/2 = 2⁻¹³: 1e-10, times the size of the loss. The gradient is rounded to a float: 2⁻²⁴ of itself.
     *
     * <p>Where ReLU bends within ±δ the loss is no polynomial. Two extrapolations, from δ and from δ/2,
     * then disagree, and the parameter is passed over; at least four in five must remain.
     */
    @ParameterizedTest(name = "n={0} m={1} seed {2}")
    @CsvSource({
        "1, 1, 1",
        "1, 1, 2",
        "1, 3, 3",
        "1, 3, 4",
        "2, 1, 5",
        "2, 1, 6",
        "5, 2, 7",
        "5, 2, 8",
        "3, 3, 9",
        "12, 3, 10",
        "12, 3, 11",
        "12, 1, 12",
        "7, 12, 13"
    })
    void gradientIsTheSlopeOfTheLoss(int features, int hidden, int seed) {
        for (Example example : examples(features, hidden, seed)) {
            float[] gradient = new float[example.params.length];
            double loss = example.pass.gradient(
                    example.params, example.inputs, example.batch, SAMPLES, example.loss, gradient);
            double noise = 1e-10 * Math.max(1, loss);
            int compared = 0;
            for (int i = 0; i < gradient.length; i++) {
                double whole = example.difference(i, DELTA);
                double half = example.difference(i, DELTA / 2);
                double quarter = example.difference(i, DELTA / 4);
                double slope = (4 * half - whole) / 3;
                if (Math.abs(slope - (4 * quarter - half) / 3) <= 2 * noise) {
                    assertEquals(
                            slope, gradient[i], noise + 0x1p-24 * Math.abs(slope), example.loss + ", parameter " + i);
                    compared++;
                }
            }
            assertTrue(compared >= 0.8 * gradient.length, compared + " of " + gradient.length);
        }
    }

    /** Both reductions; plain, with a price on activations, with a share of empty samples, and with attacked inputs. */
    private List<Example> examples(int features, int hidden, int seed) {
        List<Example> examples = new ArrayList<>();
        for (Loss.Reduction reduction : Loss.Reduction.values()) {
            examples.add(new Example(model(features, hidden), seed, reduction));
            examples.add(new Example(model(features, hidden), seed, reduction, 0.3, 0));
            examples.add(new Example(model(features, hidden), seed, reduction, 0, 0.4));
            Example attacked = new Example(model(features, hidden), seed, reduction);
            attacked.attack(seed);
            examples.add(attacked);
        }
        return examples;
    }

    @ParameterizedTest
    @EnumSource(Loss.Reduction.class)
    void lossIsTheSameWithAndWithoutGradient(Loss.Reduction reduction) {
        Example example = new Example(model(5, 2), 1, reduction);
        double alone = example.lossNow();
        assertEquals(
                alone,
                example.pass.gradient(
                        example.params, example.batch, SAMPLES, example.loss, new float[example.params.length]),
                4 * Math.ulp(alone));
    }

    /** ε ℓ(0) stands in for zeros that were not drawn: as if they were among the samples. */
    @Test
    void emptyShareIsThatOfSamplesOfZeros() {
        Example example = new Example(model(5, 2), 8, Loss.Reduction.MEAN, 0.3, 0);
        for (int k = 20; k < example.batch.length; k++) {
            example.batch[k] = 0; // four samples, two of zeros
        }
        float[] drawn = new float[example.params.length];
        double loss = example.pass.gradient(example.params, example.batch, SAMPLES, example.loss, drawn);
        Loss weighted = new Loss(example.loss.importance(), Loss.Reduction.MEAN, 0.3, 2.0 / SAMPLES);
        float[] counted = new float[example.params.length];
        assertEquals(loss, example.pass.gradient(example.params, example.batch, 4, weighted, counted), 1e-15);
        assertEquals(loss, example.pass.loss(example.params, example.batch, 4, weighted), 1e-15);
        assertArrayEquals(drawn, counted, 1e-8f);
    }

    /** λ Σ_k |h_k| is what it adds, n times less in the mean over features, and never less than nothing. */
    @Test
    void thePriceIsThatOfTheSumOverFeatures() {
        Example free = new Example(model(5, 2), 9, Loss.Reduction.SUM);
        Example priced = new Example(model(5, 2), 9, Loss.Reduction.SUM, 0.5, 0);
        Example mean = new Example(model(5, 2), 9, Loss.Reduction.MEAN, 0.5, 0);
        assertTrue(priced.lossNow() > free.lossNow());
        assertEquals(priced.lossNow() / 5, mean.lossNow(), 1e-15);
    }

    @Test
    void nothingIsLeftOverFromAnEarlierBatchOrGradient() {
        Example example = new Example(model(5, 2), 2, Loss.Reduction.SUM);
        float[] first = new float[example.params.length];
        double loss = example.pass.gradient(example.params, example.batch, SAMPLES, example.loss, first);

        Example other = new Example(model(5, 2), 3, Loss.Reduction.MEAN);
        float[] again = new float[first.length];
        example.pass.gradient(other.params, other.batch, SAMPLES, other.loss, again);
        Arrays.fill(again, Float.NaN);
        assertEquals(loss, example.pass.gradient(example.params, example.batch, SAMPLES, example.loss, again));

        assertArrayEquals(first, again);
    }

    @Test
    void whatIsEvaluatedIsNotModified() {
        Example example = new Example(model(5, 2), 4, Loss.Reduction.MEAN);
        float[] params = example.params.clone();
        float[] batch = example.batch.clone();
        example.pass.gradient(example.params, example.batch, SAMPLES, example.loss, new float[params.length]);
        example.lossNow();
        assertArrayEquals(params, example.params);
        assertArrayEquals(batch, example.batch);
    }

    @Test
    void lossOfABatchIsTheMeanOverItsSamples() {
        Example example = new Example(model(5, 2), 5, Loss.Reduction.SUM);
        double sum = 0;
        for (int s = 0; s < SAMPLES; s++) {
            float[] row = Arrays.copyOfRange(example.batch, s * 5, (s + 1) * 5);
            sum += example.pass.loss(example.params, row, 1, example.loss);
        }
        assertEquals(sum / SAMPLES, example.lossNow(), 1e-14);
    }

    @Test
    void layoutHasNoGapsAndNamesEachMatrixOnce() {
        Layout layout = model(5, 2).layout();
        int next = 0;
        for (Layout.Slice slice : layout.slices()) {
            assertEquals(next, slice.offset(), slice.name());
            assertEquals(slice, layout.slice(slice.name()));
            next += slice.length();
        }
        assertEquals(next, layout.length());
        assertThrows(IllegalArgumentException.class, () -> layout.slice("absent"));
    }

    @Test
    void initialParametersDependOnTheSeedAlone() {
        Model model = model(5, 2);
        float[] dirty = new float[model.layout().length()];
        Arrays.fill(dirty, Float.NaN);
        float[] clean = dirty.clone();
        model.initialise(new Mixer(6), dirty);
        Arrays.fill(clean, 0);
        model.initialise(new Mixer(6), clean);
        assertArrayEquals(clean, dirty);
        model.initialise(new Mixer(7), dirty);
        assertFalse(Arrays.equals(clean, dirty));
    }

    /** A model with parameters on the grid, samples with zeros among them, and unequal importances. */
    final class Example {
        final Model.Pass pass;
        final float[] params;
        final float[] batch;
        final Loss loss;
        float[] inputs;

        Example(Model model, int seed, Loss.Reduction reduction) {
            this(model, seed, reduction, 0, 0);
        }

        Example(Model model, int seed, Loss.Reduction reduction, double penalty, double emptyShare) {
            Mixer mixer = new Mixer(seed);
            pass = model.newPass();
            params = new float[model.layout().length()];
            for (int i = 0; i < params.length; i++) {
                params[i] = GRID * Math.round(0.6 * mixer.normal() / GRID);
            }
            batch = new float[SAMPLES * model.features()];
            for (int i = 0; i < batch.length; i++) {
                batch[i] = mixer.uniform() < 0.6 ? (float) mixer.uniform() : 0;
                batch[i] *= isSigned() && mixer.uniform() < 0.5 ? -1 : 1;
            }
            inputs = batch;
            float[] importance = new float[model.features()];
            for (int i = 0; i < importance.length; i++) {
                importance[i] = (float) (0.5 + mixer.uniform());
            }
            loss = new Loss(importance, reduction, penalty, emptyShare);
        }

        /** Lets the model see other numbers than those that it is to return. */
        void attack(int seed) {
            Mixer mixer = new Mixer(~seed);
            inputs = batch.clone();
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] += (float) (0.3 * mixer.normal());
            }
        }

        double lossNow() {
            return inputs == batch
                    ? pass.loss(params, batch, SAMPLES, loss)
                    : pass.gradient(params, inputs, batch, SAMPLES, loss, new float[params.length]);
        }

        double difference(int i, float delta) {
            float kept = params[i];
            params[i] = kept + delta;
            double above = lossNow();
            params[i] = kept - delta;
            double below = lossNow();
            params[i] = kept;
            return (above - below) / (2.0 * delta);
        }
    }
}
