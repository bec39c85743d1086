package tegum.experiment;

import java.util.ArrayList;
import java.util.List;
import tegum.data.AnticorrelatedSets;
import tegum.data.CorrelatedSets;
import tegum.data.FeatureSource;
import tegum.data.IndependentFeatures;
import tegum.data.ParentAndChildren;
import tegum.theory.ActiveSets;

/** How features go together. */
public enum DataKind {
    /** They know nothing of each other. */
    INDEPENDENT("independent") {
        @Override
        FeatureSource of(Config config) {
            return new IndependentFeatures(config.densities(), config.signed());
        }

        @Override
        ActiveSets activeSets(Config config) {
            return ActiveSets.independent(doubles(config.densities()));
        }
    },
    /** Features of a set come together. */
    CORRELATED("correlated") {
        @Override
        FeatureSource of(Config config) {
            return new CorrelatedSets(config.sets(), config.setDensities(), (float) config.coupling(), config.signed());
        }

        @Override
        ActiveSets activeSets(Config config) {
            return ActiveSets.correlated(config.sets(), doubles(config.setDensities()), config.coupling());
        }
    },
    /** Features of a set exclude one another; p is the density of a set (the paper's convention). */
    ANTICORRELATED("anticorrelated") {
        @Override
        FeatureSource of(Config config) {
            return AnticorrelatedSets.ofSets(config.sets(), config.setDensities(), config.signed());
        }

        @Override
        ActiveSets activeSets(Config config) {
            return ActiveSets.anticorrelated(config.sets(), doubles(config.setDensities()));
        }
    },
    /** The same where p is the density of each member, at most 1 divided by how many they are. */
    ANTICORRELATED_EACH("anticorrelated-each") {
        @Override
        FeatureSource of(Config config) {
            return AnticorrelatedSets.ofMembers(config.sets(), config.memberDensities(), config.signed());
        }

        @Override
        ActiveSets activeSets(Config config) {
            double[] density = doubles(config.memberDensities());
            for (int k = 0; k < density.length; k++) {
                density[k] *= config.sets().length(k);
            }
            return ActiveSets.anticorrelated(config.sets(), density);
        }
    },
    /** The first of a set is the parent of the others: they come with it, as often as the coupling says, never alone. */
    PARENT_CHILD("parent-child") {
        @Override
        FeatureSource of(Config config) {
            return new ParentAndChildren(
                    config.sets(), config.setDensities(), (float) config.coupling(), config.signed());
        }

        @Override
        ActiveSets activeSets(Config config) {
            return ActiveSets.parentAndChildren(config.sets(), doubles(config.setDensities()), config.coupling());
        }
    };

    private final String id;

    DataKind(String id) {
        this.id = id;
    }

    /** Every id, in order. */
    static List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (DataKind kind : values()) {
            ids.add(kind.id);
        }
        return ids;
    }

    /** The one of an id; the first where there is no such id. */
    static DataKind named(String id) {
        for (DataKind kind : values()) {
            if (kind.id.equals(id)) {
                return kind;
            }
        }
        return INDEPENDENT;
    }

    /** Name in addresses and on the command line. */
    public String id() {
        return id;
    }

    /** What samples are drawn from. */
    abstract FeatureSource of(Config config);

    /** The same law, for theory. */
    abstract ActiveSets activeSets(Config config);

    private static double[] doubles(float[] values) {
        double[] copy = new double[values.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = values[i];
        }
        return copy;
    }
}
