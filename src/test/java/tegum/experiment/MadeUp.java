package tegum.experiment;

import java.util.List;

/** Experiments that no registry knows. */
final class MadeUp {
    private MadeUp() {}

    /** One that narrows no rule. */
    static Experiment of(Config base) {
        return of(base, List.of(), Sweep.over(Key.DENSITY, "1"), List.of());
    }

    /** One of those parts that a test is about. */
    static Experiment of(Config base, List<Control> controls, Sweep sweep, List<Claim> claims) {
        return new Experiment(
                "E999", "made-up", "Made up", base, 7, controls, List.of(), sweep, List.of("matrix"), claims);
    }
}
