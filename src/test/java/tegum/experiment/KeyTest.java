package tegum.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tegum.data.CorrelatedSets;
import tegum.data.ImportanceLaw;
import tegum.model.Activation;
import tegum.model.HiddenReluAutoencoder;
import tegum.train.Optimiser;
import tegum.train.Plan;
import tegum.train.Run;
import tegum.train.Schedule;
import tegum.train.Trainer;

/** Every setting at the edges of its widest rule; experiments narrow it, see {@link ExperimentsTest}. */
final class KeyTest {
    private static final Config BASE = Config.relu(5, 2, 0.05, new ImportanceLaw.Geometric(0.9));

    /** No controls, so that each key's own rule holds. */
    private static final Experiment FREE = MadeUp.of(BASE);

    /** A value for each key that is not the base's. */
    private static final Map<Key, String> OTHER = new EnumMap<>(Map.ofEntries(
            Map.entry(Key.DENSITY, "0.25"),
            Map.entry(Key.IMPORTANCE, "lin:2,0.5"),
            Map.entry(Key.FEATURES, "7"),
            Map.entry(Key.HIDDEN, "3"),
            Map.entry(Key.OUTPUT, "linear"),
            Map.entry(Key.LEARNING_RATE, "0.02"),
            Map.entry(Key.BATCH, "64"),
            Map.entry(Key.OPTIMISER, "adamw"),
            Map.entry(Key.WEIGHT_DECAY, "0.5"),
            Map.entry(Key.SCHEDULE, "cosine"),
            Map.entry(Key.STEPS, "300"),
            Map.entry(Key.RELATIVE_DENSITY, "0.5"),
            Map.entry(Key.RELATIVE_IMPORTANCE, "2"),
            Map.entry(Key.MODEL, "hidden-relu"),
            Map.entry(Key.DATA, "correlated"),
            Map.entry(Key.SET_SIZE, "3"),
            Map.entry(Key.COUPLING, "0.5"),
            Map.entry(Key.SIGNED, "yes"),
            Map.entry(Key.PENALTY, "0.01"),
            Map.entry(Key.SAMPLES, "nonempty"),
            Map.entry(Key.BATCHES, "4294967295"),
            Map.entry(Key.ATTACK, "0.4")));

