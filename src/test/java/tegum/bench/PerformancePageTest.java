package tegum.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PerformancePageTest {
    private static final String NOT_BUILT = """
            {"engine": "kernel", "form": "", "why": "not built", "speed": null, "loss": null}""";

    @TempDir
    private Path directory;

    @Test
    void ratiosAreToTheFastestPlainForm() throws IOException {
        String page = page(kernel(3400, 3000, true));
        // by best slices 3400 / 200 and 100 / 200, by medians 3000 / 150 and 50 / 150
        assertRow(
                page, "relu | 80, 20 | .1 | 17 (20) | 12 | 14 | not measured | 0.50 (0.33) | 0.10 (0.07) | 170 (300)");
        assertRow(
                page,
                "relu | 80, 20 | .1 | 3,400 (3,000) | dense | not measured | 100 (50) | 200 (150) | gram | 20 (10)");
    }

    @Test
    void whatIsNotBuiltHasNoNumber() throws IOException {
        String page = page(NOT_BUILT);
        assertRow(
                page,
                "relu | 80, 20 | .1 | not built | 12 | 14 | not measured | 0.50 (0.33) | 0.10 (0.07) | not built");
        assertRow(page, "emitted product | not built | – | –");
    }

    @Test
    void anEngineThatFailedSaysWhy() throws IOException {
        assertRow(
                page(NOT_BUILT.replace("not built", "failed: Error: a | b")),
                "relu | 80, 20 | .1 | failed: Error: a \\| b | – | not measured | 100 (50) | 200 (150) | gram | 20 (10)");
    }

    @Test
    void aDenseStepIsTakenApart() throws IOException {
        // 10 · 80 · 20 · 1000 operations in 1000 µs are 16 GFLOP/s, of 65.536
        assertRow(page(NOT_BUILT), "80, 20 | 1 | 100 | 1,000 | 10 | 1,150 | 24 %");
    }

    @Test
    void lanesAreComparedWithOneModelAfterTheOther() throws IOException {
        assertRow(page(NOT_BUILT), "2, 1 | .1 | 256 | 10 | 200 | 700 | 3.50 (4)");
    }

    @Test
    void lossesAreComparedWithTheFirstArm() throws IOException {
        // fallen from .02 to .01; tolerance .0004 and largest difference .0001 of .01
        assertRow(page(kernel(1, 1, true)), "relu | 80, 20 | .1 | 400 | 0.0100 | 50 % | 4.0 % | 1.0 % | all 5");
        assertRow(
                page(kernel(1, 1, false)),
                "relu | 80, 20 | .1 | 400 | 0.0100 | 50 % | 4.0 % | 1.0 % | not: kernel dense");
    }

    @Test
    void theDenseStepIsAShareOfTheLimit() throws IOException {
        Results results = read(kernel(2000, 2000, true), 1);
        // 10 · 80 · 20 · 1024 operations 2000 times a second, of 65.536 GFLOP/s
        assertRow(PerformancePage.of(results), "kernel, 80, 20, p = 1 | 32.8 | 50 % | 70 %");
    }

    @Test
    void theChosenFormStandsBesideTheBest() throws IOException {
        String forms = arm("kernel-form", "dense", 1990, 1980, 0.01, true) + ",\n"
                + arm("kernel-form", "gram", 2500, 1960, 0.01, true);
        assertRow(page(kernel(2000, 1960, true) + ",\n" + forms), "relu | 80, 20 | .1 | dense | gram | 80 % | 100 %");
    }

    @Test
    void workersAreComparedWithOneOfTheirKind() throws IOException {
        String page = page(NOT_BUILT);
        assertRow(page, "relu | 5, 2 | .1 | TeaVM Wasm GC | 1 | 1,000 | 100 %");
        assertRow(page, "relu | 5, 2 | .1 | TeaVM Wasm GC | 2 | 1,800 | 90 %");
        assertRow(page, "relu | 80, 20 | .1 | TeaVM Wasm GC | 1 | 50 | 100 %");
        assertRow(page, "relu | 400, 30 | plain JavaScript, gram | 6.4");
    }

    @Test
    void thePageSaysWhereAndHow() throws IOException {
        String page = page(NOT_BUILT);
        assertTrue(page.contains("Machine: amd64, 2 cores, Linux, Chromium 156 headless."), page);
        assertTrue(page.contains("65.5 GFLOP/s (median 60)"), page);
        assertFalse(page.contains("null"), page);
    }

    @Test
    void aTableHasAsManyCellsInEveryRow() throws IOException {
        int cells = 0;
        for (String line : page(kernel(1, 1, true)).split("\n", -1)) {
            int here = line.startsWith("|") ? line.replace("\\|", "").split("\\|", -1).length : 0;
            assertTrue(here == cells || here == 0 || cells == 0, line);
            cells = here;
        }
    }

    @Test
    void theFileOfAnotherVersionIsRefused() throws IOException {
        Path file = directory.resolve("bench.json");
        Files.writeString(file, json(NOT_BUILT, 0.1).replace("\"schema\": 2", "\"schema\": 1"));
        assertEquals(
                "schema must be 2, got 1",
                assertThrows(IOException.class, () -> Results.read(file)).getMessage());
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Results results = read(kernel(3400, 3000, true), 0.1);
        Path file = directory.resolve("new/bench.json");
        results.write(file);
        assertEquals(results, Results.read(file));
    }

    @Test
    void theTerminalSaysWhichLossDiffers() throws IOException {
        Results same = read(kernel(1, 1, true), 0.1);
        Results other = read(kernel(1, 1, false), 0.1);
        assertTrue(Summary.allAgree(same));
        assertFalse(Summary.allAgree(other));
        assertTrue(Summary.line(same.configurations().get(0)).endsWith("gram    same"));
        assertTrue(Summary.line(other.configurations().get(0)).endsWith("gram    DIFFERS"));
        assertTrue(Summary.allAgree(read(NOT_BUILT, 0.1)));
        assertFalse(Summary.allAgree(read(NOT_BUILT.replace("not built", "failed: Error"), 0.1)));
    }

    @Test
    void everyTargetIsMeasured() {
        assertEquals(15, Summary.configurations(false, 1024).size());
        assertEquals(3, Summary.configurations(true, 1024).size());
        assertEquals(
                Summary.configuration("abs", 100, 40, 1024, 0.01),
                Summary.configurations(false, 1024).get(14));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1234567 | 1,234,567
        99.96   | 100
        17      | 17
        16.66   | 16.7
        3.14159 | 3.14
        3       | 3
        """)
    void numbersHaveThreeDigits(double value, String text) {
        assertEquals(text, PerformancePage.number(value));
    }

    private static void assertRow(String page, String cells) {
        assertTrue(List.of(page.split("\n", -1)).contains("| " + cells + " |"), () -> cells + "\nis not in\n" + page);
    }

    private String page(String kernel) throws IOException {
        return PerformancePage.of(read(kernel, 0.1));
    }

    private Results read(String kernel, double density) throws IOException {
        Path file = directory.resolve("bench.json");
        Files.writeString(file, json(kernel, density));
        return Results.read(file);
    }

    private static String kernel(double best, double median, boolean agrees) {
        return arm("kernel", "dense", best, median, 0.0101, agrees);
    }

    private static String arm(String engine, String form, double best, double median, double loss, boolean agrees) {
        return """
                {"engine": "%s", "form": "%s", "why": "",
                 "speed": {"sliceSteps": 1, "best": %s, "median": %s, "rates": [%s]},
                 "loss": {"first": 0.02, "mean": %s, "error": 0.0001, "tolerance": 0.0004, "agrees": %s}}""".formatted(engine, form, best, median, best, loss, agrees);
    }

    private static String json(String kernel, double density) {
        String arms = String.join(
                ",\n",
                arm("plain", "dense", 120, 110, 0.01, true),
                arm("plain", "gram", 200, 150, 0.01, true),
                kernel,
                arm("reference-wasm", "", 100, 50, 0.01, true),
                arm("tensorflow", "", 20, 10, 0.01, true));
        return """
                {"schema": 2, "quick": false, "taken": "2026-11-21",
                 "machine": {"processor": "amd64", "cores": 2, "system": "Linux", "browser": "Chromium 156"},
                 "protocol": {"rounds": 16, "slice": 8, "warmUp": 200},
                 "limit": {"best": 65.536, "median": 60, "rates": [65.536, 60, 50]},
                 "configurations": [{"model": "relu", "features": 80, "hidden": 20, "batch": 1024, "density": %s,
                   "steps": 400, "arms": [%s]}],
                 "products": [],
                 "parts": [{"features": 80, "hidden": 20, "batch": 1000, "density": 1,
                            "sample": 100, "gradient": 1000, "update": 10, "whole": 1150}],
                 "lanes": [{"features": 2, "hidden": 1, "batch": 256, "density": 0.1, "models": 10,
                            "alone": {"best": 200, "median": 100, "rates": []},
                            "together": {"best": 700, "median": 400, "rates": []}}],
                 "pool": [%s, %s, %s],
                 "memory": [{"model": "relu", "features": 400, "hidden": 30, "batch": 1024, "density": 0.1,
                   "engine": "plain", "form": "gram", "bytes": 6421084}]}""".formatted(density, arms, pool(5, 2, 1, 1000), pool(5, 2, 2, 1800), pool(80, 20, 1, 50));
    }

    private static String pool(int features, int hidden, int workers, double speed) {
        return """
                {"model": "relu", "features": %d, "hidden": %d, "batch": 1024, "density": 0.1,
                 "engine": "reference-wasm", "workers": %d, "stepsPerSecond": %s}""".formatted(features, hidden, workers, speed);
    }
}
