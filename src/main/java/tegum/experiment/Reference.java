package tegum.experiment;

/**
 * The model that a table of claims speaks of, and the setting that varies from row to row; other sizes,
 * importances or outputs are another question.
 *
 * @param config the settings of the table
 * @param varied density p, relative density r, or the attack
 */
public record Reference(Config config, Key varied) {
    /** What a card says where a table is silent. */
    public static final String SILENT = "Nothing is known for these settings";

    /** A table over density. */
    public Reference(Config config) {
        this(config, Key.DENSITY);
    }

    /** Whether {@code other} is the same model, trained in whatever way, at whatever value of the setting. */
    public boolean covers(Config other) {
        return other.features() == config.features()
                && other.hidden() == config.hidden()
                && other.output() == config.output()
                && other.importance().equals(config.importance())
                && hasDataOf(other)
                && (varied == Key.ATTACK || other.attack() == config.attack())
                && other.relativeImportance() == config.relativeImportance()
                && (varied == Key.DENSITY || other.density() == config.density())
                && (varied == Key.RELATIVE_DENSITY || other.relativeDensity() == config.relativeDensity());
    }

    private boolean hasDataOf(Config other) {
        if (other.data() != config.data()) {
            return false;
        }
        boolean setsAreEqual = other.setSize() == config.setSize() && other.coupling() == config.coupling();
        return config.data() == DataKind.INDEPENDENT || setsAreEqual;
    }

    /** The value of the setting that varies. */
    double place(Config other) {
        if (varied == Key.ATTACK) {
            return other.attack();
        }
        return varied == Key.RELATIVE_DENSITY ? other.relativeDensity() : other.density();
    }
}
