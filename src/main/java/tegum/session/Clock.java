package tegum.session;

/** Tells the time; given from outside, so that a session can be tested without waiting. */
public interface Clock {
    /** Milliseconds since some fixed moment. */
    double now();
}
