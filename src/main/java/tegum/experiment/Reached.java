package tegum.experiment;

import java.util.ArrayList;
import java.util.List;
import tegum.math.Join;
import tegum.math.Split;

/**
 * A claim beside whose number stands how many of the seeds 0 to 19 come to it, where fewer than fifteen do: training
 * that stops in a local minimum is a result, too. {@code ./tegum verify ID} counts what matches with the reference, a page's <i>Twenty seeds</i> with kernels; the two
 * differ by few.
 *
 * @param claim what is claimed
 * @param base how the models are trained that were counted; others have no share
 * @param varied the setting that tells them apart
 * @param shares one for each value with a share
 */
public record Reached(Claim claim, Config base, Key varied, List<Share> shares) implements Claim {
    /** Of how many seeds. */
    public static final int SEEDS = 20;

    /**
     * What was counted at one value.
     *
     * @param value of the setting that varies, as {@link Key#read} writes it
     * @param seeds whose runs match
     */
    public record Share(String value, int seeds) {}

    /** A table as text, such as {@code 0.5:3 0.2:5}. */
    public static Reached of(Claim claim, Config base, Key varied, String shares) {
        List<Share> table = new ArrayList<>();
        for (String share : Split.at(' ', shares)) {
            List<String> parts = Split.at(':', share);
            table.add(new Share(parts.get(0), Integer.parseInt(parts.get(1))));
        }
        return new Reached(claim, base, varied, List.copyOf(table));
    }

    /** The table as text. */
    String text() {
        List<String> rows = new ArrayList<>();
        for (Share share : shares) {
            rows.add(share.value + ":" + share.seeds);
        }
        return Join.with(" ", rows);
    }

    /** How many of the seeds are said to come to it with these settings; −1 where nothing is said. */
    public int stated(Config config) {
        String value = varied.read(config);
        for (Share share : shares) {
            if (share.value.equals(value)
                    && base.with(List.of(new Setting(varied, value))).equals(config)) {
                return share.seeds;
            }
        }
        return -1;
    }

    @Override
    public Finding check(Outcome outcome) {
        Finding finding = claim.check(outcome);
        int seeds = stated(outcome.config());
        if (seeds >= 0) {
            String expected = finding.expected() + "; " + words(seeds);
            return new Finding(finding.what(), expected, finding.found(), finding.verdict());
        }
        return finding;
    }

    private static String words(int seeds) {
        String count = seeds == 0 ? "none" : String.valueOf(seeds);
        return count + " of " + SEEDS + (seeds == 1 ? " seeds reaches it" : " seeds reach it");
    }
}
