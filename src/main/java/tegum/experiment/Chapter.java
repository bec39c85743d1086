package tegum.experiment;

/** The parts of the paper, in its order. */
public enum Chapter {
    SUPERPOSITION("What superposition is"),
    DEMONSTRATION("Demonstrating it"),
    PHASE_CHANGE("Superposition as a phase change"),
    GEOMETRY("The geometry of superposition"),
    NON_UNIFORM("Non-uniform superposition"),
    CORRELATED("Correlated features"),
    DYNAMICS("Learning dynamics"),
    ADVERSARIAL("Adversarial examples"),
    PRIVILEGED_BASIS("Superposition in a privileged basis"),
    COMPUTATION("Computation in superposition"),
    WAYS_OUT("Ways out, and appendix");

    private final String title;

    Chapter(String title) {
        this.title = title;
    }

    /** Heading in the gallery. */
    public String title() {
        return title;
    }
}
