package tegum.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tegum.experiment.CellWork;
import tegum.experiment.ExactSolver;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiment;
import tegum.experiment.Experiments;
import tegum.experiment.Finding;
import tegum.experiment.Pane;
import tegum.experiment.Results;
import tegum.experiment.Setting;
import tegum.experiment.State;
import tegum.experiment.Survey;
import tegum.experiment.Verdict;
import tegum.experiment.exhibit.SeedShares;
import tegum.train.Trainer;

/**
 * The figure of twenty seeds, with models put together by hand and with trained ones. Its pictures keep the rules of
 * {@link ExhibitsTest}; those in {@code src/test/resources/golden/seeds} are written and compared as {@link GoldenTest}
 * says.
 */
class SeedSharesTest {
    private static final java.nio.file.Path FOLDER =
            java.nio.file.Path.of("src", "test", "resources", "golden", "seeds");
    private static final double[] WIDTHS = {280, 326, 358, 480, 700, 1100};
    private static final Experiment FIVE = Experiments.named("five-features");

    /** A model of five features: so many at equal angles, b = 0. */
    private static float[] spread(int kept, double length) {
        float[] params = new float[15];
        for (int i = 0; i < kept; i++) {
            params[i] = (float) (length * Math.cos(2 * Math.PI * i / kept));
            params[5 + i] = (float) (length * Math.sin(2 * Math.PI * i / kept));
        }
        return params;
    }

    private static Results results(List<float[]> models) {
        Results results = Results.empty(SeedShares.SEEDS);
        for (int seed = 0; seed < models.size(); seed++) {
            results = results.with(seed, new Results.Answer(new float[] {0.01f}, new float[][] {models.get(seed)}));
        }
        return results;
    }

    private static SeedShares five(String settings) {
        return new SeedShares(FIVE, Setting.parseAll(settings));
    }

    private static State state(Exhibit exhibit, Results... results) {
        return State.of(exhibit).withResults(List.of(results));
    }

    /** So many pentagons, then triangles of three vectors, then nothing kept. */
    private static List<float[]> mixed(int pentagons, int triangles, int none) {
        List<float[]> models = new ArrayList<>();
        for (int k = 0; k < pentagons + triangles + none; k++) {
            models.add(spread(k < pentagons ? 5 : k < pentagons + triangles ? 3 : 0, 1.1));
        }
        return models;
    }

    private static Finding shape(SeedShares exhibit, List<float[]> models) {
        Finding shape = exhibit.findings(state(exhibit, results(models))).get(0);
        assertEquals("Shape", shape.what());
        return shape;
    }

    @Test
    void claimsAreCountedAndAShareBelowHalfIsNoFailure() {
        SeedShares exhibit = five("p=0.1"); // where no share is stated
        assertEquals("15 of 20 runs", shape(exhibit, mixed(15, 5, 0)).found());
        assertEquals(Verdict.MATCHES, shape(exhibit, mixed(15, 5, 0)).verdict());
        assertEquals(Verdict.CLOSE, shape(exhibit, mixed(14, 5, 1)).verdict());
        assertEquals(Verdict.CLOSE, shape(exhibit, mixed(8, 12, 0)).verdict());
        assertEquals(Verdict.OPEN, shape(exhibit, mixed(7, 13, 0)).verdict());
        assertEquals("7 of 20 runs", shape(exhibit, mixed(7, 13, 0)).found());
    }

    /** 14 of 20 are stated; two counts of twenty differ by chance, by three on average. */
    @Test
    void aStatedShareIsComparedWithTheShareFound() {
        SeedShares exhibit = five("");
        assertTrue(shape(exhibit, mixed(15, 5, 0)).expected().endsWith("14 of 20 seeds reach it"));
        for (int matching : new int[] {8, 14, 18}) {
            assertEquals(
                    Verdict.MATCHES,
                    shape(exhibit, mixed(matching, 20 - matching, 0)).verdict(),
                    "" + matching);
        }
        assertEquals(Verdict.CLOSE, shape(exhibit, mixed(7, 13, 0)).verdict());
        assertEquals(Verdict.CLOSE, shape(exhibit, mixed(20, 0, 0)).verdict());
        assertEquals(Verdict.DIFFERS, shape(exhibit, mixed(0, 20, 0)).verdict());
    }

    @Test
    void aPentagonThatIsALittleOffCountsAsClose() {
        List<float[]> models = mixed(4, 12, 0);
        for (int k = 0; k < 4; k++) {
            float[] model = spread(5, 1.1);
            double turned = 2 * Math.PI / 5 + Math.toRadians(10);
            model[1] = (float) (1.1 * Math.cos(turned));
            model[6] = (float) (1.1 * Math.sin(turned));
            models.add(model);
        }
        assertEquals("4 of 20 runs, 4 more close", shape(five(""), models).found());
        assertEquals(Verdict.CLOSE, shape(five(""), models).verdict());
    }

