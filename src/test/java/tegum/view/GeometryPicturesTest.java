package tegum.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tegum.experiment.Dial;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiments;
import tegum.experiment.Pane;
import tegum.experiment.State;
import tegum.experiment.exhibit.Constructed;

/** What holds for the pictures of many features once there are models, as {@link ExhibitsTest} has it before. */
final class GeometryPicturesTest {
    private static final double[] WIDTHS = {280, 358, 560, 1100};

    static List<State> states(Exhibit exhibit) {
        List<State> states = new ArrayList<>();
        State start = State.of(exhibit);
        states.add(start);
        for (Dial dial : exhibit.dials()) {
            if (dial instanceof Dial.Choice choice) {
                for (int k = 0; k < choice.options().size(); k++) {
                    states.add(start.with(dial, k));
                }
            } else if (dial instanceof Dial.Slider slider) {
                states.add(start.with(dial, slider.least()));
                states.add(start.with(dial, slider.most()));
                if (dial.id().equals("sparsity")) {
                    states.add(start.with(dial, 5));
                    states.add(start.with(dial, 10));
                }
            }
        }
        return states;
    }

    static List<Exhibit> exhibits() {
        List<Exhibit> exhibits =
                new ArrayList<>(Experiments.entry("dimensions-per-feature").exhibits());
        exhibits.addAll(Experiments.entry("feature-dimensionality").exhibits());
        return exhibits;
    }

    @ParameterizedTest
    @MethodSource("exhibits")
    void staysInsideAndApart(Exhibit exhibit) {
        for (State bare : states(exhibit)) {
            State state = Constructed.answered(exhibit, bare);
            for (Pane pane : exhibit.panes(state)) {
                for (double width : WIDTHS) {
                    check(pane, Recording.of(pane.picture(), width));
                }
            }
        }
    }

    private static void check(Pane pane, Recording drawn) {
        String where = pane.title() + " at " + (int) drawn.width() + ": ";
        Box inside = new Box(0, 0, drawn.width(), drawn.height());
        for (int a = 0; a < drawn.texts.size(); a++) {
            Recording.Text one = drawn.texts.get(a);
            assertTrue(one.box().isInside(inside), () -> where + one.words() + one.box());
            assertTrue(one.label().size() >= 12, where + one.words());
            assertFalse(one.words().contains("NaN"), where + one.words());
            for (int b = 0; b < a; b++) {
                Recording.Text other = drawn.texts.get(b);
                assertFalse(one.box().meets(other.box()), () -> where + one.words() + " over " + other.words());
            }
        }
        for (Recording.Shape shape : drawn.shapes) {
            for (Path.Piece piece : shape.path().pieces()) {
                if (piece instanceof Path.Circle circle) {
                    Box box = new Box(circle.x(), circle.y(), circle.x(), circle.y()).grown(circle.radius());
                    assertTrue(box.isInside(inside), () -> where + box);
                } else if (piece instanceof Path.Line line) {
                    assertTrue(new Box(line.x(), line.y(), line.x(), line.y()).isInside(inside), where);
                }
            }
        }
        Table table = pane.picture().table();
        boolean empty = pane.picture().summary().startsWith("No f");
        assertEquals(empty, table.rows().isEmpty(), where);
        table.rows().forEach(row -> assertEquals(table.columns().size(), row.size()));
        assertFalse(pane.picture().summary().contains("NaN"), where);
    }

    /** Every mark can be reached with the arrow keys, and says something. */
    @ParameterizedTest
    @MethodSource("exhibits")
    void marksAreWalkedThroughAndHaveHints(Exhibit exhibit) {
        State state = Constructed.answered(exhibit, State.of(exhibit));
        for (Pane pane : exhibit.panes(state)) {
            Mark mark = pane.picture().step(Mark.NONE, 1, 0);
            for (int k = 0; k < 3 && mark.feature() >= 0; k++) {
                assertFalse(pane.picture().hint(mark).isEmpty(), pane.title() + " " + mark);
                mark = pane.picture().step(mark, 1, 0);
            }
        }
    }

    @Test
    void aHintTellsAColumn() {
        Exhibit scatter = exhibits().get(1);
        Picture picture = scatter.panes(Constructed.answered(scatter, State.of(scatter)))
                .get(0)
                .picture();
        assertEquals(
                "1/(1 − S) = 2.50: D* 0.500, 60 of 400 features learned, most of them with D from 0.500 to 0.500",
                picture.hint(Mark.feature(6)));
        assertEquals("1/(1 − S) = 1.00: D* 1.000, 0 of 400 features learned", picture.hint(Mark.feature(0)));
        assertEquals("", picture.hint(Mark.feature(99)));
    }
}
