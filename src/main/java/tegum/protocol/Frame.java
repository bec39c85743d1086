package tegum.protocol;

/**
 * What crosses between page and worker: one line of text and an array of numbers. The body's buffer
 * is transferred, not copied, and comes back to be used again.
 *
 * @param head name of the message and its fields, as {@code name key=value …}
 * @param body numbers whose meaning the head gives; may be empty
 */
public record Frame(String head, float[] body) {}
