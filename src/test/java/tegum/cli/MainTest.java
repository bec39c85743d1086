package tegum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tegum.experiment.Experiment;
import tegum.experiment.Experiments;
import tegum.experiment.Key;
import tegum.view.View;
import tegum.view.Views;

final class MainTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fly                              | command must be one of serve, test, bench, list, train, theory, figure, sweep, bake, verify, help, got fly
        bench                            | option must be --quick or --page, or left out, got nothing
        bench --fast                     | option must be --quick or --page, or left out, got --fast
        train                            | experiment must be one of {ids}, got nothing
        train six                        | experiment must be one of {ids}, got six
        figure                           | experiment must be one of {ids}, got nothing
        train five-features more         | option must be written with two dashes, got more
        train five-features --fast       | option must be one of --seed, --steps, --set, --json, got --fast
        list all                         | option must be written with two dashes, got all
        list --json                      | option must be left out, got --json
        help me                          | option must be written with two dashes, got me
        train five-features --set        | --set must be followed by a value, got nothing
        train five-features --set p      | p must be written as key=value, got nothing
        train five-features --set p=     | p must be a number from 0.001 to 1, got nothing
        train five-features --set p=2    | p must be a number from 0.001 to 1, got 2
        train five-features --set p=0,1  | p must be a number from 0.001 to 1, got 0,1
        train five-features --set p=NaN  | p must be a number from 0.001 to 1, got NaN
        train five-features --set n=13   | n must be a whole number from 2 to 12, got 13
        train five-features --set n=2.5  | n must be a whole number from 2 to 12, got 2.5
        train five-features --set m=4    | m must be a whole number from 1 to 3, got 4
        train five-features --set out=tanh | out must be one of relu, linear, got tanh
        train five-features --set opt=sgd | opt must be one of adam, adamw, got sgd
        train five-features --set data=sets | data must be one of independent, correlated, anticorrelated, \
        anticorrelated-each, parent-child, got sets
        train five-features --set out=linear --set model=absolute | out must be relu where the model is absolute, got linear
        train five-features --set data=anticorrelated-each --set p=0.6 | p must be at most 0.5 where 2 features of it exclude \
        one another, got 0.6
        train five-features --steps 0    | steps must be a whole number from 1 to 1000000, got 0
        train five-features --steps many | steps must be a whole number from 1 to 1000000, got many
        train five-features --seed -1    | seed must be a whole number from 0 to 4294967295, got -1
        train five-features --seed 0.5   | seed must be a whole number from 0 to 4294967295, got 0.5
        train five-features --seed x     | seed must be a whole number from 0 to 4294967295, got x
        train five-features --seed 4294967296 | seed must be a whole number from 0 to 4294967295, got 4294967296
        figure five-features --theme red | theme must be one of light, dark, got red
        figure five-features --width 10  | width must be a whole number from 160 to 4096, got 10
        figure five-features --out no/such/place.svg | out must be a file in a directory that may be written to, \
        got no/such/place.svg
        figure five-features --out .     | out must be a file in a directory that may be written to, got .
        site --templates no/such         | templates must be the directory of the pages' templates, got no/such
        site --out pom.xml               | out must be a directory that may be written to, got pom.xml
        site --in webapp                 | option must be one of --out, --templates, got --in
        """)
    void whatCannotBeTakenIsRefusedInOneLine(String line, String said) throws Exception {
        Terminal answer = Terminal.run(line.split(" "));
        String ids =
                String.join(", ", Experiments.ALL.stream().map(Experiment::id).toList());
        assertEquals("tegum: " + said.replace("{ids}", ids) + System.lineSeparator(), answer.err());
        assertEquals(2, answer.code());
        assertEquals("", answer.out());
    }

    @Test
    void anUnknownKeyOrViewIsToldWhichThereAre() throws Exception {
        String keys = Terminal.run("train", "five-features", "--set", "q=1").err();
        for (Key key : Key.values()) {
            assertTrue(keys.contains(key.id()), keys);
        }
        String views = Terminal.run("figure", "five-features", "--view", "q").err();
        for (View view : Views.ALL) {
            assertTrue(views.contains(view.id()), views);
        }
    }

    @Test
    void aValueCannotBreakTheLine() throws Exception {
        Terminal answer = Terminal.run("train", "five\nfeatures\u0007");
        assertEquals(1, answer.err().lines().count());
        assertTrue(answer.err().endsWith("got five features " + System.lineSeparator()), answer.err());
    }

    @Test
    void aLossThatIsNoLongerANumberIsRefusedAsALearningRate() throws Exception {
        Terminal answer = Terminal.run(
                "train",
                "five-features",
                "--json",
                "--set",
                "lr=10",
                "--set",
                "wd=10",
                "--set",
                "opt=adamw",
                "--set",
                "out=linear",
                "--steps",
                "400");
        assertEquals(2, answer.code());
        assertTrue(answer.err().startsWith("tegum: lr must be so small that the loss stays a number, got 10 (step "));
        assertEquals("", answer.out());
    }

    @Test
    void nothingIsWrittenWhereSomethingIsRefused(@TempDir Path directory) throws Exception {
        String out = directory.resolve("a.svg").toString();
        for (String wrong : List.of("--view=x", "--width 1", "--seed x", "--set p=9", "--theme x")) {
            Stream<String> line =
                    Stream.concat(Stream.of("figure", "five-features", "--out", out), Stream.of(wrong.split(" ")));
            assertEquals(2, Terminal.run(line.toArray(String[]::new)).code(), wrong);
            assertFalse(Files.exists(Path.of(out)), wrong);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "help", "--help", "train --help", "figure five-features -h"})
    void helpNamesEveryCommandKeyViewAndExperiment(String line) throws Exception {
        Terminal answer = Terminal.run(line.isEmpty() ? new String[0] : line.split(" "));
        assertEquals(0, answer.code());
        assertEquals("", answer.err());
        for (String command : List.of("serve", "test", "bench", "list", "train", "figure", "help")) {
            assertTrue(answer.out().contains("\n  tegum " + command), command);
        }
        for (Key key : Key.values()) {
            assertTrue(answer.out().contains("\n  " + key.id() + " "), key.id());
        }
        for (View view : Views.ALL) {
            assertTrue(answer.out().contains("\n  " + view.id() + " "), view.id());
        }
        for (Experiment experiment : Experiments.ALL) {
            assertTrue(answer.out().contains(experiment.id()), experiment.id());
        }
    }

    @Test
    void listSaysIdNumberTitleAndQuestion() throws Exception {
        Terminal answer = Terminal.run("list");
        assertEquals(0, answer.code());
        assertEquals(Experiments.ALL.size(), answer.out().lines().count());
        String[] first = answer.out()
                .lines()
                .filter(line -> line.startsWith("five-features"))
                .findFirst()
                .orElseThrow()
                .split("  +");
        assertEquals(
                List.of(
                        "five-features",
                        "E1",
                        "Five features in two dimensions",
                        "Can two dimensions hold five features?"),
                List.of(first));
    }

    @Test
    void theVersionIsThatOfTheBuildFile() throws Exception {
        String build = Files.readString(Path.of("pom.xml"));
        assertTrue(build.contains("<artifactId>tegum</artifactId>\n  <version>" + Main.VERSION + "</version>"));
    }
}
