package tegum.experiment.catalog;

import java.util.List;
import tegum.experiment.Chapter;
import tegum.experiment.Entry;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiment;
import tegum.experiment.Story;
import tegum.experiment.exhibit.FourDensities;
import tegum.experiment.exhibit.SparseClouds;
import tegum.experiment.exhibit.WhySparse;

/** E0, what sparse data looks like: no model yet, only the samples that all others are trained on. */
public final class SparseData implements Entry {
    @Override
    public Experiment experiment() {
        return Experiment.of("E0", "sparse-data", "Sparse data");
    }

    @Override
    public List<Exhibit> exhibits() {
        return List.of(new SparseClouds(), new FourDensities(), new WhySparse());
    }

    @Override
    public Story story() {
        return new Story(
                Chapter.SUPERPOSITION,
                "What does sparse data look like?",
                "Three features fill a cube. Make them rare and the cube empties: onto its faces, onto its axes, into"
                        + " one corner.",
                "Demonstrating Superposition",
                "Mostly nothing",
                List.of(
                        "Every model here is trained on made-up samples. A feature is zero with probability _S_,"
                                + " its sparsity, and otherwise any number from 0 to 1, all equally likely. The density"
                                + " _p_ = 1 − _S_ says how often it is present.",
                        "With three features, a sample is a point in a cube. All three are present in a share _p_³ of"
                                + " samples, exactly two in 3_p_²(1 − _p_), exactly one in 3_p_(1 − _p_)², none in"
                                + " (1 − _p_)³. At _p_ = 0.1, of a hundred samples that are not empty about ninety lie"
                                + " on an axis: there is one feature at a time.",
                        "This is why superposition can pay. Two features that share a direction disturb each other only"
                                + " when both are present, and among sparse features that is seldom.",
                        "How sparse is sparse? Statistics measures it by kurtosis. A Gaussian has 3. A feature that is"
                                + " always present has 1.8, less than a Gaussian; one of density 0.003 has about 600."
                                + " Where _p_ is small it is nearly 9 / (5_p_)."),
                List.of(
                        "Real features are not independent, and their values are not uniform; the paper calls this"
                                + " distribution arbitrary.",
                        "Three features can be drawn. The models of the paper have up to four hundred."));
    }
}
