package tegum.experiment.exhibit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tegum.analysis.Geometry;
import tegum.analysis.Leverage;
import tegum.analysis.PlanarShape;
import tegum.view.AgainstPlot;
import tegum.view.Axis;
import tegum.view.PlotSeries;

/** D_i against the leverage score τ_i, which it cannot exceed. */
final class LeveragePane {
    private LeveragePane() {}

    static AgainstPlot of(@Nullable SharedModel model) {
        if (model == null) {
            return plot(List.of(), "This model is not trained yet.");
        }
        Geometry geometry = model.geometry();
        double[] scores = Leverage.scores(geometry);
        return plot(
                List.of(
                        series("learned", PlotSeries.Style.FIRST, geometry, scores, true),
                        series("not learned", PlotSeries.Style.FIFTH, geometry, scores, false)),
                "");
    }

    private static AgainstPlot plot(List<PlotSeries> series, String note) {
        return new AgainstPlot(
                Axis.linear("leverage score τ", 0, 1), Axis.linear("D", 0, 1), series, false, "D = τ", note);
    }

    private static PlotSeries series(
            String name, PlotSeries.Style style, Geometry geometry, double[] scores, boolean learned) {
        int count = geometry.represented(PlanarShape.REPRESENTED);
        double[] x = new double[learned ? count : geometry.features() - count];
        double[] y = new double[x.length];
        int next = 0;
        for (int i = 0; i < geometry.features(); i++) {
            if (geometry.norms()[i] > PlanarShape.REPRESENTED == learned) {
                x[next] = scores[i];
                y[next++] = geometry.dimensionality()[i];
            }
        }
        return new PlotSeries(name, style, x, y);
    }
}
