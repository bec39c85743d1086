package tegum.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tegum.experiment.Baked;
import tegum.experiment.Dial;
import tegum.experiment.Entry;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiments;
import tegum.experiment.Pane;
import tegum.experiment.Results;
import tegum.experiment.State;
import tegum.experiment.Survey;
import tegum.train.Trainer;

/**
 * What holds for every picture of every exhibit, wherever its dials stand; and the pictures at first as the files in
 * {@code src/test/resources/golden/exhibits} show them, written and compared as {@link GoldenTest} says.
 */
class ExhibitsTest {
    private static final java.nio.file.Path FOLDER =
            java.nio.file.Path.of("src", "test", "resources", "golden", "exhibits");
    private static final String CHANGED = "-changed.svg";
    private static final double[] WIDTHS = {280, 326, 358, 480, 700, 1100};

    /** An exhibit in one state. */
    private record Case(Exhibit exhibit, String name, State state) {
        @Override
        public String toString() {
            return exhibit.id() + " " + name;
        }
    }

    /** Every exhibit with each dial in turn at its ends, or at each of its options. */
    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Exhibit exhibit : exhibits()) {
            State start = State.of(exhibit);
            cases.add(new Case(exhibit, "at first", start));
            for (Dial dial : exhibit.dials()) {
                for (double value : values(dial)) {
                    cases.add(new Case(exhibit, dial.id() + "=" + dial.text(value), start.with(dial, value)));
                }
            }
        }
        return cases;
    }

    static List<Exhibit> exhibits() {
        List<Exhibit> exhibits = new ArrayList<>();
        for (Entry entry : Experiments.ENTRIES) {
            exhibits.addAll(entry.exhibits());
        }
        return exhibits;
    }

    private static List<Double> values(Dial dial) {
        List<Double> values = new ArrayList<>();
        if (dial instanceof Dial.Slider slider) {
            values.add(slider.least());
            values.add(slider.most());
        } else if (dial instanceof Dial.Choice choice) {
            for (int k = 0; k < choice.options().size(); k++) {
                values.add((double) k);
            }
        }
        return values;
    }

    private interface Rule {
        void check(String where, Pane pane, Recording drawn);
    }

    private static void everywhere(Case shown, Rule rule) {
        List<Pane> panes = shown.exhibit.panes(baked(shown.exhibit, shown.state));
        for (int k = 0; k < panes.size(); k++) {
            for (double width : WIDTHS) {
                String where = shown + ", pane " + k + " at " + (int) width + ": ";
                rule.check(where, panes.get(k), Recording.of(panes.get(k).picture(), width));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void keepsTheRules(Case shown) {
        everywhere(shown, (where, pane, drawn) -> {
            Box inside = new Box(0, 0, drawn.width(), drawn.height());
            for (int a = 0; a < drawn.texts.size(); a++) {
                Recording.Text one = drawn.texts.get(a);
                assertTrue(one.box().isInside(inside), () -> where + "“" + one.words() + "” at " + one.box());
                assertTrue(
                        one.label().size() >= 12,
                        () -> where + one.words() + " is " + one.label().size());
                assertFalse(one.isBlank(), where + "an empty text");
                assertFalse(one.words().contains("NaN"), () -> where + one.words());
                for (int b = 0; b < a; b++) {
                    Recording.Text other = drawn.texts.get(b);
                    boolean overlap = one.box().meets(other.box());
                    assertFalse(overlap, () -> where + "“" + one.words() + "” lies over “" + other.words() + "”");
                }
            }
            for (Recording.Shape shape : drawn.shapes) {
                for (Path.Piece piece : shape.path().pieces()) {
                    Box box = extent(piece);
                    assertTrue(
                            box == null || box.isInside(inside.grown(0.01)),
                            () -> where + shape.paint() + " at " + box);
                }
            }
            assertFalse(drawn.shapes.isEmpty(), where + "nothing is drawn");
            Table table = pane.picture().table();
            for (List<String> row : table.rows()) {
                assertEquals(table.columns().size(), row.size(), where + row);
            }
            assertFalse(pane.picture().summary().isBlank(), where);
            assertFalse(pane.picture().summary().contains("NaN"), where);
        });
    }

    private static @Nullable Box extent(Path.Piece piece) {
        if (piece instanceof Path.Move move) {
            return new Box(move.x(), move.y(), move.x(), move.y());
        } else if (piece instanceof Path.Line line) {
            return new Box(line.x(), line.y(), line.x(), line.y());
        } else if (piece instanceof Path.Circle circle) {
            return new Box(circle.x(), circle.y(), circle.x(), circle.y()).grown(circle.radius());
        }
        return null;
    }

    /** A state with the models that the site brings along for it. */
    private static State baked(Exhibit exhibit, State state) {
        List<Results> results = new ArrayList<>();
        for (Survey survey : exhibit.surveys(state)) {
            java.nio.file.Path file = java.nio.file.Path.of("webapp").resolve(Baked.file(survey));
            try {
                results.add(
                        survey.baked()
                                ? Baked.decode(survey, Files.readAllBytes(file), Trainer.VERSION)
                                : Results.NONE);
            } catch (IOException e) {
                throw new UncheckedIOException("not baked: " + survey.id(), e);
            }
        }
        return state.withResults(results);
    }

    /** A page works out piece by piece what a file works out at once. */
    @Test
    void preparingChangesNothing() {
        List<Exhibit> paged = exhibits();
        List<Exhibit> filed = exhibits();
        List<String> prepared = new ArrayList<>();
        for (int k = 0; k < paged.size(); k++) {
            Exhibit exhibit = paged.get(k);
            State state = baked(exhibit, State.of(exhibit));
            int pieces = 0;
            while (exhibit.prepare(state)) {
                pieces++;
                assertTrue(pieces < 1000, exhibit.id() + " never ends");
            }
            if (pieces > 0) {
                prepared.add(exhibit.id());
                List<Pane> panes = exhibit.panes(state);
                List<Pane> atOnce = filed.get(k).panes(state);
                for (int pane = 0; pane < panes.size(); pane++) {
                    assertEquals(
                            SvgSurface.of(atOnce.get(pane).picture(), "", Theme.LIGHT, 560),
                            SvgSurface.of(panes.get(pane).picture(), "", Theme.LIGHT, 560));
                }
                assertFalse(exhibit.prepare(state), exhibit.id());
            }
        }
        assertEquals(List.of("collapse-map", "vulnerability", "adversarial-training"), prepared);
    }

    /** A picture: an exhibit's pane at first, its width in CSS pixels and the theme. */
    private record Golden(Exhibit exhibit, int pane, int width, Theme theme) {
        String file() {
            return exhibit.id() + "-" + pane + "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT) + ".svg";
        }

        String svg() {
            Pane shown = exhibit.panes(baked(exhibit, State.of(exhibit))).get(pane);
            return SvgSurface.of(shown.picture(), shown.title(), theme, width);
        }

        @Override
        public String toString() {
            return file();
        }
    }

    static List<Golden> goldens() {
        List<Golden> goldens = new ArrayList<>();
        for (Exhibit exhibit : exhibits()) {
            for (int pane = 0; pane < exhibit.panes(State.of(exhibit)).size(); pane++) {
                goldens.add(new Golden(exhibit, pane, 560, Theme.LIGHT));
                goldens.add(new Golden(exhibit, pane, 326, Theme.DARK));
            }
        }
        return goldens;
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void drawsAsRecorded(Golden picture) throws IOException {
        java.nio.file.Path recorded = FOLDER.resolve(picture.file());
        java.nio.file.Path changed = FOLDER.resolve(picture.file().replace(".svg", CHANGED));
        Files.deleteIfExists(changed);
        if (!Files.exists(recorded)) {
            Files.createDirectories(FOLDER);
            Files.writeString(recorded, picture.svg());
            fail("written: " + recorded + "; look at it, then run again");
        }
        if (!Files.readString(recorded).equals(picture.svg())) {
            Files.writeString(changed, picture.svg());
            fail("changed: compare " + recorded + " with " + changed);
        }
    }

    @Test
    void everyFileIsStillDrawn() throws IOException {
        Set<String> drawn = new TreeSet<>();
        for (Golden golden : goldens()) {
            drawn.add(golden.file());
        }
        Set<String> files = new TreeSet<>();
        try (var listed = Files.list(FOLDER)) {
            listed.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(CHANGED))
                    .forEach(files::add);
        }
        assertEquals(drawn, files);
    }

    @Test
    void idsAreNamesOfTheirOwn() {
        Set<String> ids = new HashSet<>();
        for (Exhibit exhibit : exhibits()) {
            assertTrue(ids.add(exhibit.id()), exhibit.id());
            Set<String> dials = new HashSet<>();
            for (Dial dial : exhibit.dials()) {
                assertTrue(dials.add(dial.id()), exhibit.id() + " " + dial.id());
                assertTrue(dial.help().length() <= 60, exhibit.id() + " " + dial.id() + " " + dial.help());
                assertEquals(dial.start(), dial.parse(dial.text(dial.start())), exhibit.id() + " " + dial.id());
            }
        }
    }
}
