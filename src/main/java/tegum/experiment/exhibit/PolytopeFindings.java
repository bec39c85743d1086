package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Finding;
import tegum.experiment.Verdict;
import tegum.theory.PolytopeFactor;
import tegum.theory.TegumProduct;
import tegum.view.Fraction;
import tegum.view.Numbers;

/** What the paper says of a polytope, beside what follows from its corners. */
final class PolytopeFindings {
    private static final double EXACT = 1e-9;
    private static final double NEAR = 0.03; // the antiprism's height is free, so its share is near 3/8, not equal

    private PolytopeFindings() {}

    static List<Finding> of(TegumProduct product) {
        List<Finding> findings = new ArrayList<>();
        for (PolytopeFactor factor : new PolytopeFigure(product).distinct()) {
            findings.add(share(factor));
        }
        findings.add(sum(product));
        findings.add(loss(product));
        if (product.name().equals("triangular bipyramid")) {
            findings.add(misprint(product));
        }
        return findings;
    }

    /** k vectors that fill m dimensions evenly have m/k each, and so has the paper's list of fractions. */
    private static Finding share(PolytopeFactor factor) {
        double even = (double) factor.dimensions() / factor.count();
        double found = factor.dimensionality();
        return new Finding(
                "Share, " + factor.name(),
                Fraction.text(even) + " of a dimension each",
                Fraction.text(found),
                verdict(found, even));
    }

    private static Finding sum(TegumProduct product) {
        return new Finding(
                "Sum of shares",
                Numbers.count(product.dimensions())
                        + (product.dimensions() == 1 ? ", the dimension" : ", all dimensions"),
                Fraction.text(product.totalDimensionality()),
                verdict(product.totalDimensionality(), product.dimensions()));
    }

    private static Verdict verdict(double found, double expected) {
        double off = Math.abs(found / expected - 1);
        return off < EXACT ? Verdict.MATCHES : off < NEAR ? Verdict.CLOSE : Verdict.DIFFERS;
    }

    /** At most 2m vectors of m dimensions have no pair with a product above zero. */
    private static Finding loss(TegumProduct product) {
        boolean free = product.features() <= 2 * product.dimensions();
        boolean nothing = product.loss() < EXACT;
        return new Finding(
                "Loss with one active",
                free ? "0: at most 2m features, and no two of them need to agree" : "Above 0: more than 2m features",
                nothing ? "0" : Numbers.fixed(product.loss(), 6) + " per feature; 0.333 if left out",
                free == nothing ? Verdict.MATCHES : Verdict.DIFFERS);
    }

    private static Finding misprint(TegumProduct product) {
        double mean = product.totalDimensionality() / product.features();
        return new Finding(
                "Printed comparison",
                "The paper prints 6 × 3/5, which would fill 18/5 dimensions",
                Numbers.count(product.features()) + " × " + Fraction.text(mean) + " = "
                        + Fraction.text(product.totalDimensionality())
                        + " = 3 × 2/3 + 2 × 1/2: there are five features, so 6 is a misprint for 5",
                Verdict.DIFFERS);
    }
}