    private static Config with(Key key, String text) {
        return FREE.with(BASE, new Setting(key, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DENSITY       | 0.00001   | 0.00001",
                "DENSITY       | 1e-5      | 0.00001",
                "DENSITY       | 1         | 1",
                "DENSITY       | 1.00      | 1",
                "DENSITY       | .5        | 0.5",
                "DENSITY       | 0.30000000000000004 | 0.30000000000000004",
                "IMPORTANCE    | equal     | equal",
                "IMPORTANCE    | exp:.90   | exp:0.9",
                "IMPORTANCE    | exp:2     | exp:2",
                "IMPORTANCE    | lin:100,1e-3 | lin:100,0.001",
                "FEATURES      | 1         | 1",
                "FEATURES      | 512       | 512",
                "FEATURES      | 5.12e2    | 512",
                "HIDDEN        | 1         | 1",
                "HIDDEN        | 128       | 128",
                "OUTPUT        | relu      | relu",
                "OUTPUT        | linear    | linear",
                "LEARNING_RATE | 0.000001  | 0.000001",
                "LEARNING_RATE | 10        | 10",
                "BATCH         | 1         | 1",
                "BATCH         | 8192      | 8192",
                "OPTIMISER     | adam      | adam",
                "OPTIMISER     | adamw     | adamw",
                "WEIGHT_DECAY  | 0         | 0",
                "WEIGHT_DECAY  | -0        | 0",
                "WEIGHT_DECAY  | 10        | 10",
                "SCHEDULE      | constant  | constant",
                "SCHEDULE      | linear    | linear",
                "SCHEDULE      | cosine    | cosine",
                "STEPS         | 1         | 1",
                "STEPS         | 1000000   | 1000000",
                "STEPS         | 1e6       | 1000000",
                "MODEL         | autoencoder | autoencoder",
                "MODEL         | hidden-relu | hidden-relu",
                "MODEL         | absolute  | absolute",
                "DATA          | independent | independent",
                "DATA          | correlated | correlated",
                "DATA          | anticorrelated | anticorrelated",
                "DATA          | anticorrelated-each | anticorrelated-each",
                "DATA          | parent-child | parent-child",
                "SET_SIZE      | 1         | 1",
                "SET_SIZE      | 512       | 512",
                "COUPLING      | -0        | 0",
                "COUPLING      | 1.0       | 1",
                "SIGNED        | yes       | yes",
                "SIGNED        | no        | no",
                "PENALTY       | -0        | 0",
                "PENALTY       | 1e-3      | 0.001",
                "ATTACK        | -0        | 0",
                "ATTACK        | 1.0       | 1",
                "SAMPLES       | nonempty  | nonempty",
                "SAMPLES       | all       | all",
                "BATCHES       | own       | own",
                "BATCHES       | 0         | 0",
                "BATCHES       | 4294967295 | 4294967295",
                "BATCHES       | 2.147483648e9 | 2147483648",
            })
    void takesWhatObeysAndWritesItInOneWay(Key key, String text, String written) {
        Config changed = with(key, text);
        assertEquals(written, key.read(changed));
        assertEquals(changed, with(key, written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DENSITY       | 0                  | p must be a number from 0.00001 to 1, got 0",
                "DENSITY       | -0                 | p must be a number from 0.00001 to 1, got -0",
                "DENSITY       | 0.0000099          | p must be a number from 0.00001 to 1, got 0.0000099",
                "DENSITY       | 1.0000000000000002 | p must be a number from 0.00001 to 1, got 1.0000000000000002",
                "DENSITY       | -0.5               | p must be a number from 0.00001 to 1, got -0.5",
                "DENSITY       | 0,5                | p must be a number from 0.00001 to 1, got 0,5",
                "DENSITY       | 5%                 | p must be a number from 0.00001 to 1, got 5%",
                "IMPORTANCE    | exp:0              | imp must be {law}, got exp:0",
                "IMPORTANCE    | exp:2.0000001      | imp must be {law}, got exp:2.0000001",
                "IMPORTANCE    | lin:0,1            | imp must be {law}, got lin:0,1",
                "IMPORTANCE    | lin:1,101          | imp must be {law}, got lin:1,101",
                "IMPORTANCE    | 0.9                | imp must be {law}, got 0.9",
                "FEATURES      | 0                  | n must be a whole number from 1 to 512, got 0",
                "FEATURES      | 513                | n must be a whole number from 1 to 512, got 513",
                "FEATURES      | 4294967297         | n must be a whole number from 1 to 512, got 4294967297",
                "HIDDEN        | 0                  | m must be a whole number from 1 to 128, got 0",
                "HIDDEN        | 129                | m must be a whole number from 1 to 128, got 129",
                "HIDDEN        | 2.5                | m must be a whole number from 1 to 128, got 2.5",
                "OUTPUT        | ReLU               | out must be one of relu, linear, got ReLU",
                "LEARNING_RATE | 0                  | lr must be a number from 0.000001 to 10, got 0",
                "LEARNING_RATE | 9.9e-7             | lr must be a number from 0.000001 to 10, got 9.9e-7",
                "LEARNING_RATE | 10.000000000000002 | lr must be a number from 0.000001 to 10, got 10.000000000000002",
                "BATCH         | 0                  | batch must be a whole number from 1 to 8192, got 0",
                "BATCH         | 8193               | batch must be a whole number from 1 to 8192, got 8193",
                "OPTIMISER     | sgd                | opt must be one of adam, adamw, got sgd",
                "WEIGHT_DECAY  | -1e-9              | wd must be a number from 0 to 10, got -1e-9",
                "WEIGHT_DECAY  | 11                 | wd must be a number from 0 to 10, got 11",
                "SCHEDULE      | exponential        | sched must be one of constant, linear, cosine, got exponential",
                "STEPS         | 0                  | steps must be a whole number from 1 to 1000000, got 0",
                "STEPS         | 1000001            | steps must be a whole number from 1 to 1000000, got 1000001",
                "STEPS         | 999999.5           | steps must be a whole number from 1 to 1000000, got 999999.5",
                "MODEL         | relu               | model must be one of autoencoder, hidden-relu, absolute, got relu",
                "DATA          | sets               | data must be one of {data}, got sets",
                "SET_SIZE      | 0                  | set must be a whole number from 1 to 512, got 0",
                "COUPLING      | 1.01               | rho must be a number from 0 to 1, got 1.01",
                "SIGNED        | true               | signed must be one of no, yes, got true",
                "PENALTY       | 101                | lambda must be a number from 0 to 100, got 101",
                "SAMPLES       | empty              | draw must be one of all, nonempty, got empty",
                "ATTACK        | 1.01               | attack must be a number from 0 to 1, got 1.01",
                "BATCHES       | 4294967296         | batches must be own, or a whole number from 0 to 4294967295, got 4294967296",
                "BATCHES       | 0.5                | batches must be own, or a whole number from 0 to 4294967295, got 0.5",
            })
    void refusesByKeyRuleAndValue(Key key, String text, String said) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> with(key, text));
        String data = "independent, correlated, anticorrelated, anticorrelated-each, parent-child";
        assertEquals(said.replace("{law}", ImportanceLaw.GRAMMAR).replace("{data}", data), refused.getMessage());
        assertEquals(Problem.OUT_OF_RANGE, refused.problem());
        assertEquals("Choose a value in this range.", refused.remedy());
    }

