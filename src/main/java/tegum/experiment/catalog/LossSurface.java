package tegum.experiment.catalog;

import java.util.List;
import tegum.experiment.Chapter;
import tegum.experiment.Entry;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiment;
import tegum.experiment.Story;
import tegum.experiment.exhibit.LossLandscape;

/**
 * E7c, the exact loss of two features in one dimension without a bias, as a landscape (comment by T. McGrath on the
 * paper). Nothing is trained.
 */
public final class LossSurface implements Entry {
    @Override
    public Experiment experiment() {
        return Experiment.of("E7c", "loss-surface", "Loss surface");
    }

    @Override
    public List<Exhibit> exhibits() {
        return List.of(new LossLandscape());
    }

    @Override
    public Story story() {
        return new Story(
                Chapter.PHASE_CHANGE,
                "Why is the border between phases sharp?",
                "Two features share one number: the whole model is two weights, so its exact loss is a landscape that"
                        + " one can look at. It has two valleys, and which one lies lower changes all at once.",
                "Superposition as a Phase Change, comment by Tom McGrath",
                "Two valleys",
                List.of(
                        "Two features go through one hidden number and come back through ReLU, without a bias. The"
                                + " model is a pair of weights, _w_₁ and _w_₂. Its expected loss has a closed form, so"
                                + " nothing here is trained or sampled.",
                        "One valley has weights of unlike signs, both of length near 1: an antipodal pair. It errs only"
                                + " when both features are present, so it is the lower one where features are rare."
                                + " The other one has weights of one sign. If one feature matters much more, this is"
                                + " the solution that keeps it and leaves the other out; if both matter alike, it"
                                + " gives half of each to both outputs, and cannot tell the two apart.",
                        "Raise the density. Both valleys stay where they are, but at _p_ = 0.58 and equal importance"
                                + " the other one becomes the lower. The best solution jumps from one to the other:"
                                + " nothing in between is ever best. That is a first-order phase change.",
                        "A descent does not see which valley is lower, only the slope under it. Drag the cross and see"
                                + " where it ends. In the tinted range both minima exist, so a model that is in one of"
                                + " them stays there although the other has become better. This is why measured phase"
                                + " diagrams are speckled near the borders."),
                List.of(
                        "There is no bias here. With one, both minima survive at equal importance, but unlike signs stay"
                                + " the lower ones far beyond p = 0.58, at least up to 0.9: each bias fills in what"
                                + " the short weights leave out. The last line of the check card gives both.",
                        "Coming from unlike signs, some ways down end where one weight is zero: ReLU has shut that output,"
                                + " so it has no slope. It is no minimum, since the other sign leads further down.",
                        "The way down follows the slope in small steps. Adam's steps lead elsewhere in detail, and"
                                + " batches are samples, not expectations."));
    }
}
