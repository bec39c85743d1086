package tegum.data;

/**
 * Features in consecutive sets of one size; the last set takes what is left.
 *
 * @param features n
 * @param size of every set but the last, at least 1
 */
public record Sets(int features, int size) {
    /** Refuses sets without members. */
    public Sets {
        if (features < 1 || size < 1) {
            throw new IllegalArgumentException(
                    "features and set size must be at least 1, got " + features + " and " + size);
        }
    }

    /** How many sets there are. */
    public int count() {
        return (features + size - 1) / size;
    }

    /** First feature of set k; the features past the last one for k = count. */
    public int start(int k) {
        return Math.min(features, k * size);
    }

    /** How many features set k has. */
    public int length(int k) {
        return start(k + 1) - start(k);
    }

    int[] limits(float[] density) {
        if (density.length != count()) {
            throw new IllegalArgumentException(count() + " sets need as many densities, got " + density.length);
        }
        int[] limits = new int[density.length];
        for (int k = 0; k < limits.length; k++) {
            limits[k] = Limits.of(density[k]);
        }
        return limits;
    }
}