    @Test
    void nothingIsJudgedBeforeAllRunsAreThere() {
        Finding early = shape(five(""), mixed(15, 4, 0));
        assertEquals("15 of 19 runs", early.found());
        assertEquals(Verdict.OPEN, early.verdict());
    }

    @Test
    void claimsThatSayNothingAboutTheSettingsAreLeftOut() {
        SeedShares exhibit = five("p=0.17");
        assertEquals(List.of(), exhibit.findings(state(exhibit, results(mixed(20, 0, 0)))));
        assertEquals("n = 5, m = 2, p = 0.17", exhibit.about());
        assertEquals("n = 5, m = 2, p = 0.05, steps 200, optimiser adamw", words("steps=200 opt=adamw"));
    }

    private static String words(String settings) {
        return five(settings).about().replace("optimiser adamw, steps 200", "steps 200, optimiser adamw");
    }

    @Test
    void sharesAreThoseOfTheRunsThatAreThere() {
        SeedShares exhibit = five("");
        List<List<String>> rows = exhibit.panes(state(exhibit, results(mixed(6, 3, 1))))
                .get(1)
                .picture()
                .table()
                .rows();
        assertEquals(List.of("pentagon", "6 of 10"), rows.get(0).subList(0, 2));
        assertEquals(List.of("triangle", "3 of 10"), rows.get(1).subList(0, 2));
        assertEquals(List.of("nothing kept", "1 of 10"), rows.get(2).subList(0, 2));
    }

    @Test
    void aDotOpensItsRunAndABarTheBestOfItsRuns() {
        SeedShares exhibit = five("p=0.1");
        List<float[]> models = mixed(2, 1, 0);
        models.set(1, spread(5, 1.0)); // the better pentagon: 1.1 without a bias overshoots
        State found = state(exhibit, results(models));
        assertTrue(exhibit.model(found).isEmpty());
        State dot = exhibit.pick(found.withPicked(Mark.feature(2)), 0, Mark.feature(2));
        assertEquals(
                new Exhibit.Model(Setting.parseAll("p=0.1"), 2),
                exhibit.model(dot).orElseThrow());
        State unknown = exhibit.pick(found.withPicked(Mark.feature(7)), 0, Mark.feature(7));
        assertTrue(exhibit.model(unknown).isEmpty(), "seed 7 has not been trained");
        State bar = exhibit.pick(found.withPicked(Mark.feature(20)), 1, Mark.feature(20));
        int best = exhibit.model(bar).orElseThrow().seed();
        assertTrue(loss(exhibit, found, best) < loss(exhibit, found, 1 - best), "the pentagon of the lower loss");
    }

    private static double loss(SeedShares exhibit, State state, int seed) {
        return Double.parseDouble(
                exhibit.panes(state).get(0).picture().table().rows().get(seed).get(2));
    }

    @Test
    void everySeedIsACellWithItsOwnSeed() {
        SeedShares exhibit = five("steps=30 batch=16");
        Survey survey = exhibit.surveys(State.of(exhibit)).get(0);
        assertEquals(20, survey.cells().size());
        Results.Answer third = cell(survey, 3);
        Results.Answer alone =
                new CellWork(survey.config(0), Survey.Method.TRAIN, 1, 3, Trainer::new, new ExactSolver()).complete();
        assertEquals(alone.losses()[0], third.losses()[0]);
        assertFalse(survey.key()
                .equals(five("steps=31 batch=16")
                        .surveys(State.of(exhibit))
                        .get(0)
                        .key()));
    }

    private static Results.Answer cell(Survey survey, int cell) {
        return new CellWork(
                        survey.config(cell),
                        survey.method(),
                        survey.models(),
                        survey.seed(cell),
                        Trainer::new,
                        new ExactSolver())
                .complete();
    }

    private static Results run(Survey survey) {
        Results results = Results.empty(survey.cells().size());
        for (int k = 0; k < survey.cells().size(); k++) {
            results = results.with(k, cell(survey, k));
        }
        return results;
    }

    private static State trained(SeedShares exhibit) {
        List<Results> results = new ArrayList<>();
        for (Survey survey : exhibit.surveys(State.of(exhibit))) {
            results.add(run(survey));
        }
        return State.of(exhibit).withResults(results);
    }

    private static State searched(SeedShares exhibit) {
        List<Survey> surveys = exhibit.surveys(State.of(exhibit));
        return state(exhibit, run(surveys.get(0)), Results.NONE);
    }

    /** A figure in one state. */
    private record Case(String name, Exhibit exhibit, State state) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Case> CASES = new ArrayList<>();

