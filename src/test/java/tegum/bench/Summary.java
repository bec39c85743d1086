package tegum.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is measured, and how the terminal says it. */
public final class Summary {
    /** Engines in the order of the columns. */
    public static final List<String> ENGINES =
            List.of("kernel", "reference-js", "reference-wasm", "plain", "tensorflow");

    private static final String FIRST = "%-5s%-9s%-5s";
    private static final String CELL = "%22s";

    private Summary() {}

    /** What the page is asked to measure. */
    public static List<Map<String, Object>> configurations(boolean quick, int batch) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Target target : quick ? Target.quick() : Target.ALL) {
            all.add(configuration(target.model(), target.features(), target.hidden(), batch, target.density()));
        }
        return all;
    }

    /** One configuration, as the page wants it. */
    public static Map<String, Object> configuration(String model, int features, int hidden, int batch, double density) {
        return Map.of("model", model, "features", features, "hidden", hidden, "batch", batch, "density", density);
    }

    /** The table's head. */
    public static String head() {
        StringBuilder text = new StringBuilder("steps per second, best slice (median)\n");
        text.append(String.format(FIRST, "", "n, m", "p"));
        ENGINES.forEach(engine -> text.append(String.format(CELL, PerformancePage.words(engine))));
        return text.append("  form    loss").toString();
    }

    /** The table's row. */
    public static String line(Results.Configuration measured) {
        StringBuilder text = new StringBuilder(String.format(
                FIRST, measured.model(), PerformancePage.shape(measured), PerformancePage.density(measured.density())));
        for (String engine : ENGINES) {
            text.append(String.format(CELL, PerformancePage.speed(measured, engine)));
        }
        String form = measured.best("plain").map(Results.Arm::form).orElse("–");
        return text.append(String.format("  %-8s", form))
                .append(agree(measured) ? "same" : "DIFFERS")
                .toString();
    }

    /** A product's line. */
    public static String line(Results.Product product) {
        return String.format(
                Locale.ROOT,
                "emitted product, %d × %d by %d × %d: %.1f GFLOP/s",
                product.rows(),
                product.inner(),
                product.inner(),
                product.columns(),
                product.gigaflops().best());
    }

    /** A step's parts. */
    public static String line(Results.Parts parts) {
        return String.format(
                Locale.ROOT,
                "dense (%d, %d): batch %.0f µs, gradient %.0f µs, update %.0f µs, step %.0f µs",
                parts.features(),
                parts.hidden(),
                parts.sample(),
                parts.gradient(),
                parts.update(),
                parts.whole());
    }

    /** Models in lanes. */
    public static String line(Results.Lanes lanes) {
        return String.format(
                Locale.ROOT,
                "%d models (%d, %d) of batch %d in lanes: %.2f times one after the other",
                lanes.models(),
                lanes.features(),
                lanes.hidden(),
                lanes.batch(),
                lanes.together().best() / lanes.alone().best());
    }

    /** A pool's line. */
    public static String line(Results.Pool pool) {
        return String.format(
                Locale.ROOT,
                "%d %s of %s, (%d, %d) at p = %s: %s steps/s together",
                pool.workers(),
                pool.workers() == 1 ? "worker" : "workers",
                PerformancePage.words(pool.engine()),
                pool.features(),
                pool.hidden(),
                PerformancePage.density(pool.density()),
                PerformancePage.number(pool.stepsPerSecond()));
    }

    /** A page's memory. */
    public static String line(Results.Memory memory) {
        return String.format(
                Locale.ROOT,
                "%s, (%d, %d): %.1f MB",
                PerformancePage.words(memory.engine()),
                memory.features(),
                memory.hidden(),
                memory.bytes() / 1e6);
    }

    /** Whether no engine failed or arrived at another loss. */
    public static boolean allAgree(Results results) {
        return results.configurations().stream().allMatch(Summary::agree);
    }

    private static boolean agree(Results.Configuration measured) {
        return measured.arms().stream()
                .allMatch(arm -> arm.loss() == null
                        ? !arm.why().startsWith("failed")
                        : arm.loss().agrees());
    }
}
