package tegum.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ProblemTest {
    private static final Path SOURCES = Path.of("src/main/java/tegum");

    @ParameterizedTest
    @EnumSource
    void everyProblemHasACodeATextAndAWayOut(Problem problem) {
        assertTrue(problem.code().matches("[a-z]+(-[a-z]+)*"), problem.code());
        for (String line : List.of(problem.text("THING", "RULE", "VALUE"), problem.remedy("THING", "RULE", "VALUE"))) {
            assertTrue(line.length() >= 15 && line.length() <= 160, line);
            assertFalse(line.contains("{") || line.contains("}") || line.contains("\n"), line);
            assertEquals(line.strip(), line);
        }
        String remedy = problem.remedy("THING", "RULE", "VALUE");
        assertTrue(Character.isUpperCase(remedy.charAt(0)) && remedy.endsWith("."), remedy);
    }

    /** Codes are searched for and sent to pages around a figure: one that was given is not taken back. */
    @Test
    void codesAreUniqueAndStay() {
        List<String> codes = new ArrayList<>();
        for (Problem problem : Problem.values()) {
            codes.add(problem.code());
        }
        assertEquals(codes.size(), new HashSet<>(codes).size(), codes.toString());
        List<String> given = List.of(
                "unknown-command",
                "unknown-experiment",
                "unknown-view",
                "unknown-option",
                "missing-value",
                "unknown-key",
                "out-of-range",
                "diverged",
                "cannot-write",
                "port-taken",
                "link-ignored",
                "loss-not-finite",
                "engine-fell-back",
                "no-worker",
                "no-webgl",
                "other-engine",
                "page-failed");
        for (String code : given) {
            assertTrue(codes.contains(code), code);
        }
    }

    @Test
    void whatIsFilledInIsNotFilledAgain() {
        assertEquals("{rule} must be {value}, got {name}", Problem.OUT_OF_RANGE.text("{rule}", "{value}", "{name}"));
        assertEquals("a } b { must be {, got }{x", Problem.OUT_OF_RANGE.text("a } b {", "{", "}{x"));
    }

    @Test
    void anEmptyValueReadsNothing() {
        assertEquals("p must be a number, got nothing", Problem.OUT_OF_RANGE.text("p", "a number", ""));
    }

    @Test
    void aRefusalSaysWhatAndWhatToDo() {
        InvalidInput refused = new InvalidInput(Problem.LOSS_NOT_FINITE, "0.1", "310", "312");
        assertEquals(Problem.LOSS_NOT_FINITE, refused.problem());
        assertEquals("The loss is no longer a number.", refused.getMessage());
        assertEquals(
                "At step 312. The learning rate 0.1 is probably too high. The weights of step 310 are kept.",
                refused.remedy());
    }

    @Test
    void aRefusalOfAVeryLongValueStaysALine() {
        String message = String.valueOf(
                new InvalidInput(Problem.OUT_OF_RANGE, "p", "a number", "9".repeat(100_000)).getMessage());
        assertEquals("p must be a number, got " + "9".repeat(60) + "…", message);
        String named = String.valueOf(
                new InvalidInput(Problem.MISSING_VALUE, "q".repeat(100_000), "written as key=value", "").getMessage());
        assertEquals("q".repeat(60) + "… must be written as key=value, got nothing", named);
    }

    /** One that nobody tells is a text that nobody reads. */
    @Test
    void everyProblemIsToldSomewhere() throws IOException {
        Set<String> told = new HashSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String source = Files.readString(file);
                for (Problem problem : Problem.values()) {
                    if (source.contains("Problem." + problem.name())) {
                        told.add(problem.name());
                    }
                }
            }
        }
        for (Problem problem : Problem.values()) {
            assertTrue(told.contains(problem.name()), problem.name());
        }
    }
}
