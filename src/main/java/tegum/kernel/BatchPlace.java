package tegum.kernel;

/** A batch on its way between rows of n and the order in which a kernel keeps it. */
final class BatchPlace {
    private final Places places;
    private final KernelHost.Instance instance;
    private final int features;
    private final int samples;

    BatchPlace(Places places, KernelHost.Instance instance) {
        this.places = places;
        this.instance = instance;
        features = places.blueprint.features();
        samples = places.blueprint.batch();
    }

    float[] read() {
        return places.blueprint.form().isSparse() ? readList() : readBlocks();
    }

    void write(float[] rows) {
        if (places.blueprint.form().isSparse()) {
            writeList(rows);
        } else {
            writeBlocks(rows);
        }
    }

    private int blockIndex(int sample, int feature) {
        int block = sample / Places.BLOCK;
        return (block * features + feature) * Places.BLOCK + sample % Places.BLOCK;
    }

    private float[] readBlocks() {
        float[] blocks = new float[places.blocks() * features * Places.BLOCK];
        instance.read(places.batch, blocks, 0, blocks.length);
        float[] rows = new float[samples * features];
        for (int s = 0; s < samples; s++) {
            for (int i = 0; i < features; i++) {
                rows[s * features + i] = blocks[blockIndex(s, i)];
            }
        }
        return rows;
    }

    private void writeBlocks(float[] rows) {
        float[] blocks = new float[places.blocks() * features * Places.BLOCK];
        for (int s = 0; s < samples; s++) {
            for (int i = 0; i < features; i++) {
                blocks[blockIndex(s, i)] = rows[s * features + i];
            }
        }
        instance.write(places.batch, blocks, 0, blocks.length);
    }

    private float[] readList() {
        int[] count = new int[1];
        instance.read(places.count, count);
        int[] sample = new int[count[0]];
        int[] feature = new int[count[0]];
        float[] value = new float[count[0]];
        instance.read(places.sample, sample);
        instance.read(places.feature, feature);
        instance.read(places.value, value, 0, value.length);
        float[] rows = new float[samples * features];
        for (int j = 0; j < count[0]; j++) {
            rows[sample[j] * features + feature[j]] = value[j];
        }
        return rows;
    }

    private void writeList(float[] rows) {
        int[] sample = new int[rows.length];
        int[] feature = new int[rows.length];
        float[] value = new float[rows.length];
        int count = 0;
        for (int k = 0; k < rows.length; k++) {
            if (rows[k] != 0) {
                sample[count] = k / features;
                feature[count] = k % features;
                value[count++] = rows[k];
            }
        }
        instance.write(places.count, new int[] {count}, 1);
        instance.write(places.sample, sample, count);
        instance.write(places.feature, feature, count);
        instance.write(places.value, value, 0, count);
    }
}
