package tegum.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.json.Json;
import tegum.analysis.Geometry;
import tegum.data.IndependentFeatures;
import tegum.model.Activation;
import tegum.model.Autoencoder;
import tegum.model.Loss;
import tegum.train.Evaluation;
import tegum.train.Optimiser;
import tegum.train.Plan;
import tegum.train.Run;
import tegum.train.Schedule;
import tegum.train.Trainer;

final class TrainingTest {
    private static final String[] FIELDS = {
        "schema", "engine", "experiment", "config", "seed", "steps", "runs",
    };
    private static final String[] RUN_FIELDS = {
        "label", "n", "m", "density", "importance", "loss", "W", "b", "norms", "dimensionality", "superposition",
    };

    @Test
    void numbersAreThoseOfTrainingByHand() throws Exception {
        Map<?, ?> json = json(
                "train",
                "five-features",
                "--json",
                "--seed",
                "4294967295",
                "--steps",
                "60",
                "--set",
                "p=0.2",
                "--set",
                "n=4",
                "--set",
                "imp=exp:0.8",
                "--set",
                "lr=0.01");

        Plan plan = new Plan(60, 1024, Optimiser.adam(0.01), Schedule.CONSTANT, Loss.Reduction.MEAN);
        Run run = new Run(
                "by hand",
                new Autoencoder(4, 2, Activation.RELU),
                IndependentFeatures.uniform(4, 0.2),
                new float[] {1, 0.8f, 0.64f, 0.512f},
                plan,
                -1);
        Trainer trainer = new Trainer(run);
        trainer.advance(60);
        float[] params = trainer.snapshot().params();
        Geometry geometry = Geometry.of(Arrays.copyOf(params, 8), 2, 4);

        assertEquals("tegum-train/1", json.get("schema"));
        assertEquals("five-features", json.get("experiment"));
        assertEquals(4294967295L, json.get("seed"));
        assertEquals(60L, json.get("steps"));
        Map<?, ?> found = map(list(json.get("runs")).get(0));
        assertEquals("p = 0.2", found.get("label"));
        assertEquals(4L, found.get("n"));
        assertEquals(2L, found.get("m"));
        assertEquals(0.2, found.get("density"));
        assertArrayEquals(run.importance(), floats(found.get("importance")));
        List<?> rows = list(found.get("W"));
        assertEquals(2, rows.size());
        assertArrayEquals(Arrays.copyOf(params, 4), floats(rows.get(0)));
        assertArrayEquals(Arrays.copyOfRange(params, 4, 8), floats(rows.get(1)));
        assertArrayEquals(Arrays.copyOfRange(params, 8, 12), floats(found.get("b")));
        assertArrayEquals(geometry.norms(), doubles(found.get("norms")));
        assertArrayEquals(geometry.dimensionality(), doubles(found.get("dimensionality")));
        assertArrayEquals(geometry.superposition(), doubles(found.get("superposition")));
        double loss = new Evaluation(run, params, 1).advance(2048).loss();
        assertEquals(loss, found.get("loss"));
    }

    @Test
    void superpositionIsTheSumOfSquaredProjections() throws Exception {
        Map<?, ?> run = map(list(json("train", "five-features", "--json", "--steps", "30", "--set", "p=0.3")
                        .get("runs"))
                .get(0));
        double[] first = doubles(list(run.get("W")).get(0));
        double[] second = doubles(list(run.get("W")).get(1));
        for (int i = 0; i < 5; i++) {
            double sum = 0;
            double norm = Math.hypot(first[i], second[i]);
            for (int j = 0; j < 5; j++) {
                if (j != i) {
                    sum += Math.pow((first[i] * first[j] + second[i] * second[j]) / norm, 2);
                }
            }
            assertEquals(norm, doubles(run.get("norms"))[i], 1e-6);
            assertEquals(sum, doubles(run.get("superposition"))[i], 1e-5);
            assertEquals(norm * norm / (norm * norm + sum), doubles(run.get("dimensionality"))[i], 1e-6);
        }
    }

