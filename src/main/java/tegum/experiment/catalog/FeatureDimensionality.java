package tegum.experiment.catalog;

import java.util.List;
import tegum.experiment.Chapter;
import tegum.experiment.Config;
import tegum.experiment.Entry;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiment;
import tegum.experiment.Key;
import tegum.experiment.Preset;
import tegum.experiment.Story;
import tegum.experiment.Sweep;
import tegum.experiment.exhibit.ShareScatter;

/**
 * E9, the dimensionality D_i of every feature, and the figures that features form: components of the graph of their
 * overlaps, factors of a tegum product (paper, section "The geometry of superposition"); with the leverage scores of
 * a comment (E30).
 */
public final class FeatureDimensionality implements Entry {
    private static final Config BASE = DimensionsPerFeature.BASE.withDensity(0.2);

    @Override
    public Experiment experiment() {
        return Experiment.of("E9", "feature-dimensionality", "Which share each feature takes")
                .training(BASE, 1)
                .offering("p=0.01..1 imp n=2..60 m=1..12")
                .sweeping(Sweep.over(Key.DENSITY, "1 0.5 0.3 0.2 0.1 0.05"))
                .drawing("matrix", "norms")
                .presets(
                        Preset.of("Digons, p = 0.3", "p=0.3"),
                        Preset.of("Past the digons, p = 0.2", "p=0.2"),
                        Preset.of("Sparse, p = 0.1", "p=0.1"),
                        Preset.of("Fewer dimensions, p = 0.2", "m=3 p=0.2"))
                .claiming(EqualFeatures.meanShare(BASE), EqualFeatures.shares(BASE), EqualFeatures.loss(BASE));
    }

    @Override
    public List<Exhibit> exhibits() {
        return List.of(new ShareScatter());
    }

    @Override
    public Story story() {
        return new Story(
                Chapter.GEOMETRY,
                "Why do features settle on fractions of a dimension?",
                "Every dot is a feature, and its height the share of a dimension that it has to itself. The dots"
                        + " crowd at fractions, because features arrange themselves in regular figures.",
                "The Geometry of Superposition",
                "Figures in dimensions of their own",
                List.of(
                        "_D_ compares a feature's own length with all that is activated in its direction. Alone in"
                                + " its direction it has 1; of an opposite pair each has 1/2; of a triangle each has"
                                + " 2/3, since three share two dimensions; of a tetrahedron 3/4; of a pentagon 2/5.",
                        "Choose the column at 2.5 in the figure. Nearly all learned features lie at 1/2, and the graph"
                                + " falls apart into pairs: each overlaps with its opposite and with nobody"
                                + " else. The model is a tegum product of digons. {p=0.3}",
                        "Choose 4 or 5. Some pairs are left, and others have joined into pentagons and into larger"
                                + " groups. {p=0.2} Farther right the bands are narrow, but they no longer lie on simple"
                                + " fractions, and the graph is in one piece.",
                        "However they are arranged, all shares together make _m_: no dimension is wasted. In tight"
                                + " frames, where every direction gets the same, _D_ is exactly the leverage score of"
                                + " statistics; elsewhere it is smaller. Show the leverage scores to compare them."),
                List.of(
                        "The graph joins features above a threshold that the paper does not give; move it and see"
                                + " which figures depend on it.",
                        "The lines are fractions that figures could have. A dot on a line need not belong to that"
                                + " figure: the graph tells.",
                        "At the dense end no direction is preferred, so features have all sorts of small shares,"
                                + " although the model as a whole keeps one dimension for each direction.",
                        "Longer training and more competing features sharpen the bands; these runs are short."));
    }
}
