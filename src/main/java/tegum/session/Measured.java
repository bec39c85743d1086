package tegum.session;

import tegum.protocol.Event;

/** The exact loss of one moment, which the trainer measures on demand. */
final class Measured {
    private static final int NEVER = -1;

    private int step = NEVER;
    private int asked = NEVER;
    private double loss = Double.NaN;
    private double error = Double.NaN;

    /** Whether the loss at {@code step} is neither known nor asked for. */
    boolean isMissing(int wanted) {
        return wanted != step && wanted != asked;
    }

    void ask(int wanted) {
        asked = wanted;
    }

    void take(Event.Measured measured) {
        step = measured.step();
        loss = measured.loss();
        error = measured.error();
        asked = NEVER;
    }

    /** The loss at {@code wanted}, NaN if it is not known. */
    double loss(int wanted) {
        return wanted == step ? loss : Double.NaN;
    }

    /** Its standard error. */
    double error(int wanted) {
        return wanted == step ? error : Double.NaN;
    }
}
