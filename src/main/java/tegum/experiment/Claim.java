package tegum.experiment;

/** Something the paper, or the exact optimum, says about an experiment, and how to tell whether a run agrees. */
public interface Claim {
    /** Compares a run with the claim; {@link Verdict#OPEN} where it says nothing about these settings. */
    Finding check(Outcome outcome);
}