    static List<Case> cases() {
        if (CASES.isEmpty()) {
            SeedShares five = five("");
            CASES.add(new Case("empty", five, State.of(five)));
            CASES.add(new Case("mixed", five, state(five, results(mixed(12, 5, 3)))));
            CASES.add(new Case("one", five, state(five, results(mixed(1, 0, 0)))));
            CASES.add(new Case("same", five, state(five, results(mixed(20, 0, 0)))));
            SeedShares wild = five("lr=10 steps=40 batch=8");
            CASES.add(new Case("diverged", wild, state(wild, diverged())));
            SeedShares pentagons = five("p=0.05 steps=800 batch=256 lr=0.01");
            State trained = trained(pentagons);
            CASES.add(new Case("trained", pentagons, trained.withPicked(Mark.feature(4))));
            SeedShares many = new SeedShares(
                    Experiments.named("feature-dimensionality"), Setting.parseAll("steps=300 batch=64 lr=0.01"));
            CASES.add(new Case("many", many, searched(many)));
            SeedShares line = new SeedShares(
                    Experiments.named("phase-two-features"), Setting.parseAll("steps=400 batch=64 lr=0.01"));
            CASES.add(new Case("line", line, searched(line)));
        }
        return CASES;
    }

    private static Results diverged() {
        float[] nothing = new float[15];
        java.util.Arrays.fill(nothing, Float.NaN);
        return results(mixed(2, 0, 0)).with(2, new Results.Answer(new float[] {Float.NaN}, new float[][] {nothing}));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void keepsTheRules(Case shown) {
        for (Pane pane : shown.exhibit.panes(shown.state)) {
            for (double width : WIDTHS) {
                String where = shown + " " + pane.title() + " at " + (int) width + ": ";
                Recording drawn = Recording.of(pane.picture(), width);
                Box inside = new Box(0, 0, drawn.width(), drawn.height());
                for (int a = 0; a < drawn.texts.size(); a++) {
                    Recording.Text one = drawn.texts.get(a);
                    assertTrue(one.box().isInside(inside), () -> where + "“" + one.words() + "” at " + one.box());
                    assertTrue(one.label().size() >= 12, where);
                    assertFalse(one.isBlank() || one.words().contains("NaN"), where + one.words());
                    for (int b = 0; b < a; b++) {
                        Recording.Text other = drawn.texts.get(b);
                        assertFalse(one.box().meets(other.box()), () -> where + one.words() + " | " + other.words());
                    }
                }
                for (Recording.Shape shape : drawn.shapes) {
                    for (Path.Piece piece : shape.path().pieces()) {
                        assertTrue(isInside(piece, drawn), () -> where + piece);
                    }
                }
            }
            for (List<String> row : pane.picture().table().rows()) {
                assertEquals(pane.picture().table().columns().size(), row.size());
            }
            assertFalse(pane.picture().summary().contains("NaN"), shown.name);
        }
    }

    private static boolean isInside(Path.Piece piece, Recording drawn) {
        double grown = 0.01;
        if (piece instanceof Path.Circle circle) {
            return circle.x() - circle.radius() >= -grown
                    && circle.x() + circle.radius() <= drawn.width() + grown
                    && circle.y() - circle.radius() >= -grown
                    && circle.y() + circle.radius() <= drawn.height() + grown;
        }
        if (piece instanceof Path.Close) {
            return true;
        }
        double x = piece instanceof Path.Line line ? line.x() : ((Path.Move) piece).x();
        double y = piece instanceof Path.Line line ? line.y() : ((Path.Move) piece).y();
        return x >= -grown && x <= drawn.width() + grown && y >= -grown && y <= drawn.height() + grown;
    }

    @Test
    void noRunLiesBelowTheExactOptimum() {
        Case trained = cases().get(5);
        List<List<String>> rows =
                trained.exhibit.panes(trained.state).get(0).picture().table().rows();
        assertEquals(21, rows.size(), "twenty runs and the optimum");
        assertEquals(0.00727, Double.parseDouble(rows.get(20).get(2)), 2e-5, "the card's exact optimum");
        for (List<String> row : rows.subList(0, 20)) {
            assertTrue(Double.parseDouble(row.get(2)) >= 0.00725, row.toString());
        }
    }

    static List<Case> drawn() {
        return cases().stream()
                .filter(shown -> List.of("empty", "mixed", "trained", "many").contains(shown.name))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void drawsAsRecorded(Case shown) throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Pane> panes = shown.exhibit.panes(shown.state);
        for (int pane = 0; pane < panes.size(); pane++) {
            for (Theme theme : Theme.values()) {
                int width = theme == Theme.LIGHT ? 560 : 326;
                String name = shown.name + "-" + pane + "-" + width + "-"
                        + theme.name().toLowerCase(Locale.ROOT);
                String svg =
                        SvgSurface.of(panes.get(pane).picture(), panes.get(pane).title(), theme, width);
                java.nio.file.Path recorded = FOLDER.resolve(name + ".svg");
                java.nio.file.Path changed = FOLDER.resolve(name + "-changed.svg");
                Files.deleteIfExists(changed);
                if (!Files.exists(recorded)) {
                    Files.createDirectories(FOLDER);
                    Files.writeString(recorded, svg);
                    wrong.add("written: " + recorded);
                } else if (!Files.readString(recorded).equals(svg)) {
                    Files.writeString(changed, svg);
                    wrong.add("changed: " + changed);
                }
            }
        }
        if (!wrong.isEmpty()) {
            fail(wrong.toString());
        }
    }
}
