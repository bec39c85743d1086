package tegum.kernel;

/** Numbers of one model, one per parameter, on their way between the layout's order and the stored one. */
final class ParameterPlace {
    private final Places places;
    private final KernelHost.Instance instance;
    private final float[] stored;

    ParameterPlace(Places places, KernelHost.Instance instance) {
        this.places = places;
        this.instance = instance;
        stored = new float[places.stored];
    }

    /** A copy of the numbers of {@code model} out of the region at {@code address}. */
    float[] read(int address, int model) {
        instance.read(address, stored, 0, stored.length);
        float[] values = new float[places.blueprint.parameters()];
        for (int i = 0; i < values.length; i++) {
            values[i] = stored[index(i, model)];
        }
        return values;
    }

    /** Puts the numbers of {@code model} into the region at {@code address}. */
    void write(int address, int model, float[] values) {
        instance.read(address, stored, 0, stored.length);
        for (int i = 0; i < values.length; i++) {
            stored[index(i, model)] = values[i];
        }
        instance.write(address, stored, 0, stored.length);
    }

    /** Where parameter {@code i} of a model stands: rows may be filled up, or models lie side by side. */
    private int index(int i, int model) {
        if (places.blueprint.form().lanesAreModels()) {
            return 4 * (model / 4 * places.blueprint.parameters() + i) + model % 4;
        }
        int columns = places.blueprint.features();
        return places.stride == columns ? i : i / columns * places.stride + i % columns;
    }
}
