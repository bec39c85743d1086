package tegum.experiment;

/**
 * The model that a table of claims speaks of; other sizes, importances or outputs are another
 * question.
 *
 * @param config the settings of the table, its density apart
 */
public record Reference(Config config) {
    /** What a card says where a table is silent. */
    public static final String SILENT = "Nothing is known for these settings";

    /** Whether {@code other} is the same model, trained in whatever way at whatever density. */
    public boolean covers(Config other) {
        return other.features() == config.features()
                && other.hidden() == config.hidden()
                && other.output() == config.output()
                && other.importance().equals(config.importance());
    }
}
