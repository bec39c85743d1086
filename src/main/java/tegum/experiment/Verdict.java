package tegum.experiment;

/** How a run compares with what is expected. */
public enum Verdict {
    /** Within the stated tolerance. */
    MATCHES,
    /** Outside it, but near. */
    CLOSE,
    /** Something else. */
    DIFFERS,
    /** Nothing is known for these settings, or the run has not come far enough. */
    OPEN
}
