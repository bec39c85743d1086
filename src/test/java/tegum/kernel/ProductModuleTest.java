package tegum.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tegum.math.Mixer;

/** What the benchmark times is a product of matrices. */
final class ProductModuleTest {
    @ParameterizedTest
    @CsvSource({"5, 2, 1", "80, 20, 2", "33, 9, 3"})
    void theProductIsWX(int features, int hidden, int times) throws KernelRefused {
        Places places = ProductModule.places(features, hidden);
        KernelHost.Instance instance = new Interpreter().instantiate(ProductModule.of(places));
        Mixer mixer = new Mixer(7);
        float[] weights = numbers(features * hidden, mixer);
        float[] inputs = numbers(features * Places.BLOCK, mixer);
        instance.write(places.parameters, weights, 0, weights.length);
        instance.write(places.block, inputs, 0, inputs.length);
        instance.call("products", times);
        float[] found = new float[hidden * Places.BLOCK];
        instance.read(places.hidden, found, 0, found.length);
        for (int k = 0; k < hidden; k++) {
            for (int s = 0; s < Places.BLOCK; s++) {
                double sum = 0;
                for (int i = 0; i < features; i++) {
                    sum += (double) weights[k * features + i] * inputs[i * Places.BLOCK + s];
                }
                // n roundings of sums that stay below n, in 24 bits
                assertEquals(sum, found[k * Places.BLOCK + s], features * features * 0x1p-24);
            }
        }
    }

    private static float[] numbers(int count, Mixer mixer) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) (2 * mixer.uniform() - 1);
        }
        return numbers;
    }
}
