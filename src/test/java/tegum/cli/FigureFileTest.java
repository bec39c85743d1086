package tegum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tegum.view.View;
import tegum.view.Views;

final class FigureFileTest {
    @Test
    void everyViewDrawsAWholeSvg() throws Exception {
        for (View view : Views.ALL) {
            Element svg = svg("figure", "five-features", "--steps", "30", "--view", view.id());
            assertEquals("svg", svg.getTagName());
            assertEquals("720", svg.getAttribute("width"));
            assertEquals(view.title(), svg.getElementsByTagName("title").item(0).getTextContent());
            assertTrue(svg.getElementsByTagName("path").getLength() > 3, view.id());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, Hidden space, 3", "2, Hidden space, 5", "3, Hidden space, 6"})
    void theFirstViewThatSuitsIsTheDefault(int hidden, String title, int features) throws Exception {
        String[] line = {"figure", "five-features", "--steps", "5", "--set", "m=" + hidden, "--set", "n=" + features};
        assertEquals(title, svg(line).getElementsByTagName("title").item(0).getTextContent());
        String[] named = Arrays.copyOf(line, line.length + 2);
        named[line.length] = "--view";
        named[line.length + 1] = hidden == 3 ? "polyhedron" : "hidden-space";
        assertEquals(Terminal.run(named).out(), Terminal.run(line).out());
    }

    @Test
    void aFileHoldsWhatWouldBePrinted(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("five features.svg");
        String printed =
                Terminal.run("figure", "five-features", "--steps", "20").out();
        Terminal answer = Terminal.run("figure", "five-features", "--steps", "20", "--out", file.toString());
        assertEquals(new Terminal(0, "", ""), answer);
        assertEquals(printed, Files.readString(file));
    }

    @Test
    void themeWidthAndSeedAreObeyed() throws Exception {
        String light = Terminal.run("figure", "five-features", "--steps", "5").out();
        String dark = Terminal.run("figure", "five-features", "--steps", "5", "--theme", "dark", "--width", "400")
                .out();
        assertTrue(light.contains("#FCFBF8") && !light.contains("#11131A"));
        assertTrue(dark.contains("#11131A") && !dark.contains("#FCFBF8"));
        assertTrue(dark.contains("width=\"400\""));
        String other = Terminal.run("figure", "five-features", "--steps", "5", "--seed", "4")
                .out();
        assertTrue(!light.equals(other));
    }

    @Test
    void theCurveEndsWhereThePlanEnds() throws Exception {
        Element svg = svg("figure", "five-features", "--view", "loss", "--steps", "37");
        assertTrue(svg.getTextContent().contains("step 37"), svg.getTextContent());
    }

    @Test
    void theInspectorIsShownTwoFeatures() throws Exception {
        String text = svg("figure", "five-features", "--view", "inspector", "--steps", "5")
                .getTextContent();
        assertTrue(text.contains("0.80") && text.contains("0.55"), text);
    }

    private static Element svg(String... args) throws Exception {
        Terminal answer = Terminal.run(args);
        assertEquals("", answer.err());
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.out())))
                .getDocumentElement();
    }
}
