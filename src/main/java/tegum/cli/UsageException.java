package tegum.cli;

/** What was asked cannot be done; the message is the one line that the user reads. */
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
