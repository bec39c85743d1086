package tegum.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What one run of the benchmark found: {@code target/bench.json}. What was not measured is absent (null or an empty
 * list), never a number.
 *
 * @param schema version of this form
 * @param quick whether only a few configurations were measured
 * @param taken the day, such as 2026-11-21
 * @param machine where
 * @param limit separate multiplications and additions in registers, GFLOP/s
 * @param products what emitted matrix products reach
 * @param parts what a step's parts take
 * @param lanes models of a sweep, together and one after the other
 * @param pool what several workers reach together
 * @param memory what a page holds for one arm
 */
public record Results(
        int schema,
        boolean quick,
        String taken,
        Machine machine,
        Protocol protocol,
        Spread limit,
        List<Configuration> configurations,
        List<Product> products,
        List<Parts> parts,
        List<Lanes> lanes,
        List<Pool> pool,
        List<Memory> memory) {
    /** The one that this code writes and reads. */
    public static final int SCHEMA = 2;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** The machine, described and not named. */
    public record Machine(String processor, int cores, String system, String browser) {}

    /**
     * How it was measured.
     *
     * @param rounds slices of each arm
     * @param slice milliseconds of each
     * @param warmUp milliseconds before, for each arm, after the check of its loss
     */
    public record Protocol(int rounds, int slice, int warmUp) {}

    /** Slices of one quantity, with the largest and the median. */
    public record Spread(double best, double median, List<Double> rates) {}

    /**
     * A model and a density.
     *
     * @param model relu or abs
     * @param steps of each arm before losses are compared
     */
    public record Configuration(
            String model, int features, int hidden, int batch, double density, int steps, List<Arm> arms) {
        /** The fastest arm of an engine, if one was measured. */
        public Optional<Arm> best(String engine) {
            return arms.stream()
                    .filter(arm -> arm.engine.equals(engine) && arm.speed != null)
                    .max(Comparator.comparingDouble(arm -> arm.speed.best));
        }

        /** How many times as fast one engine is as another, by a measure such as {@link Speed#best}. */
        public Optional<Double> ratio(String engine, String to, ToDoubleFunction<Speed> measure) {
            return best(engine)
                    .flatMap(above -> best(to).map(
                                    below -> measure.applyAsDouble(above.speed) / measure.applyAsDouble(below.speed)));
        }

        /** Why an engine has no number. */
        public String missing(String engine) {
            return arms.stream()
                    .filter(arm -> arm.engine.equals(engine) && !arm.why.isEmpty())
                    .map(Arm::why)
                    .findFirst()
                    .orElse("not measured");
        }
    }

    /**
     * One engine, in one form.
     *
     * @param why what kept it from running, such as "not built"; empty if nothing did
     * @param speed null if it did not run
     * @param loss null if it did not run
     */
    public record Arm(String engine, String form, String why, Speed speed, Learnt loss) {}

    /** Steps per second, with the length of a slice in steps. */
    public record Speed(int sliceSteps, double best, double median, List<Double> rates) {}

    /**
     * Where training arrived.
     *
     * @param first loss of the first batch
     * @param mean over the last quarter of the steps
     * @param error standard error of the mean
     * @param tolerance how far it may be from the first arm's
     * @param agrees whether it is no further, and has fallen
     */
    public record Learnt(double first, double mean, double error, double tolerance, boolean agrees) {}

    /** An emitted product of matrices (rows × inner by inner × columns). */
    public record Product(int rows, int inner, int columns, Spread gigaflops) {}

    /** Microseconds of the parts of a step, each at its best, and of a whole step. */
    public record Parts(
            int features,
            int hidden,
            int batch,
            double density,
            double sample,
            double gradient,
            double update,
            double whole) {}

    /** Steps per second of a model: of one after the other, and of several in the lanes of one kernel. */
    public record Lanes(
            int features, int hidden, int batch, double density, int models, Spread alone, Spread together) {}

    /** Workers side by side; steps per second of all together. */
    public record Pool(
            String model,
            int features,
            int hidden,
            int batch,
            double density,
            String engine,
            int workers,
            double stepsPerSecond) {}

    /** Bytes that a page holds for one arm. */
    public record Memory(
            String model,
            int features,
            int hidden,
            int batch,
            double density,
            String engine,
            String form,
            long bytes) {}

    /** Reads the file. */
    public static Results read(Path file) throws IOException {
        Results results = JSON.readValue(Files.readString(file), Results.class);
        if (results.schema != SCHEMA) {
            throw new IOException("schema must be " + SCHEMA + ", got " + results.schema);
        }
        return results;
    }

    /** Reads what the page answered. */
    public static <T> T part(String json, Class<T> type) throws IOException {
        return JSON.readValue(json, type);
    }

    /** Writes the file. */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, JSON.writeValueAsString(this) + "\n");
    }
}
