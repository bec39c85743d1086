package tegum.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tegum.experiment.CellWork;
import tegum.experiment.Config;
import tegum.experiment.ExactSolver;
import tegum.experiment.Experiments;
import tegum.experiment.Results;
import tegum.experiment.Setting;
import tegum.experiment.Survey;
import tegum.kernel.Interpreter;
import tegum.kernel.KernelHost;
import tegum.kernel.KernelRefused;
import tegum.protocol.Channel;
import tegum.train.Engine;
import tegum.train.Ensemble;
import tegum.train.Run;
import tegum.train.Trainer;

/** Surveys over a pool of workers, all on one thread and with a clock of the test's own. */
class PoolTest {
    private double now;
    private EngineMaker engines = EngineMaker.REFERENCE;
    private final List<Hired> hired = new ArrayList<>();

    /** A worker of the pool. */
    private static final class Hired {
        final Loopback line;
        final Consumer<String> broken;

        Hired(EngineMaker engines, Consumer<String> broken) {
            line = new Loopback(engines);
            this.broken = broken;
        }
    }

    private Pool pool(int size) {
        return new Pool(size, this::hire, () -> now);
    }

    private void hire(Survey.Method method, Consumer<Channel> opened, Consumer<String> broken) {
        Hired one = new Hired(engines, broken);
        hired.add(one);
        opened.accept(one.line.page());
    }

    private static Survey survey(Survey.Method method, int models) {
        List<Survey.Cell> cells = new ArrayList<>();
        for (String p : List.of("1", "0.5", "0.2", "0.1", "0.05", "0.02", "0.01")) {
            cells.add(new Survey.Cell(Setting.parseAll("p=" + p + " n=3 m=1 steps=40 batch=16")));
        }
        return new Survey("test", "five-features", method, cells, models, 7, false);
    }

    /** Each worker in turn gets a slice, until the pool rests. */
    private void work(Pool pool) {
        for (int turn = 0; pool.isRunning() && turn < 100_000; turn++) {
            for (Hired one : List.copyOf(hired)) {
                one.line.turn();
            }
            now += 1;
        }
    }

    private static void assertSame(Results expected, Results found) {
        assertEquals(expected.cells(), found.cells());
        for (int k = 0; k < expected.cells(); k++) {
            Results.Answer one = Objects.requireNonNull(expected.get(k));
            Results.Answer other = Objects.requireNonNull(found.get(k));
            assertArrayEquals(one.losses(), other.losses(), "losses of cell " + k);
            for (int i = 0; i < one.params().length; i++) {
                assertArrayEquals(one.params()[i], other.params()[i], "model " + i + " of cell " + k);
            }
        }
    }

