package tegum.experiment.catalog;

import java.util.List;
import tegum.experiment.Claim;
import tegum.experiment.Config;
import tegum.experiment.FirstKnown;
import tegum.experiment.LossClaim;
import tegum.experiment.Reference;
import tegum.experiment.WholeClaim;

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
        return new FirstKnown(List.of(
                new LossClaim(
                        reference,
                        LossClaim.Source.TEGUM_PRODUCT,
                        List.of(
                                new LossClaim.Row(1, 2.8333),
                                new LossClaim.Row(0.5, 3.3744),
                                new LossClaim.Row(0.4, 2.9193),
                                new LossClaim.Row(0.35, 2.6464),
                                new LossClaim.Row(0.3, 2.3459),
                                new LossClaim.Row(0.25, 2.0188),
                                new LossClaim.Row(0.2, 1.6554))),
                // of the seeds 0 to 4
                new LossClaim(reference, LossClaim.Source.BEST_OF_RUNS, List.of(new LossClaim.Row(0.1, 0.8052)))));
    }

    /** D*, at its two steps; between and beyond them as larger models have it. */
    static Claim perFeature(Config base) {
        Reference reference = new Reference(base);
        return new FirstKnown(List.of(
                new WholeClaim(
                        reference,
                        WholeClaim.Whole.PER_FEATURE,
                        "Paper: ",
                        List.of(
                                new WholeClaim.Row(1, 1, 0.02),
                                new WholeClaim.Row(0.35, 0.5, 0.02),
                                new WholeClaim.Row(0.3, 0.5, 0.02))),
                new WholeClaim(
                        reference,
                        WholeClaim.Whole.PER_FEATURE,
                        LARGER,
                        List.of(new WholeClaim.Row(0.5, 0.59, 0.02), new WholeClaim.Row(0.1, 0.225, 0.02)))));
    }

    /** Σ D_i = m, whatever the density. */
    static WholeClaim shares(Config base) {
        return new WholeClaim(
                new Reference(base),
                WholeClaim.Whole.SHARES,
                PRODUCT,
                List.of(new WholeClaim.Row(0, base.hidden(), SHARES * base.hidden())));
    }

    /** Of digons, and of pentagons. */
    static Claim meanShare(Config base) {
        Reference reference = new Reference(base);
        return new FirstKnown(List.of(
                new WholeClaim(
                        reference,
                        WholeClaim.Whole.MEAN_SHARE,
                        PRODUCT,
                        List.of(
                                new WholeClaim.Row(0.35, 0.5, 0.01),
                                new WholeClaim.Row(0.3, 0.5, 0.01),
                                new WholeClaim.Row(0.2, 0.4, 0.04))),
                new WholeClaim(
                        reference, WholeClaim.Whole.MEAN_SHARE, LARGER, List.of(new WholeClaim.Row(0.1, 0.24, 0.02)))));
    }
}
