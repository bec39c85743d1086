package tegum.session;

import java.util.Optional;
import tegum.kernel.KernelCheck;
import tegum.kernel.KernelEngine;
import tegum.kernel.KernelHost;
import tegum.kernel.KernelRefused;
import tegum.kernel.Kernels;
import tegum.kernel.ModelsEngine;
import tegum.train.Ensemble;
import tegum.train.Run;
import tegum.train.Trainer;
import tegum.view.Numbers;

/**
 * Trains with a kernel written for the run wherever there can be one and it does what the reference does;
 * otherwise with the reference, and says why.
 */
public final class KernelMaker implements EngineMaker {
    private final Kernels kernels;

    /** Kernels that run on {@code host}. */
    public KernelMaker(KernelHost host) {
        kernels = new Kernels(host);
    }

    @Override
    public Made make(Run run) {
        try {
            KernelEngine engine = new KernelEngine(run, kernels);
            KernelCheck check = engine.check();
            return check.passes() ? new Made(engine, differences(check) + ".", "") : reference(run, differences(check));
        } catch (KernelRefused | IllegalArgumentException refused) {
            return reference(run, String.valueOf(refused.getMessage()));
        }
    }

    /** Where a kernel for all is refused, one for each is too, and says why. */
    @Override
    public Optional<Ensemble> together(Run first, int models) {
        if (!ModelsEngine.trains(first, models)) {
            return Optional.empty();
        }
        try {
            ModelsEngine engine = new ModelsEngine(first, models, kernels);
            for (KernelCheck check : engine.check()) {
                if (!check.passes()) {
                    return Optional.empty();
                }
            }
            return Optional.of(engine);
        } catch (KernelRefused refused) {
            String why = String.valueOf(refused.getMessage());
            if (Shortage.isMeant(why)) {
                throw new IllegalStateException(why, refused);
            }
            return Optional.empty();
        }
    }

    private static Made reference(Run run, String why) {
        return new Made(new Trainer(run), "", why);
    }

    private static String differences(KernelCheck check) {
        return "One step beside the reference, on the same batch: the loss differs by " + share(check.loss())
                + " of its size, the gradient by " + share(check.gradient()) + " (rounding may make that "
                + share(check.tolerance()) + "). After it no parameter is off by more than "
                + Numbers.fixed(100 * check.parameters(), 0) + " % of what rounding may do";
    }

    private static String share(double value) {
        return Numbers.loss(value);
    }
}