    /** W is what leads into the hidden layer, W2 what leads out of it, and b comes last. */
    @Test
    void theAbsoluteValueModelHasTwoMatrices() throws Exception {
        String text = Terminal.run(
                        "train",
                        "five-features",
                        "--json",
                        "--steps",
                        "1",
                        "--set",
                        "p=1",
                        "--set",
                        "m=3",
                        "--set",
                        "model=absolute",
                        "--set",
                        "signed=yes")
                .out();
        Map<?, ?> run = map(list(parsed(text).get("runs")).get(0));
        assertEquals(3, list(run.get("W")).size());
        assertEquals(5, list(run.get("W2")).size());
        List<?> bias = list(run.get("b"));
        assertEquals(5, bias.size());
        for (Object b : bias) {
            assertEquals(0.001, Math.abs(((Number) b).doubleValue()), 1e-5); // one step of Adam from 0
        }
    }

    @Test
    void fieldsStandInTheirOrderAndTheConfigurationIsWhole() throws Exception {
        String text = Terminal.run("train", "five-features", "--json", "--steps", "1", "--set", "p=1")
                .out();
        assertTrue(text.startsWith("{\n  \"schema\": \"tegum-train/1\",\n"), text);
        assertTrue(text.endsWith("}\n"));
        inOrder(text, FIELDS);
        inOrder(text.substring(text.indexOf("\"runs\"")), RUN_FIELDS);
        Map<?, ?> config = map(parsed(text).get("config"));
        assertEquals(
                "{attack=0, batch=1024, batches=own, data=independent, draw=all, imp=exp:0.9, lambda=0, lr=0.001, m=2, model=autoencoder, n=5, opt=adam,"
                        + " out=relu, p=1, r=1, rho=1, ri=1, sched=constant, set=2, signed=no, steps=1, wd=0.01}",
                new TreeMap<>(config).toString());
    }

    @Test
    void withoutADensityTenRunsEachAsIfAloneWhateverTheThreads() throws Exception {
        String[] line = {"train", "five-features", "--json", "--steps", "12", "--seed", "9"};
        String all = Terminal.run(line).out();
        assertEquals(all, Terminal.run(line).out());
        Map<?, ?> sweep = parsed(all);
        assertEquals("p", sweep.get("sweep"));
        List<?> runs = list(sweep.get("runs"));
        assertEquals(10, runs.size());
        for (int k : new int[] {0, 4, 9}) {
            Map<?, ?> run = map(runs.get(k));
            Map<?, ?> alone = json(
                    "train",
                    "five-features",
                    "--json",
                    "--steps",
                    "12",
                    "--seed",
                    "9",
                    "--set",
                    "p=" + run.get("density"));
            assertEquals(run, map(list(alone.get("runs")).get(0)));
        }
    }

    @Test
    void theTableHasALineForEachRun() throws Exception {
        Terminal answer = Terminal.run("train", "five-features", "--steps", "6000", "--set", "p=1");
        assertEquals(0, answer.code());
        assertEquals("", answer.err());
        List<String> lines = answer.out().lines().toList();
        assertEquals("five-features, seed 3, engine r1", lines.get(0));
        assertTrue(lines.get(1).startsWith("p=1, imp=exp:0.9, n=5, m=2, "), lines.get(1));
        assertTrue(lines.get(1).endsWith("steps=6000, r=1, ri=1"), lines.get(1));
        assertTrue(lines.get(3).matches("run +loss +kept +shape +norms"), lines.get(3));
        assertTrue(lines.get(4).matches("p = 1 +0\\.18\\d+ +2 +two kept +(\\d\\.\\d\\d ?){5}"), lines.get(4));
        assertEquals(5, lines.size());
    }

    private static void inOrder(String text, String... names) {
        int at = 0;
        for (String name : names) {
            int found = text.indexOf("\"" + name + "\": ", at);
            assertTrue(found >= 0, name + " is missing, or too early");
            at = found;
        }
    }

    private static Map<?, ?> json(String... args) throws Exception {
        Terminal answer = Terminal.run(args);
        assertEquals("", answer.err());
        return parsed(answer.out());
    }

    private static Map<?, ?> parsed(String text) {
        return new Json().toType(text, Json.MAP_TYPE);
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    private static double[] doubles(@Nullable Object value) {
        List<Double> numbers = new ArrayList<>();
        for (Object number : list(value)) {
            numbers.add(((Number) number).doubleValue());
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static float[] floats(@Nullable Object value) {
        double[] numbers = doubles(value);
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }
}
