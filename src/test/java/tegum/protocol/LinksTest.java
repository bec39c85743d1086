package tegum.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tegum.experiment.Config;
import tegum.experiment.Experiment;
import tegum.experiment.Experiments;
import tegum.experiment.Setting;

/** The corpus of links in {@code links.txt}, which keep their meaning for ever, and links that nobody made. */
final class LinksTest {
    private static final Path CORPUS = Path.of("src/test/resources/links.txt");
    private static final Experiment EXPERIMENT = Experiments.named("five-features");

    /**
     * An entry of the corpus.
     *
     * @param text after the #
     * @param written how the page writes the same run
     * @param ignored what the page says that it left out
     */
    record Link(String text, String written, List<String> ignored) {
        @Override
        public String toString() {
            return text.isEmpty() ? "(nothing)" : text;
        }
    }

    static List<Link> corpus() {
        List<Link> links = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("    = ")) {
                Link last = links.remove(links.size() - 1);
                links.add(new Link(last.text, line.substring(6), last.ignored));
            } else if (line.startsWith("    ! ")) {
                links.get(links.size() - 1).ignored.add(line.substring(6));
            } else if (!line.isEmpty() && (line.startsWith("##") || !line.startsWith("#"))) {
                String text = line.equals("(nothing)") ? "" : line;
                links.add(new Link(text, text, new ArrayList<>()));
            }
        }
        return links;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(CORPUS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Permalink.Read read(String text) {
        return Permalink.read(EXPERIMENT, "r1", text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void everyLinkKeepsItsMeaning(Link link) {
        Permalink.Read read = read(link.text);
        assertEquals(link.written, read.link().text());
        assertEquals(link.ignored, read.ignored());
        if (!link.text.startsWith("#") && !link.text.startsWith("%23")) {
            assertEquals(read, read("#" + link.text));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void whatIsWrittenReadsBackAsTheSameRun(Link link) {
        assertIsARun(read(link.text).link());
    }

    /** What page and trainer do with a link, short of training. */
    private static void assertIsARun(Permalink link) {
        Permalink.Read again = read(link.text());
        assertEquals(List.of(), again.ignored());
        assertEquals(link, again.link());
        Config begun = EXPERIMENT.with(EXPERIMENT.base(), link.settings());
        EXPERIMENT.with(begun, link.edits().settings());
        assertEquals(link.edits(), Edits.parse(link.edits().text()));
        assertEquals(link.seed(), Permalink.parseSeed(Permalink.seedText(link.seed())));
        for (Setting setting : Permalink.settings(EXPERIMENT, begun)) {
            assertTrue(link.settings().contains(setting), setting.toString());
        }
    }

    @Test
    void theCorpusIsLargeAndSaysNothingTwice() {
        List<Link> links = corpus();
        assertEquals(links.size(), new HashSet<>(links.stream().map(Link::text).toList()).size());
        assertTrue(links.stream().filter(link -> link.ignored.isEmpty()).count() >= 40);
        assertTrue(links.stream().filter(link -> !link.ignored.isEmpty()).count() >= 40);
    }

    @Test
    void aLinkOfManyChangesIsRead() {
        StringBuilder text = new StringBuilder("v=1&eng=r1&seed=3&edits=");
        for (int step = 4000; step > 0; step--) {
            text.append(step).append(":p=0.").append(step % 9 + 1).append(';');
        }
        Permalink.Read read = read(text.toString());
        assertEquals(List.of(), read.ignored());
        assertEquals(4000, read.link().edits().list().size());
        assertIsARun(read.link());
    }

    @Test
    void aLinkThatIsTooLongIsLeftOutAtOnce() {
        String longest = "seed=7&" + "x".repeat(65_536 - 7);
        assertEquals(7, read(longest).link().seed());
        assertEquals(1, read(longest).ignored().size());

        Permalink.Read read = read(longest + "x");
        assertEquals(Permalink.plain(EXPERIMENT, "r1"), read.link());
        assertEquals(List.of("length of the link must be at most 65536, got 65537"), read.ignored());
    }

    @Test
    void whatIsLeftOutStaysReadable() {
        Permalink.Read read = read("x&".repeat(30_000));
        assertEquals(13, read.ignored().size());
        assertEquals("29988 more", read.ignored().get(12));
        for (String said :
                read("y".repeat(10_000) + "=1&p=" + "z".repeat(10_000)).ignored()) {
            assertTrue(said.length() < 220, said); // all keys, and the start of what was there
        }
    }

    /** Links of the corpus with pieces lost, doubled, swapped and made up. */
    @Test
    void noTextMakesTheReaderFail() {
        List<Link> links = corpus();
        String signs = "&=;:,.%#-+eE0123456789pnmvrst {}\u0000\t\n\u00e9\ud83e\udd8a\ud83e";
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(links.get(random.nextInt(links.size())).text);
            for (int change = random.nextInt(6); change >= 0; change--) {
                int at = random.nextInt(text.length() + 1);
                int end = Math.min(text.length(), at + random.nextInt(8));
                switch (random.nextInt(4)) {
                    case 0 -> text.delete(at, end);
                    case 1 -> text.insert(at, text.substring(at, end));
                    case 2 -> text.insert(at, signs.charAt(random.nextInt(signs.length())));
                    default -> text.append('&').append(links.get(random.nextInt(links.size())).text);
                }
            }
            Permalink.Read read = read(text.toString());
            assertTrue(read.ignored().size() <= 13);
            assertIsARun(read.link());
        }
    }
}
