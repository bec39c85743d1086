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
            new SmallMatrix(),
            new InputInspector(),
            new ImportanceKey());

    private Views() {}

    /** The first of a list of ids, all of which are views. */
    public static View first(List<String> ids) {
        return byId(ids.get(0)).orElseThrow(() -> new IllegalArgumentException("no view is called " + ids.get(0)));
    }

    /** The picture for a row of models whose main picture is {@code view}. */
    public static View small(View view) {
        return view instanceof WeightMatrix ? new SmallMatrix() : new Miniature();
    }

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
