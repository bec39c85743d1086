package tegum.theory;

/** The expected loss of a model, exactly or nearly so: what training minimises by samples. */
public interface ModelLoss extends Objective {
    /** n. */
    int features();

    /** m. */
    int hidden();

    /** E of the target of output i: the best bias of an output that nothing else reaches. */
    double mean(int i);

    /** ‖·‖² of the weights that lead to output i. */
    double reaching(double[] point, int i);

    /** The loss at a point. */
    default double value(double[] point) {
        return value(point, new double[length()]);
    }
}
