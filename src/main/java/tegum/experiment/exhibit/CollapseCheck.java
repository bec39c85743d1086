package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Finding;
import tegum.experiment.Verdict;
import tegum.math.Join;

/** The check card of {@link CollapseMap}. */
final class CollapseCheck {
    /** Densities from which one, two and three of the exact optimum's pairs collapse; {@code ./tegum theory collapse}. */
    private static final double[] FROM = {0.072, 0.139, 0.39};

    /** Up to this density pairs have a best arrangement; at 1 any plane is as good as another. */
    private static final double ARRANGED = 0.9;

    private CollapseCheck() {}

    /** Fully coupled pairs, dense ones first. */
    static Finding coupled(int[] counts, double[] densities) {
        boolean known = true;
        boolean same = true;
        List<String> found = new ArrayList<>();
        for (int k = 0; k < counts.length; k++) {
            int expected = 0;
            for (double from : FROM) {
                expected += densities[k] > from ? 1 : 0;
            }
            known &= counts[k] >= 0;
            same &= counts[k] == expected || densities[k] > ARRANGED;
            found.add(counts[k] < 0 ? "–" : String.valueOf(counts[k]));
        }
        return new Finding(
                "Fully coupled, from dense to sparse",
                "Exact: three above p = 0.39, two from 0.139, one from 0.072, none below",
                Join.with(", ", found),
                !known ? Verdict.OPEN : same ? Verdict.MATCHES : Verdict.DIFFERS);
    }

    /** Independent features. */
    static Finding uncoupled(int[] counts, double[] densities) {
        boolean known = true;
        int most = 0;
        for (int k = 0; k < counts.length; k++) {
            known &= counts[k] >= 0;
            most = densities[k] > ARRANGED ? most : Math.max(most, counts[k]);
        }
        return new Finding(
                "Without coupling",
                "No reason to collapse below p = 1",
                !known ? "not searched yet" : most == 0 ? "nothing does" : most + " do somewhere",
                !known ? Verdict.OPEN : most == 0 ? Verdict.MATCHES : Verdict.CLOSE);
    }

    /** Where training ends beside what would be best. */
    static Finding training(int[] trained, int[] best) {
        int known = 0;
        int more = 0;
        int same = 0;
        for (int k = 0; k < trained.length; k++) {
            if (trained[k] >= 0 && best[k] >= 0) {
                known++;
                same += trained[k] == best[k] ? 1 : 0;
                more += trained[k] > best[k] ? 1 : 0;
            }
        }
        String found =
                known == 0 ? "nothing trained yet" : "as best in " + same + " of " + known + " cells, more in " + more;
        return new Finding(
                "Trained models", "The paper has no number: training may stop a step too early", found, Verdict.OPEN);
    }
}
