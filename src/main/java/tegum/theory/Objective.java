package tegum.theory;

/** A function to be made small. */
public interface Objective {
    /** How many parameters it has. */
    int length();

    /**
     * Value at a point.
     *
     * @param gradient receives the gradient there
     */
    double value(double[] point, double[] gradient);
}
