package tegum.view;

/**
 * Vectors from the origin in three dimensions with the convex hull of their tips.
 *
 * @param tips x, y, z of each feature's vector, feature by feature
 * @param importance place of each feature on the importance ramp, from 0 to 1
 * @param edges pairs of features whose tips the hull joins
 * @param faces triples of features, counter-clockwise seen from outside
 */
public record Mesh(float[] tips, float[] importance, int[] edges, int[] faces) {
    /** How many vectors there are. */
    public int count() {
        return importance.length;
    }
}
