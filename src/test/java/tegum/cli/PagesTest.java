package tegum.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tegum.experiment.Chapter;
import tegum.experiment.Entry;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiment;
import tegum.experiment.ExperimentCodec;
import tegum.experiment.Experiments;
import tegum.experiment.State;

/** The generated pages, as text: what a browser would stumble over. */
final class PagesTest {
    private static final Path WEBAPP = Path.of("webapp");

    /** Made by other parts of the build. */
    private static final Set<String> BUILT = Set.of("page.js", "figure.js", "gallery.js");

    private static final Set<String> VOID = Set.of("meta", "link", "path", "br", "input", "img");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z0-9]+)([^<>]*?)(/?)>");
    private static final Pattern ADDRESS = Pattern.compile(" (?:href|src)=\"([^\"]*)\"");

    @TempDir
    private static Path site;

    private static final Map<String, String> PAGES = new TreeMap<>();

    @BeforeAll
    static void generate() throws Exception {
        assertEquals(
                new Terminal(0, "", ""),
                Terminal.run("site", "--out", site.resolve("made").toString()));
        try (Stream<Path> files = Files.walk(site.resolve("made"))) {
            files.filter(file -> file.toString().endsWith(".html"))
                    .forEach(file ->
                            PAGES.put(site.resolve("made").relativize(file).toString(), read(file)));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thereAreAGalleryANotFoundAndTwoPagesForEachExperiment() {
        Set<String> expected = new HashSet<>(Set.of("index.html", "404.html"));
        for (Experiment experiment : Experiments.ALL) {
            expected.add("e/" + experiment.id() + "/index.html");
            expected.add("embed/" + experiment.id() + "/index.html");
        }
        assertEquals(expected, PAGES.keySet());
        assertTrue(Files.exists(site.resolve("made/.nojekyll")));
    }

    @Test
    void noGapIsLeft() {
        PAGES.forEach((name, page) -> assertFalse(page.contains("{{") || page.contains("}}"), name));
    }

    @Test
    void everyTagIsClosed() {
        PAGES.forEach((name, page) -> {
            Deque<String> open = new ArrayDeque<>();
            Matcher tags = TAG.matcher(page.replaceFirst("<!doctype html>", ""));
            while (tags.find()) {
                String tag = tags.group(2);
                if (!tags.group(1).isEmpty()) {
                    assertEquals(tag, open.poll(), name + " at " + tags.start());
                } else if (tags.group(4).isEmpty() && !VOID.contains(tag)) {
                    open.push(tag);
                }
            }
            assertEquals(List.of(), List.copyOf(open), name);
        });
    }

    @Test
    void everyLinkLeadsSomewhereAndOursAreRelative() {
        besidesNotFound((name, page) -> {
            Path file = site.resolve("made").resolve(name);
            Matcher addresses = ADDRESS.matcher(page);
            while (addresses.find()) {
                String address = addresses.group(1);
                if (address.startsWith("#")) {
                    assertTrue(page.contains(" id=\"" + address.substring(1) + "\""), name + ": " + address);
                } else if (!address.startsWith("https://transformer-circuits.pub/")) {
                    assertFalse(address.startsWith("/") || address.contains(":") || address.isEmpty(), address);
                    assertTrue(exists(file, address), name + ": " + address);
                }
            }
        });
    }

    private static boolean exists(Path from, String address) {
        Path target = from.resolveSibling(address).normalize();
        String inSite = site.resolve("made").relativize(target).toString();
        boolean page = Files.isDirectory(target) && Files.exists(target.resolve("index.html"));
        return page
                || Files.isRegularFile(target)
                || Files.isRegularFile(WEBAPP.resolve(inSite))
                || BUILT.contains(inSite);
    }

    @Test
    void idsAreUniqueAndWhatIsReferredToIsThere() {
        PAGES.forEach((name, page) -> {
            List<String> ids = all(page, " id=\"([^\"]*)\"");
            assertEquals(ids.size(), new HashSet<>(ids).size(), name + ": " + ids);
            ids.forEach(id -> assertTrue(id.matches("[a-z][a-z0-9-]*"), name + ": " + id));
            all(page, " aria-(?:labelledby|describedby|details|controls)=\"([^\"]*)\"")
                    .forEach(id -> assertTrue(ids.contains(id), name + ": " + id));
        });
    }

    @Test
    void thePolicyAgainstInlineCodeIsKept() {
        besidesNotFound((name, page) -> {
            assertEquals(List.of(), all(page, "(<style|\\sstyle=|\\son[a-z]+=\"|<script>)"), name);
            assertEquals(
                    1, all(page, "http-equiv=\"(Content-Security-Policy)\"").size(), name);
        });
    }

    private static void besidesNotFound(BiConsumer<String, String> check) {
        PAGES.forEach((name, page) -> {
            if (!name.equals("404.html")) {
                check.accept(name, page);
            }
        });
    }

    /** It is served at any depth: whatever it named by a relative address would be somewhere else each time. */
    @Test
    void theNotFoundPageNeedsNoOtherFile() {
        String page = page("404.html");
        assertEquals(List.of("data:,", "./", "../"), all(page, " (?:href|src)=\"([^\"]*)\""));
        assertEquals(List.of(), all(page, "(@import|url\\(|\\sstyle=|\\son[a-z]+=\"|<script )"));
    }

    /** The policy's digests are of what stands there; another byte and browsers would show a bare page. */
    @Test
    void theNotFoundPageAllowsItsOwnStyleAndScriptAlone() throws Exception {
        String page = page("404.html");
        String policy = all(page, "http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"")
                .get(0);
        for (String element : List.of("style", "script")) {
            List<String> inside = all(page, "(?s)<" + element + ">(.*?)</" + element + ">");
            assertEquals(1, inside.size(), element);
            byte[] sum =
                    MessageDigest.getInstance("SHA-256").digest(inside.get(0).getBytes(UTF_8));
            String digest = Base64.getEncoder().encodeToString(sum);
            assertTrue(policy.contains(element + "-src 'sha256-" + digest + "';"), policy);
        }
        assertTrue(policy.startsWith("default-src 'none'; "), policy);
        assertFalse(policy.contains("unsafe"), policy);
    }

    /** It looks like the others although it cannot reach their style sheet. */
    @Test
    void theNotFoundPageHasTheColoursOfTheOthers() throws Exception {
        String tokens = Files.readString(WEBAPP.resolve("tokens.css"));
        List<String> colours = all(page("404.html"), "(--[a-z0-9-]+: #[0-9A-F]{6};)");
        assertEquals(10, colours.size());
        colours.forEach(colour -> assertTrue(tokens.contains("  " + colour), colour));
    }

    /** What the page's script looks for upwards must lie at the root and nowhere else. */
    @Test
    void theNotFoundPageKnowsTheRootByAFileThatOnlyTheRootHas() {
        String sought = all(page("404.html"), "new URL\\(\"([a-z.]+)\", at\\)").get(0);
        assertTrue(Files.exists(WEBAPP.resolve(sought)), sought);
    }

    @Test
    void pagesHaveTitlesAndDescriptionsOfTheirOwn() {
        Set<String> titles = new HashSet<>();
        PAGES.forEach((name, page) -> {
            List<String> title = all(page, "<title>([^<]+) · Tegum</title>");
            assertEquals(1, title.size(), name);
            assertTrue(titles.add(title.get(0)), name);
            List<String> description = all(page, "<meta name=\"description\" content=\"([^\"]+)\">");
            assertEquals(1, description.size(), name);
            assertTrue(description.get(0).length() > 30 && description.get(0).length() < 300, name);
            assertEquals(1, all(page, "(<h1)").size(), name);
        });
    }

    @Test
    void onlyWhatIsWorthFindingMayBeIndexed() {
        PAGES.forEach((name, page) -> assertEquals(
                name.equals("404.html") || name.startsWith("embed/"),
                page.contains("<meta name=\"robots\" content=\"noindex\">"),
                name));
    }

    @Test
    void theGalleryShowsEveryExperimentUnderItsChapterAndNoEmptyChapter() {
        String gallery = page("index.html");
        for (Entry entry : Experiments.ENTRIES) {
            Experiment experiment = entry.experiment();
            assertTrue(gallery.contains("<a href=\"e/" + experiment.id() + "/\">" + experiment.title() + "</a>"));
            assertTrue(gallery.contains(entry.story().question()));
        }
        for (Chapter chapter : Chapter.values()) {
            boolean used =
                    Experiments.ENTRIES.stream().anyMatch(entry -> entry.story().chapter() == chapter);
            assertEquals(used, gallery.contains(">" + chapter.title() + "</h2>"), chapter.title());
        }
    }

    @Test
    void postersAreTrainedModelsInBothThemes() {
        for (String name : List.of("index.html", "e/five-features/index.html", "embed/five-features/index.html")) {
            List<String> posters = all(page(name), "(?s)(<svg class=\"fig only-.*?</svg>)");
            assertEquals(2, posters.size(), name);
            for (String poster : posters.subList(0, 2)) {
                Set<String> features = new HashSet<>(all(poster, " data-feature=\"(\\d)\""));
                assertEquals(Set.of("0", "1", "2", "3", "4"), features, name);
            }
            assertTrue(posters.get(0).startsWith("<svg class=\"fig only-light\""), name);
            assertTrue(posters.get(1).startsWith("<svg class=\"fig only-dark\""), name);
            assertFalse(posters.get(0).equals(posters.get(1).replace("only-dark", "only-light")), name);
            assertTrue(posters.get(0).contains("role=\"img\" aria-label=\"Hidden space. "), name);
            List<String> angles = all(posters.get(0), ">([0-9.]+)°</text>");
            assertEquals(5, angles.size(), name);
            for (String angle : angles) {
                assertEquals(72, Double.parseDouble(angle), 3, name + ": a trained model is a pentagon");
            }
        }
    }

    @Test
    void everyCardHasAPictureInBothThemes() {
        String gallery = page("index.html");
        for (Experiment experiment : Experiments.ALL) {
            for (String theme : List.of("light", "dark")) {
                String file = "posters/card-" + experiment.id() + "-" + theme + ".svg";
                assertTrue(gallery.contains("src=\"./" + file + "\""), file);
                assertTrue(read(site.resolve("made").resolve(file)).contains("<path"), file);
            }
        }
    }

    /** A wide picture has no letters in a card: they would be too small to read. */
    @Test
    void noCardHasLettersTooSmallToRead() {
        int wides = 0;
        for (Entry entry : Experiments.ENTRIES) {
            String id = entry.experiment().id();
            String card = read(site.resolve("made/posters/card-" + id + "-light.svg"));
            boolean wide = card.contains("viewBox=\"0 0 900 ");
            assertTrue(!wide || !card.contains("<text"), id);
            wides += wide ? 1 : 0;
        }
        assertTrue(wides >= 3, "too few to tell");
        assertTrue(read(site.resolve("made/posters/card-polytopes-light.svg")).contains("<text"));
    }

    /** What the script adds above and below the pictures has its room beforehand, so that nothing is pushed away. */
    @Test
    void exhibitsThatLeadHaveTheirDialsAndCheckCardsBeforehand() {
        for (Entry entry : Experiments.ENTRIES) {
            String page = page("e/" + entry.experiment().id() + "/index.html");
            int dials = 0;
            int lines = 0;
            for (Exhibit exhibit : entry.exhibitsLead() ? entry.exhibits() : List.<Exhibit>of()) {
                dials += exhibit.dials().size();
                lines += exhibit.findings(State.of(exhibit)).size();
            }
            assertEquals(
                    dials,
                    all(page, "(<div class=\"ctl(?: time)?\">)").size(),
                    entry.experiment().id());
            assertEquals(
                    lines,
                    all(page, "(<th scope=\"row\">)").size(),
                    entry.experiment().id());
        }
    }

    @Test
    void picturesAreAsWideAsTheStyleSheetWillMakeThem() {
        Map<String, List<String>> rows = Map.of(
                "e/feature-benefit/index.html", List.of("442.67", "442.67", "442.67"),
                "e/basic-results-80/index.html", List.of("1376"),
                "e/phase-two-features/index.html", List.of("348", "348", "348", "260"));
        rows.forEach((name, widths) -> {
            List<String> found = all(page(name), "<img class=\"fig only-light\"[^>]* width=\"([0-9.]+)\"");
            for (int k = 0; k < widths.size(); k++) {
                assertEquals(Double.parseDouble(widths.get(k)), Double.parseDouble(found.get(k)), 0.01, name);
            }
        });
    }

    /** The script knows no experiment; the page tells it its own. */
    @Test
    void aPageThatTrainsBringsItsExperimentAlong() {
        for (Entry entry : Experiments.ENTRIES) {
            Experiment experiment = entry.experiment();
            List<String> pages = new ArrayList<>();
            if (experiment.trains()) {
                pages.add("e/" + experiment.id() + "/index.html");
            }
            if (!entry.exhibitsLead()) {
                pages.add("embed/" + experiment.id() + "/index.html");
            }
            for (String page : pages) {
                String setup = all(page(page), " data-setup=\"([^\"]*)\"").get(0);
                assertEquals(
                        experiment,
                        ExperimentCodec.decode(setup.replace("&lt;", "<").replace("&amp;", "&")));
            }
        }
    }

    @Test
    void aPageTellsItsStoryAndItsLimits() {
        for (Entry entry : Experiments.ENTRIES) {
            Experiment experiment = entry.experiment();
            String page = page("e/" + experiment.id() + "/index.html");
            assertEquals(
                    entry.story().paragraphs().size(),
                    all(page.substring(page.indexOf("id=\"story\"")), "(<p>)").size());
            String limits = page.substring(page.indexOf("id=\"not-shown\""), page.indexOf("id=\"story\""));
            assertEquals(entry.story().notShown().size(), all(limits, "(<li>)").size());
            assertEquals(experiment.trains(), page.contains("id=\"why-differ\""), experiment.id());
            assertTrue(page.contains("<body class=\"page\">"));
            assertTrue(page.contains(" data-experiment=\"" + experiment.id() + "\""));
        }
    }

    @Test
    void theSameRunsGiveTheSamePages(@TempDir Path again) throws Exception {
        Site.write(WEBAPP.resolve("templates"), again);
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            assertEquals(page.getValue(), Files.readString(again.resolve(page.getKey())), page.getKey());
        }
    }

    private static String page(String name) {
        return Objects.requireNonNull(PAGES.get(name), name);
    }

    private static List<String> all(String text, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