    @ParameterizedTest
    @EnumSource
    void noKeyTakesWhatIsNoNumberAndNoWord(Key key) {
        for (String text : List.of(
                "",
                " ",
                "NaN",
                "Infinity",
                "-Infinity",
                "1e999",
                "-1e999",
                "1e309",
                "null",
                "true",
                "-1",
                "1;2",
                "½",
                "1 ",
                "\n",
                "９",
                "9".repeat(1000))) {
            InvalidInput refused = assertThrows(InvalidInput.class, () -> with(key, text), key + " took " + text);
            String start = key.id() + " must be " + key.rule().words() + ", got ";
            String message = String.valueOf(refused.getMessage());
            assertTrue(message.startsWith(start), message);
            assertFalse(message.substring(start.length()).isEmpty(), message);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKeyChangesItsOwnSettingAndNoOther(Key key) {
        String value = OTHER.getOrDefault(key, "");
        assertFalse(value.equals(key.read(BASE)));
        Config changed = with(key, value);
        for (Key other : Key.values()) {
            assertEquals(other == key ? value : other.read(BASE), other.read(changed), other.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReadCanBeWritten(Key key) {
        assertEquals(BASE, with(key, key.read(BASE)));
    }

    @Test
    void namesAreUniqueShortAndLong() {
        Set<String> names = new HashSet<>();
        for (Key key : Key.values()) {
            assertTrue(key.id().matches("[a-z]+"), key.id());
            assertTrue(names.add(key.id()), key.id());
            assertEquals(key, Key.named(key.id()));
        }
        Map<String, Key> longNames = Map.ofEntries(
                Map.entry("density", Key.DENSITY),
                Map.entry("importance", Key.IMPORTANCE),
                Map.entry("features", Key.FEATURES),
                Map.entry("hidden", Key.HIDDEN),
                Map.entry("output", Key.OUTPUT),
                Map.entry("learning-rate", Key.LEARNING_RATE),
                Map.entry("batch", Key.BATCH),
                Map.entry("optimiser", Key.OPTIMISER),
                Map.entry("weight-decay", Key.WEIGHT_DECAY),
                Map.entry("schedule", Key.SCHEDULE),
                Map.entry("steps", Key.STEPS),
                Map.entry("relative-density", Key.RELATIVE_DENSITY),
                Map.entry("relative-importance", Key.RELATIVE_IMPORTANCE),
                Map.entry("model", Key.MODEL),
                Map.entry("data", Key.DATA),
                Map.entry("set-size", Key.SET_SIZE),
                Map.entry("coupling", Key.COUPLING),
                Map.entry("signed", Key.SIGNED),
                Map.entry("penalty", Key.PENALTY),
                Map.entry("draw", Key.SAMPLES),
                Map.entry("batches-seed", Key.BATCHES),
                Map.entry("attack", Key.ATTACK));
        assertEquals(Key.values().length, longNames.size());
        longNames.forEach((name, key) -> assertEquals(key, Key.named(name)));
    }

    /** Parts of a link that are no settings. */
    @Test
    void noKeyIsCalledLikeAnotherPartOfALink() {
        for (String reserved : List.of("v", "eng", "seed", "step", "edits", "cam", "z")) {
            assertThrows(InvalidInput.class, () -> Key.named(reserved), reserved);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyHasWords(Key key) {
        assertTrue(Character.isUpperCase(key.title().charAt(0)), key.title());
        assertTrue(key.help().endsWith("."), key.help());
        assertEquals(key.symbol().isEmpty() ? key.id() : key.symbol(), key.sign());
    }

    /** What is offered as live must be taken by a trainer under way; what is not would break it. */
    @ParameterizedTest
    @EnumSource
    void liveSettingsChangeUnderTraining(Key key) {
        Trainer trainer = new Trainer(BASE.withBatch(8).run("test", 1));
        assertTrue(trainer.advance(3));
        Run changed = with(key, OTHER.getOrDefault(key, "")).withBatch(8).run("test", 1);
        if (key.effect() == Key.Effect.LIVE) {
            trainer.change(changed);
            assertTrue(trainer.advance(3));
            assertEquals(6, trainer.step());
        } else if (Set.of(Key.FEATURES, Key.HIDDEN, Key.OPTIMISER).contains(key)) {
            assertThrows(IllegalArgumentException.class, () -> trainer.change(changed));
        }
    }

    /** Every field of a configuration reaches the run that is trained. */
    @Test
    void settingsArriveInTheRun() {
        Config all = BASE;
        for (Map.Entry<Key, String> entry : OTHER.entrySet()) {
            all = FREE.with(all, new Setting(entry.getKey(), entry.getValue()));
        }
        Run run = all.run("label", -2);
        assertEquals("label", run.label());
        assertEquals(-2, run.seed());
        assertEquals(7, run.model().features());
        assertEquals(3, run.model().hidden());
        assertEquals(0.25, run.source().density(5));
        assertEquals(0.125, run.source().density(6), "the last feature is half as dense");
        assertEquals(2, run.importance()[0]);
        assertEquals(1, run.importance()[6], "the last feature, of importance 0.5, counts twice");
        assertEquals(7, run.importance().length);
        assertEquals(64, run.plan().batch());
        assertEquals(300, run.plan().steps());
        assertEquals(Schedule.COSINE, run.plan().schedule());
        assertEquals(Optimiser.adamW(0.02, 0.5), run.plan().optimiser());
        assertEquals(Activation.LINEAR, all.output());
        assertTrue(run.model() instanceof HiddenReluAutoencoder);
        assertTrue(run.source() instanceof CorrelatedSets);
        assertEquals(0.01, run.plan().penalty());
        assertEquals(Plan.Samples.NON_EMPTY, run.plan().samples());
        assertEquals(0.4, run.plan().attack());
        assertEquals(
                Optimiser.adam(0.02),
                with(Key.LEARNING_RATE, "0.02").run("", 0).plan().optimiser());
    }
}