    /** What the JVM's threads compute: {@link CellWork} at a stretch. */
    private static Results alone(Survey survey) {
        Results results = Results.empty(survey.cells().size());
        for (int k = 0; k < survey.cells().size(); k++) {
            CellWork work = new CellWork(
                    survey.config(k), survey.method(), survey.models(), survey.seed(), Trainer::new, new ExactSolver());
            results = results.with(k, work.complete());
        }
        return results;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void anyNumberOfWorkersFindsTheSame(int size) {
        for (Survey.Method method : Survey.Method.values()) {
            Survey survey = survey(method, 3);
            Pool pool = pool(size);
            pool.start(survey, Results.NONE);
            work(pool);
            assertSame(alone(survey), pool.results());
            assertFalse(pool.isRunning());
            hired.clear();
        }
    }

    @Test
    void aPauseChangesNothing() {
        Survey survey = survey(Survey.Method.TRAIN, 2);
        Pool pool = pool(2);
        pool.start(survey, Results.NONE);
        while (pool.results().done() < 2) {
            hired.forEach(one -> one.line.turn());
        }
        pool.pause();
        assertTrue(pool.isPaused());
        hired.forEach(one -> one.line.settle());
        int done = pool.results().done();
        assertTrue(done < survey.cells().size(), "paused too late to tell");
        hired.forEach(one -> one.line.settle());
        assertEquals(done, pool.results().done());
        pool.resume();
        work(pool);
        assertSame(alone(survey), pool.results());
    }

    @Test
    void cancellingKeepsWhatIsDoneAndStartingAgainGoesOn() {
        Survey survey = survey(Survey.Method.TRAIN, 2);
        Pool pool = pool(2);
        pool.start(survey, Results.NONE);
        while (pool.results().done() < 3) {
            hired.forEach(one -> one.line.turn());
        }
        pool.cancel();
        assertFalse(pool.isRunning());
        Results kept = pool.results();
        hired.forEach(one -> one.line.settle());
        assertEquals(kept.done(), pool.results().done(), "an ended worker was listened to");
        pool.start(survey, kept);
        work(pool);
        assertSame(alone(survey), pool.results());
    }

    @Test
    void aWorkerThatDiesIsReplacedAndItsCellDoneAgain() {
        Survey survey = survey(Survey.Method.TRAIN, 2);
        Pool pool = pool(2);
        pool.start(survey, Results.NONE);
        hired.get(0).line.turn();
        hired.get(0).broken.accept("was shot");
        assertEquals(3, hired.size(), "nobody was hired in its place");
        work(pool);
        assertNull(pool.failure());
        assertSame(alone(survey), pool.results());
    }

    @Test
    void aCellThatKillsEveryWorkerIsGivenUpAndTheOthersDone() {
        Survey survey = survey(Survey.Method.TRAIN, 1);
        Pool pool = pool(1);
        pool.start(survey, Results.NONE);
        for (int death = 0; death < 3; death++) {
            hired.get(hired.size() - 1).broken.accept("was shot");
        }
        assertEquals("was shot", pool.failure());
        work(pool);
        assertNull(pool.results().get(0));
        assertEquals(survey.cells().size() - 1, pool.results().done());
    }

    @Test
    void aWorkerThatNeverComesUpIsNotAskedForAgain() {
        List<String> asked = new ArrayList<>();
        Pool pool = new Pool(
                2,
                (method, opened, broken) -> {
                    asked.add("worker");
                    broken.accept("may not be created");
                },
                () -> now);
        pool.start(survey(Survey.Method.TRAIN, 1), Results.NONE);
        assertFalse(pool.isRunning());
        assertEquals("may not be created", pool.failure());
        assertEquals(2, asked.size());
    }

    @Test
    void itSaysHowLongItTakesAndAsksBeforeALongOne() {
        Survey survey = survey(Survey.Method.TRAIN, 1);
        Pool pool = pool(1);
        pool.start(survey, Results.NONE);
        assertTrue(Double.isNaN(pool.secondsLeft()));
        for (int done = 1; done <= 3; done++) {
            now += 60_000;
            while (pool.results().done() < done) {
                hired.get(0).line.turn();
            }
        }
        assertEquals(4 * 60.0, pool.secondsLeft(), 1e-9);
        assertTrue(pool.isAsking());
        now += 1e9; // however long the answer takes, it is not counted
        assertEquals(4 * 60.0, pool.secondsLeft(), 1e-9);
        pool.resume();
        assertTrue(pool.isRunning());
        work(pool);
        assertSame(alone(survey), pool.results());
        assertNotNull(pool.results().get(0));
    }

    /** The first models are slow everywhere: four in 2.8 s are no reason to ask, though 996 more would take long. */
    @Test
    void aSlowBeginningIsNotJudged() {
        Survey few = survey(Survey.Method.TRAIN, 1);
        List<Survey.Cell> cells =
                new ArrayList<>(Collections.nCopies(1000, few.cells().get(0)));
        Pool pool = pool(1);
        pool.start(new Survey("test", few.experiment(), few.method(), cells, 1, 7, false), Results.NONE);
        for (int done = 1; done <= 300; done++) {
            now += done <= 4 ? 700 : 1;
            while (pool.results().done() < done) {
                assertFalse(pool.isAsking());
                hired.get(0).line.turn();
            }
        }
        assertFalse(pool.isAsking());
    }

    @Test
    void whereMemoryRunsOutHalfAsManyWorkersGoOnAndNothingIsLost() {
        Survey survey = survey(Survey.Method.TRAIN, 2);
        Pool pool = pool(4);
        pool.start(survey, Results.NONE);
        assertEquals(0, pool.shortage());
        while (pool.results().done() < 1) {
            hired.forEach(one -> one.line.turn());
        }
        Results before = pool.results();
        hired.get(1).broken.accept("stopped: RangeError: Array buffer allocation failed");
        assertEquals(2, pool.shortage());
        assertEquals(4, hired.size(), "somebody was hired though memory had run out");
        assertEquals(before.get(0), pool.results().get(0));
        hired.get(0).broken.accept("Out of memory");
        assertEquals(1, pool.shortage());
        work(pool);
        assertNull(pool.failure());
        assertSame(alone(survey), pool.results());
    }

    @Test
    void memoryThatRunsOutForOneWorkerAloneIsAFailure() {
        Pool pool = pool(1);
        pool.start(survey(Survey.Method.TRAIN, 1), Results.NONE);
        for (int death = 0; death < 3; death++) {
            hired.get(hired.size() - 1).broken.accept("Out of memory");
        }
        assertEquals("Out of memory", pool.failure());
        work(pool);
        assertEquals(6, pool.results().done());
    }

    @Test
    void aKernelWithoutMemoryHalvesThePoolAndIsNotHidden() {
        int[] room = {3};
        KernelHost scarce = module -> {
            if (room[0]-- <= 0) {
                throw new KernelRefused("RangeError: WebAssembly.Instance(): Out of memory");
            }
            return new Interpreter().instantiate(module);
        };
        EngineMaker first = new KernelMaker(scarce);
        EngineMaker others = new KernelMaker(new Interpreter());
        engines = run -> (hired.size() <= 2 ? first : others).make(run);
        Survey survey = survey(Survey.Method.TRAIN, 2);
        Pool pool = pool(2);
        pool.start(survey, Results.NONE);
        work(pool);
        assertEquals(1, pool.shortage());
        assertNull(pool.failure());
        assertEquals("k1", pool.engine());
        assertSame(withKernels(survey), pool.results());
    }

    private static Results withKernels(Survey survey) {
        Results results = Results.empty(survey.cells().size());
        EngineMaker maker = new KernelMaker(new Interpreter());
        for (int k = 0; k < survey.cells().size(); k++) {
            CellWork work = new CellWork(
                    survey.config(k),
                    survey.method(),
                    survey.models(),
                    survey.seed(),
                    run -> maker.make(run).engine(),
                    new ExactSolver());
            results = results.with(k, work.complete());
        }
        return results;
    }

    @Test
    void aModelThatLeavesTheNumbersStopsAlone() {
        engines = new KernelMaker(new Interpreter());
        List<Survey.Cell> cells = new ArrayList<>();
        for (String rate : List.of("lr=0.001", "lr=1 opt=adamw wd=10", "lr=0.002")) {
            cells.add(new Survey.Cell(Setting.parseAll(rate + " n=3 m=1 steps=150 batch=16")));
        }
        Survey survey = new Survey("test", "five-features", Survey.Method.TRAIN, cells, 1, 7, false);
        Pool pool = pool(2);
        pool.start(survey, Results.NONE);
        work(pool);
        assertEquals(3, pool.results().done());
        for (int k = 0; k < 3; k++) {
            float loss = Objects.requireNonNull(pool.results().get(k)).losses()[0];
            assertEquals(k == 1, Float.isNaN(loss), "loss of cell " + k + ": " + loss);
        }
    }

    /** Cells of the kind that {@link #survey} makes, and one whose models are too large for lanes. */
    private static Survey lanes() {
        List<Survey.Cell> cells = new ArrayList<>();
        for (String settings : List.of("p=0.9 n=3 m=1", "p=0.2 n=2 m=1", "p=0.3 n=20 m=5", "p=0.02 n=3 m=2")) {
            cells.add(new Survey.Cell(Setting.parseAll(settings + " steps=40 batch=32"), cells.size()));
        }
        return new Survey("test", "five-features", Survey.Method.TRAIN, cells, 3, 7, false);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aModelOfACellIsTheRunThatItsSettingsTellOf(int size) {
        engines = new KernelMaker(new Interpreter());
        Survey survey = lanes();
        Pool pool = pool(size);
        pool.start(survey, Results.NONE);
        work(pool);
        assertEquals("k1", pool.engine());
        for (int cell = 0; cell < 4; cell++) {
            Results.Answer answer = Objects.requireNonNull(pool.results().get(cell));
            List<Setting> settings = answer.settings(survey.cells().get(cell).settings());
            assertEquals(cell != 2, Setting.text(settings).endsWith(" batches=" + (7 + cell)), "cell " + cell);
            Config config = Experiments.named("five-features").base().with(settings);
            for (int k = 0; k < 3; k++) {
                Engine alone =
                        engines.make(config.run("", survey.seed(cell) + k)).engine();
                alone.advance(40);
                assertEquals("k1", alone.version());
                assertArrayEquals(alone.snapshot().params(), answer.params()[k], "model " + k + " of cell " + cell);
            }
        }
    }

    /** Four lanes of which the second leaves the numbers: the others are what they are without it. */
    @Test
    void aModelInALaneStopsAlone() {
        String wild = "p=0.5 n=2 m=1 batch=16 lr=0.5 opt=adamw wd=4.2 steps=%d";
        engines = new KernelMaker(new Interpreter());
        int steps = 60;
        int[] stops = new int[4];
        for (int k = 0; k < 4; k++) {
            Config config = Config.PLAIN.with(Setting.parseAll(wild.formatted(1000) + " batches=3"));
            Engine alone = engines.make(config.run("", 3 + k)).engine();
            alone.advance(1000);
            stops[k] = alone.step();
            steps = k == 0 ? stops[k] : Math.min(steps, stops[k]);
        }
        List<Survey.Cell> cells = List.of(new Survey.Cell(Setting.parseAll(wild.formatted(steps))));
        Survey survey = new Survey("test", "five-features", Survey.Method.TRAIN, cells, 4, 3, false);
        Pool pool = pool(1);
        pool.start(survey, Results.NONE);
        work(pool);
        float[] losses = Objects.requireNonNull(pool.results().get(0)).losses();
        int left = 0;
        for (int k = 0; k < 4; k++) {
            assertEquals(stops[k] == steps, Float.isNaN(losses[k]), "model " + k + " of " + Arrays.toString(stops));
            left += Float.isNaN(losses[k]) ? 0 : 1;
        }
        assertTrue(left > 0, Arrays.toString(stops));
    }

    @Test
    void lanesWithoutMemoryHalveThePool() {
        KernelHost full = module -> {
            throw new KernelRefused("RangeError: WebAssembly.Memory(): could not allocate memory");
        };
        EngineMaker first = new KernelMaker(full);
        EngineMaker others = new KernelMaker(new Interpreter());
        engines = new EngineMaker() {
            @Override
            public Made make(Run run) {
                return others.make(run);
            }

            @Override
            public Optional<Ensemble> together(Run run, int models) {
                return (hired.size() <= 2 ? first : others).together(run, models);
            }
        };
        Pool pool = pool(2);
        pool.start(lanes(), Results.NONE);
        work(pool);
        assertEquals(1, pool.shortage());
        assertNull(pool.failure());
        assertEquals(4, pool.results().done());
    }
}
