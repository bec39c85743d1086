package tegum.experiment;

/**
 * One line of a check card.
 *
 * @param what is compared, such as "Shape"
 * @param expected what is expected, after who says so: "Paper: …", "Exact optimum: …"
 * @param found what this run shows
 * @param verdict how the two compare
 */
public record Finding(String what, String expected, String found, Verdict verdict) {}
