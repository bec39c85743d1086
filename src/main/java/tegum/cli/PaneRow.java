package tegum.cli;

import java.util.List;
import tegum.experiment.Pane;

/** How wide the panes of an exhibit are on a wide page: the style sheet's {@code .panes}, a row that breaks and grows. */
final class PaneRow {
    /** The page's widest content, in CSS pixels: 1440 without its margins. */
    private static final double ROW = 1376;

    private static final double GAP = 24;
    private static final double USUAL = 320;
    private static final double NARROW = 260;

    private PaneRow() {}

    private static double basis(Pane pane) {
        return pane.picture().isNarrow() ? NARROW : pane.picture().isWide() ? ROW : USUAL;
    }

    /** The width of each. */
    static double[] widths(List<Pane> panes) {
        double[] widths = new double[panes.size()];
        int first = 0;
        while (first < widths.length) {
            int end = first + 1;
            double taken = basis(panes.get(first));
            while (end < widths.length && taken + GAP + basis(panes.get(end)) <= ROW) {
                taken += GAP + basis(panes.get(end++));
            }
            int growing = 0;
            for (int k = first; k < end; k++) {
                growing += panes.get(k).picture().isNarrow() ? 0 : 1;
            }
            for (int k = first; k < end; k++) {
                boolean grows = !panes.get(k).picture().isNarrow();
                widths[k] = basis(panes.get(k)) + (grows ? (ROW - taken) / growing : 0);
            }
            first = end;
        }
        return widths;
    }
}
