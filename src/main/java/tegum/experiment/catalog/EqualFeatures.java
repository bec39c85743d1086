package tegum.experiment.catalog;

import java.util.List;
import tegum.experiment.Claim;
import tegum.experiment.Config;
import tegum.experiment.FirstKnown;
import tegum.experiment.LossClaim;
import tegum.experiment.Reference;
import tegum.experiment.WholeClaim;
import tegum.experiment.WholeClaim.Whole;

/**
 * What is known of forty equal features in six dimensions.
 *
 * <p>Where p is 1, six dimensions keep any six directions: 34 u(1) is lost, u(p) = p/3 − p²/4. Down to p = 0.25 six
 * digons are the best tegum product, six times the exact loss of two features in one dimension, and 28 u(p) for what
 * is left out; at p = 0.2 three pentagons are, three times the exact loss of five in two dimensions, and 25 u(p):
 * {@code ./tegum theory phase-two-features --set p=0.3 --set ri=1}, {@code ./tegum theory five-features --set p=0.2
 * --set imp=equal}. A product of figures is an upper bound; a run may come lower.
 */
final class EqualFeatures {
    private static final String PRODUCT = "Exact, of a tegum product: ";

    private static final double SHARES = 0.01; // of m: the paper's models keep within 0.3 %

    private EqualFeatures() {}

    /** What larger models of the notebook's recipe came to: 400 features in 30 dimensions, ten thousand steps. */
    private static final String LARGER = "400 features in 30, trained: ";

    static Claim loss(Config base) {
        Reference reference = new Reference(base);
        return FirstKnown.of(
                LossClaim.ofTegumProduct(
                        reference, "1:2.8333 0.5:3.3744 0.4:2.9193 0.35:2.6464 0.3:2.3459 0.25:2.0188 0.2:1.6554"),
                LossClaim.bestOfRuns(reference, "0.1:0.8052")); // of the seeds 0 to 4
    }

    /** D*, at its two steps; between and beyond them as larger models have it. */
    static Claim perFeature(Config base) {
        Reference reference = new Reference(base);
        return FirstKnown.of(
                WholeClaim.of(reference, Whole.PER_FEATURE, "Paper: ", "1:1±0.02 0.35:0.5±0.02 0.3:0.5±0.02"),
                WholeClaim.of(reference, Whole.PER_FEATURE, LARGER, "0.5:0.59±0.02 0.1:0.225±0.02"));
    }

    /** Σ D_i = m, whatever the density. */
    static WholeClaim shares(Config base) {
        WholeClaim.Row any = new WholeClaim.Row(0, base.hidden(), SHARES * base.hidden());
        return new WholeClaim(new Reference(base), Whole.SHARES, PRODUCT, List.of(any));
    }

    /** Of digons, and of pentagons. */
    static Claim meanShare(Config base) {
        Reference reference = new Reference(base);
        return FirstKnown.of(
                WholeClaim.of(reference, Whole.MEAN_SHARE, PRODUCT, "0.35:0.5±0.01 0.3:0.5±0.01 0.2:0.4±0.04"),
                WholeClaim.of(reference, Whole.MEAN_SHARE, LARGER, "0.1:0.24±0.02"));
    }
}
