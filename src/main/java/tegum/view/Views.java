package tegum.view;

import java.util.List;
import java.util.Optional;

/** All kinds of pictures. A new one is one file and one line here. */
public final class Views {
    /** Every view, in the order in which menus show them. */
    public static final List<View> ALL = List.of(
            new HiddenSpace(),
            new Polyhedron(),
            new WeightMatrix(),
            new NormBars(),
            new LossCurve(),
            new Miniature(),
            new InputInspector(),
            new ImportanceKey());

    private Views() {}

    /** The view with this id, if there is one. */
    public static Optional<View> byId(String id) {
        for (View view : ALL) {
            if (view.id().equals(id)) {
                return Optional.of(view);
            }
        }
        return Optional.empty();
    }
}
