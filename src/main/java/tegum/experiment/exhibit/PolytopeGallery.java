package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Dial;
import tegum.experiment.Drag;
import tegum.experiment.Exhibit;
import tegum.experiment.Finding;
import tegum.experiment.Pane;
import tegum.experiment.State;
import tegum.theory.PolytopeFactor;
import tegum.theory.TegumProduct;
import tegum.view.Bars;
import tegum.view.Camera;
import tegum.view.Fraction;
import tegum.view.Gallery;
import tegum.view.Label;
import tegum.view.Ledger;
import tegum.view.Mark;
import tegum.view.Numbers;
import tegum.view.Solid;

/**
 * Every polytope of the paper, one of them large, with what it costs and how its features share the dimensions (paper,
 * section "The geometry of superposition").
 */
public final class PolytopeGallery implements Exhibit {
    private static final double LARGEST = 520;
    private static final int GALLERY = 3;
    private static final Turntable TABLE = new Turntable(28, 20);

    private static Dial.Choice choice() {
        return Chosen.DIAL;
    }

    // apart, so that no polytope is computed before the first question
    private static final class Chosen {
        static final List<TegumProduct> ALL = TegumProduct.known();
        static final Dial.Choice DIAL =
                new Dial.Choice("polytope", "Polytope", names(), 8, "Or pick one of the small pictures.");

        private static List<String> names() {
            List<String> names = new ArrayList<>();
            for (TegumProduct product : ALL) {
                names.add(PolytopeFigure.capitalised(product.name()));
            }
            return names;
        }
    }

    @Override
    public String id() {
        return "polytopes";
    }

    @Override
    public String title() {
        return "Polytopes and their products";
    }

    @Override
    public String caption() {
        return "Corners are features, colours and markers are the factors of a tegum product: polytopes that stand at"
                + " right angles and do not disturb each other. _D_ is the share of a dimension that a feature gets; it"
                + " is a property of its factor alone.";
    }

    @Override
    public List<Dial> dials() {
        List<Dial> dials = new ArrayList<>(List.of(choice()));
        dials.addAll(TABLE.dials());
        return dials;
    }

    @Override
    public List<Pane> panes(State state) {
        TegumProduct product = Chosen.ALL.get(state.get(choice()));
        PolytopeFigure figure = new PolytopeFigure(product);
        boolean projected = product.dimensions() > 3;
        String where = Numbers.count(product.features()) + " in " + Numbers.count(product.dimensions())
                + (product.dimensions() == 1 ? " dimension" : " dimensions")
                + (projected ? ", seen in three of them" : "");
        return List.of(
                new Pane(
                        PolytopeFigure.capitalised(product.name()),
                        where,
                        figure.large(camera(state, product), LARGEST)),
                new Pane("Shares", figure.factors(), shares(product, figure)),
                new Pane("Numbers", "at the best length and bias, in the sparse limit", ledger(product, figure)),
                new Pane("All of them", "pick one", gallery(state)));
    }

    /** What is flat faces the reader until it is turned. */
    private static Camera camera(State state, TegumProduct product) {
        return product.dimensions() < 3 ? TABLE.fromStart(state) : TABLE.camera(state);
    }

    private static Gallery gallery(State state) {
        List<Gallery.Item> items = new ArrayList<>();
        for (TegumProduct product : Chosen.ALL) {
            PolytopeFigure figure = new PolytopeFigure(product);
            Camera camera = product.dimensions() < 3 ? new Camera(0, 0) : TABLE.camera(State.of(new PolytopeGallery()));
            Solid small = figure.small(camera);
            String words = Numbers.count(product.features()) + " in " + Numbers.count(product.dimensions()) + ": "
                    + figure.shares();
            items.add(new Gallery.Item(small, PolytopeFigure.capitalised(product.name()), words));
        }
        return new Gallery(
                items,
                state.get(choice()),
                "Fourteen polytopes from a feature with a dimension of its own to six features in five dimensions.");
    }

    private static Bars shares(TegumProduct product, PolytopeFigure figure) {
        List<Bars.Row> rows = new ArrayList<>();
        for (int i = 0; i < product.features(); i++) {
            PolytopeFactor factor = product.factors().get(product.factorOf(i));
            int family = PolytopeFigure.family(factor);
            rows.add(new Bars.Row(
                    Label.indexed("x", i).size(13),
                    "x" + i,
                    PolytopeFigure.marker(family),
                    PolytopeFigure.colour(family),
                    factor.dimensionality(),
                    Double.NaN,
                    List.of(Fraction.text(factor.dimensionality()))));
        }
        return new Bars("dimensionality D", 1, List.of("D"), rows, figure.summary());
    }

    private static Ledger ledger(TegumProduct product, PolytopeFigure figure) {
        List<String> heads = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        for (int row = 0; row < 6; row++) {
            cells.add(new ArrayList<>());
        }
        for (PolytopeFactor factor : figure.distinct()) {
            int times = figure.times(factor);
            heads.add(times == 1 ? factor.name() : times + " × " + factor.name());
            cells.get(0).add(Numbers.count(times * factor.count()));
            cells.get(1).add(Numbers.count(times * factor.dimensions()));
            cells.get(2).add(Fraction.text(factor.dimensionality()));
            cells.get(3).add(loss(factor.best().loss()));
            cells.get(4).add(Numbers.fixed(factor.best().squaredNorm(), 4));
            cells.get(5).add(Numbers.fixed(factor.best().bias(), 4));
        }
        if (figure.distinct().size() > 1) {
            heads.add("together");
            cells.get(0).add(Numbers.count(product.features()));
            cells.get(1).add(Numbers.count(product.dimensions()));
            cells.get(2).add("");
            cells.get(3).add(loss(product.loss()));
            cells.get(4).add("");
            cells.get(5).add("");
        }
        return new Ledger(
                heads,
                List.of(
                        Ledger.Row.of("features", cells.get(0)),
                        Ledger.Row.of("dimensions", cells.get(1)),
                        Ledger.Row.of("D of each", cells.get(2)),
                        Ledger.Row.of("loss of each", cells.get(3)),
                        Ledger.Row.of("squared length", cells.get(4)),
                        Ledger.Row.of("bias b", cells.get(5))),
                figure.summary() + " With one feature active the mean loss of a feature is " + loss(product.loss())
                        + "; a feature that is left out costs 0.333.");
    }

    private static String loss(double loss) {
        return loss < 1e-9 ? "0" : Numbers.fixed(loss, 6);
    }

    @Override
    public List<Finding> findings(State state) {
        return PolytopeFindings.of(Chosen.ALL.get(state.get(choice())));
    }

    @Override
    public State pick(State state, int pane, Mark mark) {
        return pane == GALLERY && mark.feature() >= 0 ? state.with(choice(), mark.feature()) : state;
    }

    @Override
    public State drag(State state, Drag drag) {
        return drag.pane() == 0 ? TABLE.drag(state, drag) : state;
    }
}
