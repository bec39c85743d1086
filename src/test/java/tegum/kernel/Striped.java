package tegum.kernel;

import tegum.data.FeatureSource;
import tegum.math.LaneGenerator;

/** A source that no kernel knows: whole samples are empty, and neighbouring features have opposite signs. */
final class Striped implements FeatureSource {
    private final int features;
    private final double density;

    Striped(int features, double density) {
        this.features = features;
        this.density = density;
    }

    @Override
    public int features() {
        return features;
    }

    @Override
    public double density(int i) {
        return density;
    }

    @Override
    public double emptyChance() {
        return 1 - density;
    }

    @Override
    public FeatureSource nonEmpty() {
        return new Striped(features, 1);
    }

    @Override
    public void draw(LaneGenerator generator, int samples, float[] batch) {
        int[] words = new int[LaneGenerator.PAIR];
        for (int s = 0; s < samples; s++) {
            generator.draw(words, 1);
            boolean empty = (words[0] >>> 8) * 0x1p-24 >= density;
            for (int i = 0; i < features; i++) {
                float size = (words[1 + i % 7] >>> 8) * 0x1p-24f;
                batch[s * features + i] = empty ? 0 : i % 2 == 0 ? size : -size;
            }
        }
    }
}
