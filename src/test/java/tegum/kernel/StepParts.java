package tegum.kernel;

import tegum.train.Moments;
import tegum.train.Run;
import tegum.train.Start;

/** The parts of a kernel's step, one by one, so that each can be timed: what a step spends beside its products. */
public final class StepParts {
    private static final double RATE = 1e-3;

    private final Kernel kernel;

    /**
     * The kernel that the chooser writes for a run, at step 0.
     *
     * @throws KernelRefused if the host cannot run it
     */
    public StepParts(Run run, Kernels kernels) throws KernelRefused {
        kernel = kernels.start(Chooser.blueprint(run));
        kernel.settings(run);
        kernel.generator(Start.of(run).generator().state());
        float[] params = Start.of(run).params();
        kernel.parameters(params);
        kernel.moments(Moments.none(params.length));
        kernel.sample();
        kernel.takeGradient();
    }

    /**
     * Repeats one part.
     *
     * @param part sample, gradient or update
     */
    public void repeat(String part, int times) {
        for (int k = 0; k < times; k++) {
            switch (part) {
                case "sample" -> kernel.sample();
                case "gradient" -> kernel.takeGradient();
                case "update" -> kernel.update(RATE);
                default -> throw new IllegalArgumentException("part must be sample, gradient or update, got " + part);
            }
        }
    }
}
