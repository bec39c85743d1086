package tegum.view;

import java.util.List;

/**
 * Vectors from the origin in three dimensions with the convex hull of their tips.
 *
 * @param tips x, y, z of each feature's vector, feature by feature
 * @param colours of the vectors
 * @param edges pairs of features whose tips the hull joins
 * @param faces triples of features, counter-clockwise seen from outside
 */
public record Mesh(float[] tips, List<Colour> colours, int[] edges, int[] faces) {
    /** How many vectors there are. */
    public int count() {
        return colours.size();
    }
}
