package tegum.kernel;

import tegum.math.LaneGenerator;
import tegum.train.Adam;
import tegum.train.Run;

/**
 * One step of a kernel beside the reference's, from the same state on the same batch: how far loss,
 * gradient and moved parameters lie apart.
 *
 * <p>The tolerance: a loss or a gradient is a sum of up to B n products, rounded to 32 bits in an order of
 * the kernel's own. The roundings of N numbers go their own ways and add up to about √N · 2⁻²⁴ of the
 * greatest partial sum, and no partial sum is much greater than the greatest element of the gradient: both
 * may differ by {@code max(16, √(B n)) 2⁻²⁴} of it. Adam is given the kernel's gradient, twice, so that its
 * moments count; each time it rounds a dozen numbers of the size of the learning rate, and a parameter
 * twice: together {@code 32 · 2⁻²⁴} of the rate and {@code 8 · 2⁻²⁴} of the parameter are allowed. A fault in
 * a kernel shows as a thousandth and more.
 *
 * @param loss |L' − L| / L
 * @param gradient greatest |g' − g| / greatest |g|
 * @param parameters greatest |θ' − θ| as a share of what is allowed
 * @param tolerance what the first two may be
 */
public record KernelCheck(double loss, double gradient, double parameters, double tolerance) {
    private static final double ROUNDING = 0x1p-24;

    /**
     * A pre-activation so near 0 that rounding carries it across the ReLU's bend counts on one side only.
     * In a large dense batch one of them in some dozens of batches is; in three batches in a row, never.
     */
    private static final int BATCHES = 3;

    /** Whether nothing lies further apart than rounding explains. */
    public boolean passes() {
        // written so that NaN does not pass
        return loss <= tolerance && gradient <= tolerance && parameters <= 1;
    }

    /** Takes the step and puts back the state of all models. */
    static KernelCheck of(Run run, Kernel kernel, int model, double rate) {
        Kernel.State before = kernel.state();
        KernelCheck check = once(run, kernel, model, rate);
        for (int batch = 1; batch < BATCHES && !check.passes(); batch++) {
            int[] generator = kernel.generator();
            kernel.state(before);
            kernel.generator(generator);
            check = once(run, kernel, model, rate);
        }
        kernel.state(before);
        return check;
    }

    private static KernelCheck once(Run run, Kernel kernel, int model, double rate) {
        int samples = run.plan().batch();
        draw(run, kernel);
        float[] params = kernel.parameters(model);
        Adam adam = new Adam(params.length);
        adam.restore(kernel.moments(model));
        kernel.takeGradient();
        float[] expected = new float[params.length];
        double loss = run.model()
                .newPass()
                .gradient(params, kernel.batch(), samples, run.loss(run.plan().reduction()), expected);
        float[] found = kernel.gradient(model);
        for (int step = 0; step < 2; step++) {
            kernel.update(rate);
            adam.step(params, found, run.plan().optimiser(), rate);
        }
        return new KernelCheck(
                ratio(Math.abs(kernel.loss(model) - loss), loss),
                ratio(apart(expected, found), greatest(expected)),
                share(params, kernel.parameters(model), rate),
                Math.max(16, Math.sqrt((double) samples * run.model().features())) * ROUNDING);
    }

    private static double share(float[] expected, float[] found, double rate) {
        double greatest = 0;
        for (int i = 0; i < expected.length; i++) {
            double allowed = (32 * rate + 8 * Math.abs(expected[i])) * ROUNDING;
            greatest = Math.max(greatest, ratio(Math.abs((double) expected[i] - found[i]), allowed));
        }
        return greatest;
    }

    private static void draw(Run run, Kernel kernel) {
        if (!kernel.blueprint().draw().isGiven()) {
            kernel.sample();
            return;
        }
        LaneGenerator generator = new LaneGenerator(0);
        generator.restore(kernel.generator());
        float[] batch = new float[run.plan().batch() * run.model().features()];
        run.batches().draw(generator, run.plan().batch(), batch);
        kernel.generator(generator.state());
        kernel.batch(batch);
    }

    /** Of nothing to nothing it is 0: a batch may be empty. */
    private static double ratio(double difference, double size) {
        return difference == 0 ? 0 : difference / size;
    }

    private static double greatest(float[] values) {
        double greatest = 0;
        for (float value : values) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        return greatest;
    }

    private static double apart(float[] some, float[] others) {
        double greatest = 0;
        for (int i = 0; i < some.length; i++) {
            greatest = Math.max(greatest, Math.abs((double) some[i] - others[i]));
        }
        return greatest;
    }
}
