package tegum.kernel;

import tegum.data.AnticorrelatedSets;
import tegum.data.CorrelatedSets;
import tegum.data.FeatureSource;
import tegum.data.GapTable;
import tegum.data.IndependentFeatures;

/** The numbers by which a source draws, on their way into a kernel's memory. */
final class RecipePlace {
    private final Places places;
    private final DrawPlaces draw;
    private final KernelHost.Instance instance;
    private final boolean nonEmpty;

    RecipePlace(Places places, KernelHost.Instance instance) {
        this.places = places;
        this.instance = instance;
        draw = places.draw;
        nonEmpty = places.blueprint.draw().nonEmpty();
    }

    /** Puts what the blueprint's draw takes of a source of its law. */
    void write(FeatureSource source) {
        if (places.blueprint.draw().isGiven()) {
            return;
        }
        if (places.blueprint.drawsGaps()) {
            int[] table = GapTable.of(source.density(0));
            instance.write(places.gaps, table, table.length);
        } else if (source instanceof IndependentFeatures independent) {
            independent(independent);
        } else if (source instanceof CorrelatedSets correlated) {
            correlated(correlated);
        } else if (source instanceof AnticorrelatedSets anticorrelated) {
            anticorrelated(anticorrelated);
        }
    }

    /** Thresholds and their inverses. */
    void thresholds(int[] thresholds) {
        instance.write(places.threshold, thresholds, thresholds.length);
        inverses(places.inverse, thresholds);
    }

    private void inverses(int address, int[] thresholds) {
        float[] inverses = new float[thresholds.length];
        for (int i = 0; i < inverses.length; i++) {
            inverses[i] = (float) (1.0 / thresholds[i]);
        }
        instance.write(address, inverses, 0, inverses.length);
    }

    /** A number for each feature. */
    private interface Numbers {
        int of(int i);
    }

    private int[] each(Numbers numbers) {
        int[] all = new int[places.blueprint.features()];
        for (int i = 0; i < all.length; i++) {
            all[i] = numbers.of(i);
        }
        return all;
    }

    private void put(int address, Numbers numbers) {
        int[] all = each(numbers);
        instance.write(address, all, all.length);
    }

    private void independent(IndependentFeatures source) {
        thresholds(each(source::threshold));
        if (nonEmpty) {
            int[] first = each(source::firstThreshold);
            instance.write(draw.firstThreshold, first, first.length);
            inverses(draw.firstInverse, first);
        }
    }

    private void correlated(CorrelatedSets source) {
        int size = source.sets().size();
        boolean always = source.isCoupled();
        put(places.threshold, i -> source.threshold(i / size));
        if (!always) {
            put(draw.coupling, i -> source.coupling());
        }
        if (nonEmpty) {
            put(draw.firstThreshold, i -> always ? source.firstShared(i / size) : source.firstOwn(i));
        }
        if (nonEmpty && !always) {
            put(draw.firstShared, i -> source.firstShared(i / size));
            put(draw.firstCoupling, i -> source.firstCoupling(i / size));
        }
    }

    private void anticorrelated(AnticorrelatedSets source) {
        int size = source.sets().size();
        put(draw.lower, i -> source.threshold(i / size, i % size));
        put(places.threshold, i -> source.threshold(i / size, i % size + 1));
        if (nonEmpty) {
            put(draw.firstLower, i -> source.firstThreshold(i / size, i % size));
            put(draw.firstThreshold, i -> source.firstThreshold(i / size, i % size + 1));
        }
    }
}
