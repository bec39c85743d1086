package tegum.analysis;

/** Exact figures as weight matrices, m rows of n. */
public final class Frames {
    private Frames() {}

    /** k unit vectors, evenly spread over the plane. */
    public static float[] polygon(int count) {
        float[] w = new float[2 * count];
        for (int i = 0; i < count; i++) {
            w[i] = (float) Math.cos(2 * Math.PI * i / count);
            w[count + i] = (float) Math.sin(2 * Math.PI * i / count);
        }
        return w;
    }

    /** k unit vectors at equal angles in k dimensions, of which they span all but one. */
    public static float[] simplex(int count) {
        float[] w = new float[count * count];
        double scale = Math.sqrt(count / (count - 1.0));
        for (int i = 0; i < count; i++) {
            for (int r = 0; r < count; r++) {
                w[r * count + i] = (float) (scale * ((r == i ? 1 : 0) - 1.0 / count));
            }
        }
        return w;
    }

    /** Two squares, the upper one turned by 45°; half the distance between them as a share of their radius. */
    public static float[] antiprism(double height) {
        float[] w = new float[24];
        double length = Math.sqrt(1 + height * height);
        for (int i = 0; i < 8; i++) {
            double angle = Math.PI / 2 * (i % 4) + (i < 4 ? 0 : Math.PI / 4);
            w[i] = (float) (Math.cos(angle) / length);
            w[8 + i] = (float) (Math.sin(angle) / length);
            w[16 + i] = (float) ((i < 4 ? -height : height) / length);
        }
        return w;
    }

    /** The corners of a cube. */
    public static float[] cube() {
        float[] w = new float[24];
        for (int i = 0; i < 8; i++) {
            for (int r = 0; r < 3; r++) {
                w[8 * r + i] = (float) (((i >> r) % 2 * 2 - 1) / Math.sqrt(3));
            }
        }
        return w;
    }

    /** Two matrices in dimensions of their own. */
    public static float[] product(float[] first, int firstHidden, float[] second, int secondHidden) {
        int left = first.length / firstHidden;
        int right = second.length / secondHidden;
        float[] w = new float[(firstHidden + secondHidden) * (left + right)];
        for (int r = 0; r < firstHidden; r++) {
            System.arraycopy(first, r * left, w, r * (left + right), left);
        }
        for (int r = 0; r < secondHidden; r++) {
            System.arraycopy(second, r * right, w, (firstHidden + r) * (left + right) + left, right);
        }
        return w;
    }

    /** A matrix with as many empty dimensions below that there are {@code hidden} in all. */
    public static float[] padded(float[] weights, int hidden, int wanted) {
        return java.util.Arrays.copyOf(weights, weights.length / hidden * wanted);
    }

    /** A pair of opposite vectors. */
    public static float[] digon() {
        return new float[] {1, -1};
    }
}
