package tegum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tegum.bench.Results.Arm;
import tegum.bench.Results.Configuration;
import tegum.bench.Results.Pool;
import tegum.bench.Results.Speed;

/** Makes {@code docs/performance.md} from what the benchmark found. It computes ratios and shares and adds no number. */
public final class PerformancePage {
    private static final String PLAIN = "plain";
    private static final String KERNEL = "kernel";
    private static final String FORMS = "kernel-form";
    private static final String TENSORFLOW = "tensorflow";
    private static final List<String> REFERENCES = List.of("reference-js", "reference-wasm");

    private final Results results;
    private final StringBuilder text = new StringBuilder();

    private PerformancePage(Results results) {
        this.results = results;
    }

    /** {@code PerformancePage BENCH.json PERFORMANCE.md}: makes the page once more from a file. */
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[1]), of(Results.read(Path.of(args[0]))));
    }

    /** The page. */
    public static String of(Results results) {
        PerformancePage page = new PerformancePage(results);
        page.head();
        page.ratios();
        page.speeds();
        page.losses();
        page.chooser();
        page.limit();
        page.parts();
        page.lanes();
        page.pool();
        page.memory();
        return page.text.toString();
    }

    private void head() {
        Results.Machine machine = results.machine();
        Results.Protocol protocol = results.protocol();
        line("# Performance");
        line("");
        line(
                "Made by `./tegum bench` from `target/bench.json` of %s; not written by hand.%s",
                results.taken(), quick());
        line("");
        line(
                "Machine: %s, %d %s, %s, %s headless.",
                machine.processor(),
                machine.cores(),
                machine.cores() == 1 ? "core" : "cores",
                machine.system(),
                machine.browser());
        line("");
        line("A step draws a fresh batch of 1024, runs forward, takes loss and gradient, and lets Adam move the");
        line(
                "parameters. All arms train in one thread of one page, a fresh page for every line, and take turns: %d",
                protocol.rounds());
        line(
                "slices of about %d ms each (one step, where a step is longer), after a warm-up of %d ms. The best slice",
                protocol.slice(), protocol.warmUp());
        line("says what the code can do while other work leaves it alone, the median what it did. Steps per second");
        line("belong to the machine; ratios between arms of one run are what to compare.");
        line("");
        line(
                "The engines are called directly, without worker and messages: at full speed those would be timed with the");
        line(
                "snapshots and checkpoints that the page records. They are TeaVM's output of the same classes with the same");
        line(
                "options as the site's trainer. Plain JavaScript is `bench/peers/plain-forms.mjs` and `plain-abs.mjs`, hand");
        line("written in two or three forms; the fastest of each line counts.");
    }

    private String quick() {
        return results.quick() ? " A quick run: a few configurations only." : "";
    }

    private void ratios() {
        heading("Ratios to plain JavaScript's best form");
        line("By best slices, in brackets by medians. The study in C is the bound that hand-tuned intrinsics showed.");
        line("");
        row(
                "model",
                "n, m",
                "p",
                "kernel",
                "target",
                "study in C",
                "TeaVM JS",
                "TeaVM Wasm GC",
                "TensorFlow.js",
                "kernel ÷ TensorFlow.js (target %s)".formatted(number(Target.OVER_TENSORFLOW)));
        rule(3, 7);
        for (Configuration each : results.configurations()) {
            Optional<Target> target = Target.of(each);
            row(
                    each.model(),
                    shape(each),
                    density(each.density()),
                    ratio(each, KERNEL, PLAIN),
                    target.map(found -> number(found.wanted())).orElse("–"),
                    target.filter(found -> found.inC() > 0)
                            .map(found -> number(found.inC()))
                            .orElse("–"),
                    ratio(each, REFERENCES.get(0), PLAIN),
                    ratio(each, REFERENCES.get(1), PLAIN),
                    ratio(each, TENSORFLOW, PLAIN),
                    ratio(each, KERNEL, TENSORFLOW));
        }
    }

    private static String ratio(Configuration each, String engine, String to) {
        Optional<Double> best = each.ratio(engine, to, Speed::best);
        if (best.isEmpty()) {
            return each.missing(each.best(engine).isEmpty() ? engine : to);
        }
        return number(best.get()) + " ("
                + number(each.ratio(engine, to, Speed::median).orElseThrow()) + ")";
    }

    private void speeds() {
        heading("Steps per second");
        line("Best slice, in brackets the median.");
        line("");
        row(
                "model",
                "n, m",
                "p",
                "kernel",
                "form",
                "TeaVM JS",
                "TeaVM Wasm GC",
                "plain JavaScript",
                "form",
                "TensorFlow.js");
        rule(3, 7);
        for (Configuration each : results.configurations()) {
            row(
                    each.model(),
                    shape(each),
                    density(each.density()),
                    speed(each, KERNEL),
                    form(each, KERNEL),
                    speed(each, REFERENCES.get(0)),
                    speed(each, REFERENCES.get(1)),
                    speed(each, PLAIN),
                    form(each, PLAIN),
                    speed(each, TENSORFLOW));
        }
    }

    static String speed(Configuration each, String engine) {
        return each.best(engine)
                .map(arm ->
                        number(arm.speed().best()) + " (" + number(arm.speed().median()) + ")")
                .orElseGet(() -> each.missing(engine));
    }

    private static String form(Configuration each, String engine) {
        return each.best(engine).map(Arm::form).orElse("–");
    }

    private void losses() {
        heading("The same loss");
        line("All arms begin at the same weights and draw samples of their own. Compared is the mean loss of the last");
        line(
                "quarter of the steps with that of plain JavaScript's dense form. They may differ by 5 standard errors of");
        line("the difference plus 0.5 %%. How far the loss has fallen by then says what the comparison is worth.");
        line("");
        row(
                "model",
                "n, m",
                "p",
                "steps",
                "loss of the dense form",
                "fallen by",
                "tolerance",
                "largest difference",
                "agree");
        rule(3, 6);
        for (Configuration each : results.configurations()) {
            List<Arm> ran =
                    each.arms().stream().filter(arm -> arm.loss() != null).toList();
            if (!ran.isEmpty()) {
                loss(each, ran);
            }
        }
    }

    private void loss(Configuration each, List<Arm> ran) {
        Results.Learnt yardstick = ran.get(0).loss();
        List<String> astray = ran.stream()
                .filter(arm -> !arm.loss().agrees())
                .map(PerformancePage::name)
                .toList();
        double furthest = ran.stream()
                .mapToDouble(arm -> Math.abs(arm.loss().mean() - yardstick.mean()))
                .max()
                .orElse(0);
        double tolerance =
                ran.stream().mapToDouble(arm -> arm.loss().tolerance()).max().orElse(0);
        row(
                each.model(),
                shape(each),
                density(each.density()),
                String.valueOf(each.steps()),
                significant(yardstick.mean()),
                percent((yardstick.first() - yardstick.mean()) / yardstick.first()),
                percent(tolerance / yardstick.mean()),
                percent(furthest / yardstick.mean()),
                astray.isEmpty() ? "all " + ran.size() : "not: " + String.join(", ", astray));
    }

    private void chooser() {
        heading("The chosen form");
        line("The chooser is a formula of the configuration; here every form of the kernel has its turn beside it.");
        line(
                "Its choice may be slower than the best form by %s at most. A row in which both are the same form",
                percent(Target.CHOICE));
        line("has timed it twice: what it is off from 100 %% is noise.");
        line("");
        row("model", "n, m", "p", "chosen", "best form", "chosen ÷ best", "medians");
        rule(3, 4);
        for (Configuration each : results.configurations()) {
            Optional<Double> best = each.ratio(KERNEL, FORMS, Speed::best);
            if (best.isPresent()) {
                row(
                        each.model(),
                        shape(each),
                        density(each.density()),
                        form(each, KERNEL),
                        form(each, FORMS),
                        percent(best.get()),
                        percent(each.ratio(KERNEL, FORMS, Speed::median).orElseThrow()));
            }
        }
    }

    private void limit() {
        heading("Limit of the core");
        if (results.limit() == null) {
            line("Not measured.");
            return;
        }
        double limit = results.limit().best();
        line(
                "Separate multiplications and additions of four floats, in registers only: %s GFLOP/s (median %s).",
                number(limit), number(results.limit().median()));
        line("A dense step does 10 n m operations a sample in its products; drawing and Adam are not counted.");
        line("");
        row("what", "GFLOP/s", "share of the limit", "target");
        rule(1, 3);
        for (Results.Product product : results.products()) {
            share(
                    "emitted product, %d × %d by %d × %d"
                            .formatted(product.rows(), product.inner(), product.inner(), product.columns()),
                    product.gigaflops().best(),
                    "–");
        }
        if (results.products().isEmpty()) {
            row("emitted product", "not built", "–", "–");
        }
        for (Configuration each : results.configurations()) {
            if (each.density() == 1 && each.model().equals("relu")) {
                String what = "kernel, " + shape(each) + ", p = 1";
                double operations = 10.0 * each.features() * each.hidden() * each.batch();
                String target = each.features() >= 80 ? percent(Target.DENSE_SHARE) : "–";
                each.best(KERNEL)
                        .ifPresentOrElse(
                                arm -> share(what, arm.speed().best() * operations / 1e9, target),
                                () -> row(what, each.missing(KERNEL), "–", target));
            }
        }
    }

    private void share(String what, double gigaflops, String target) {
        row(what, number(gigaflops), percent(gigaflops / results.limit().best()), target);
    }

    private void parts() {
        if (results.parts().isEmpty()) {
            return;
        }
        heading("Where a dense step goes");
        line(
                "Microseconds of each part, called alone, at its best. Of the gradient, the products alone are what the share of");
        line("the limit counts; drawing the batch bounds what the whole step can reach.");
        line("");
        row(
                "n, m",
                "p",
                "draw the batch",
                "forward, loss, gradient",
                "update",
                "whole step",
                "gradient's share of the limit");
        rule(2, 5);
        for (Results.Parts each : results.parts()) {
            double operations = 10.0 * each.features() * each.hidden() * each.batch();
            row(
                    each.features() + ", " + each.hidden(),
                    density(each.density()),
                    number(each.sample()),
                    number(each.gradient()),
                    number(each.update()),
                    number(each.whole()),
                    percent(operations / each.gradient() / 1e3 / results.limit().best()));
        }
    }

    private void lanes() {
        if (results.lanes().isEmpty()) {
            return;
        }
        heading("Models of a sweep in the lanes of one kernel");
        line(
                "Steps per second of a model, beside one model after the other; the target is %s times.",
                number(Target.LANES));
        line("");
        row("n, m", "p", "batch", "models", "one after the other", "together", "times");
        rule(2, 5);
        for (Results.Lanes each : results.lanes()) {
            row(
                    each.features() + ", " + each.hidden(),
                    density(each.density()),
                    number(each.batch()),
                    number(each.models()),
                    number(each.alone().best()),
                    number(each.together().best()),
                    number(each.together().best() / each.alone().best()) + " ("
                            + number(each.together().median() / each.alone().median()) + ")");
        }
    }

    private void pool() {
        heading("Workers side by side");
        if (results.pool().isEmpty()) {
            line("Not measured.");
            return;
        }
        line("Each worker trains a run of its own; the target is %s of linear.", percent(Target.POOL_SHARE));
        line("");
        row("model", "n, m", "p", "engine", "workers", "steps per second, all", "of linear");
        rule(4, 3);
        for (Pool each : results.pool()) {
            Optional<Double> one = results.pool().stream()
                    .filter(other -> other.workers() == 1
                            && other.engine().equals(each.engine())
                            && other.features() == each.features()
                            && other.density() == each.density())
                    .map(Pool::stepsPerSecond)
                    .findFirst();
            row(
                    each.model(),
                    each.features() + ", " + each.hidden(),
                    density(each.density()),
                    words(each.engine()),
                    String.valueOf(each.workers()),
                    number(each.stepsPerSecond()),
                    one.map(alone -> percent(each.stepsPerSecond() / alone / each.workers()))
                            .orElse("–"));
        }
    }

    private void memory() {
        heading("Memory");
        if (results.memory().isEmpty()) {
            line("Not measured.");
            return;
        }
        line(
                "What a page holds more for an arm that trains than before it opened it: heap, arrays, its scripts, and the");
        line("linear memory of its WebAssembly.");
        line("");
        row("model", "n, m", "engine", "MB");
        rule(3, 1);
        for (Results.Memory each : results.memory()) {
            row(
                    each.model(),
                    each.features() + ", " + each.hidden(),
                    words(each.engine()) + (each.form().isEmpty() ? "" : ", " + each.form()),
                    String.format(Locale.ROOT, "%.1f", each.bytes() / 1e6));
        }
    }

    private static String name(Arm arm) {
        return words(arm.engine()) + (arm.form().isEmpty() ? "" : " " + arm.form());
    }

    /** What an engine is called in tables. */
    static String words(String engine) {
        return switch (engine) {
            case KERNEL -> "kernel";
            case FORMS -> "kernel as";
            case "reference-js" -> "TeaVM JS";
            case "reference-wasm" -> "TeaVM Wasm GC";
            case PLAIN -> "plain JavaScript";
            case TENSORFLOW -> "TensorFlow.js";
            default -> engine;
        };
    }

    static String shape(Configuration each) {
        return each.features() + ", " + each.hidden();
    }

    static String density(double density) {
        return density == 1 ? "1" : String.valueOf(density).replaceFirst("^0", "");
    }

    /** Three digits, as far as a ratio or a speed is worth. */
    static String number(double value) {
        return value >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : value >= 10
                        ? String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "")
                        : String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.00$", "");
    }

    private static String significant(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }

    private static String percent(double share) {
        return share >= 0.1
                ? String.format(Locale.ROOT, "%.0f %%", 100 * share)
                : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private void heading(String words) {
        line("");
        line("## %s", words);
    }

    private void rule(int texts, int numbers) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < texts + numbers; i++) {
            cells.add(i < texts ? "---" : "---:");
        }
        text.append('|').append(String.join("|", cells)).append("|\n");
    }

    private void row(String... cells) {
        text.append(List.of(cells).stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
