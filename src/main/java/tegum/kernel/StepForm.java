package tegum.kernel;

import tegum.kernel.wasm.Code;

/** The code of one {@link Form}. Each method writes the body of a function without parameters. */
interface StepForm {
    /** Draws a batch into its place. */
    void sample(Code code);

    /** From the batch in its place to the gradient, and to the loss where asked. */
    void gradient(Code code, boolean withLoss);

    /** Draws a batch and takes its gradient, the same bits as one after the other. */
    void sampleAndGradient(Code code, boolean withLoss);
}
