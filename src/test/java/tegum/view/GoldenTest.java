package tegum.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every view draws its scenes as the files in {@code src/test/resources/golden} show them.
 *
 * <p>A missing file is written and its test fails, saying so: look at it, then run again. A picture
 * that has changed is saved beside as {@code …-changed.svg}. To record again on purpose, look at the
 * changed files, then put them in place of the old ones:
 *
 * <pre>{@code
 * cd src/test/resources/golden
 * for new in *-changed.svg; do mv "$new" "${new%-changed.svg}.svg"; done
 * }</pre>
 */
class GoldenTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final String CHANGED = "-changed.svg";

    /** A picture: the view, the scene, its width in CSS pixels and the theme. */
    private record Case(String view, String scene, int width, Theme theme) {
        String file() {
            return view + "-" + scene + "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT) + ".svg";
        }

        String svg() {
            Scene shown = Objects.requireNonNull(Scenes.all().get(scene));
            return SvgSurface.of(Views.byId(view).orElseThrow(), shown, theme, width);
        }

        @Override
        public String toString() {
            return file();
        }
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        add(cases, "hidden-space", 700, 358, "pentagon", "highlight", "dense", "digons", "start", "twelve", "line");
        add(cases, "hidden-space", 480, 358, "one", "far");
        add(cases, "polyhedron", 560, 358, "octahedron", "tetrahedron", "flat");
        add(cases, "matrix", 336, 358, "pentagon", "highlight", "dense", "digons", "twelve", "line", "one", "start");
        add(
                cases,
                "norms",
                336,
                358,
                "pentagon",
                "highlight",
                "dense",
                "digons",
                "twelve",
                "line",
                "one",
                "start",
                "eighty");
        add(cases, "loss", 1100, 358, "pentagon", "digons", "one", "start", "broken");
        add(cases, "miniature", 118, 150, "pentagon", "highlight", "dense", "twelve", "line", "octahedron", "start");
        add(cases, "inspector", 1100, 358, "pentagon", "highlight", "dense", "digons", "line", "tetrahedron", "one");
        add(cases, "inspector", 700, 336, "twelve", "start", "eighty");
        add(cases, "small-matrix", 118, 150, "pentagon", "twelve", "eighty", "start");
        add(cases, "importance-key", 96, 96, "pentagon", "highlight");
        return cases;
    }

    /** Each scene in the light; the first two also in the dark, and the first and third on a phone. */
    private static void add(List<Case> cases, String view, int width, int phone, String... scenes) {
        for (int i = 0; i < scenes.length; i++) {
            cases.add(new Case(view, scenes[i], width, Theme.LIGHT));
            if (i < 2) {
                cases.add(new Case(view, scenes[i], i == 0 ? width : phone, Theme.DARK));
            }
            if (i == 0 || i == 2) {
                cases.add(new Case(view, scenes[i], phone, Theme.LIGHT));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void drawsAsRecorded(Case picture) throws IOException {
        Path recorded = FOLDER.resolve(picture.file());
        Path changed = FOLDER.resolve(picture.file().replace(".svg", CHANGED));
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
    void everyViewHasLightAndDarkPictures() {
        Set<String> pictured = new TreeSet<>();
        for (Case picture : cases()) {
            pictured.add(picture.view() + " " + picture.theme());
        }
        for (View view : Views.ALL) {
            for (Theme theme : Theme.values()) {
                assertTrue(pictured.contains(view.id() + " " + theme), view.id() + " has no picture in " + theme);
            }
        }
    }

    @Test
    void everyFileIsStillDrawn() throws IOException {
        Set<String> files = new TreeSet<>();
        try (var listed = Files.list(FOLDER)) {
            listed.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".svg") && !name.endsWith(CHANGED))
                    .forEach(files::add);
        }
        Set<String> drawn = new TreeSet<>();
        for (Case picture : cases()) {
            drawn.add(picture.file());
        }
        assertEquals(drawn, files);
    }

    @Test
    void drawingTwiceGivesTheSameBytes() {
        for (Case picture : cases()) {
            assertEquals(picture.svg(), picture.svg(), picture.file());
        }
    }
}
