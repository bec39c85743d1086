package tegum.experiment.exhibit;

import java.util.List;
import tegum.analysis.GeometryGraph;
import tegum.view.GeometryGraphPicture;

/** The geometry graph that was asked for last: turning a figure draws it again and again. */
final class Graphs {
    private float[] params = new float[0];
    private double threshold;
    private GeometryGraphPicture picture = untrained();

    /** Before there is a model. */
    static GeometryGraphPicture untrained() {
        return new GeometryGraphPicture(
                new GeometryGraph(GeometryGraph.THRESHOLD, List.of()), -1, "This model is not trained yet.");
    }

    /** The graph of a model, nothing selected. */
    GeometryGraphPicture of(SharedModel model, double wanted) {
        if (model.params() != params || wanted != threshold) {
            params = model.params();
            threshold = wanted;
            picture = new GeometryGraphPicture(
                    GeometryGraph.of(model.geometry(), wanted),
                    -1,
                    "No feature is longer than 0.5: all of them share all dimensions, and no figure is to be seen.");
        }
        return picture;
    }
}
