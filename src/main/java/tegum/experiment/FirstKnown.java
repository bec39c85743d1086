package tegum.experiment;

import java.util.List;

/**
 * One line of the check card for several models: the first claim that knows the settings speaks.
 *
 * @param claims about one question; the last one speaks if none knows
 */
public record FirstKnown(List<Claim> claims) implements Claim {
    /** These claims in order. */
    public static FirstKnown of(Claim... claims) {
        return new FirstKnown(List.of(claims));
    }

    @Override
    public Finding check(Outcome outcome) {
        Finding finding = claims.get(0).check(outcome);
        for (int k = 1; k < claims.size() && finding.verdict() == Verdict.OPEN; k++) {
            Finding next = claims.get(k).check(outcome);
            boolean knows = !next.expected().equals(Reference.SILENT);
            finding = knows ? next : finding;
        }
        return finding;
    }
}
