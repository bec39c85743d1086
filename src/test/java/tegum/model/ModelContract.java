package tegum.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
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
        for (Loss.Reduction reduction : Loss.Reduction.values()) {
            Example example = new Example(model(features, hidden), seed, reduction);
            float[] gradient = new float[example.params.length];
            double loss = example.pass.gradient(example.params, example.batch, SAMPLES, example.loss, gradient);
            double noise = 1e-10 * Math.max(1, loss);
            int compared = 0;
            for (int i = 0; i < gradient.length; i++) {
                double whole = example.difference(i, DELTA);
                double half = example.difference(i, DELTA / 2);
                double quarter = example.difference(i, DELTA / 4);
                double slope = (4 * half - whole) / 3;
                if (Math.abs(slope - (4 * quarter - half) / 3) <= 2 * noise) {
                    assertEquals(slope, gradient[i], noise + 0x1p-24 * Math.abs(slope), reduction + ", parameter " + i);
                    compared++;
                }
            }
            assertTrue(compared >= 0.8 * gradient.length, compared + " of " + gradient.length);
        }
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
    static final class Example {
        final Model.Pass pass;
        final float[] params;
        final float[] batch;
        final Loss loss;

        Example(Model model, int seed, Loss.Reduction reduction) {
            Mixer mixer = new Mixer(seed);
            pass = model.newPass();
            params = new float[model.layout().length()];
            for (int i = 0; i < params.length; i++) {
                params[i] = GRID * Math.round(0.6 * mixer.normal() / GRID);
            }
            batch = new float[SAMPLES * model.features()];
            for (int i = 0; i < batch.length; i++) {
                batch[i] = mixer.uniform() < 0.6 ? (float) mixer.uniform() : 0;
            }
            float[] importance = new float[model.features()];
            for (int i = 0; i < importance.length; i++) {
                importance[i] = (float) (0.5 + mixer.uniform());
            }
            loss = new Loss(importance, reduction);
        }

        double lossNow() {
            return pass.loss(params, batch, SAMPLES, loss);
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
