package tegum.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The colours in code are the design's: those of its palettes and of its style sheet. */
class ThemeTest {
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

    private static String resource(String name) throws IOException {
        try (var stream = ThemeTest.class.getResourceAsStream("/design/" + name)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What follows the keys, one inside the other, up to the bracket that closes the last. */
    private static String under(String json, String... keys) {
        int at = 0;
        for (String key : keys) {
            at = json.indexOf("\"" + key + "\"", at);
            assertTrue(at >= 0, key);
        }
        int open = at + keys[keys.length - 1].length() + 2;
        while (json.charAt(open) != '[' && json.charAt(open) != '{') {
            open++;
        }
        int depth = 0;
        for (int end = open; ; end++) {
            char letter = json.charAt(end);
            depth += letter == '[' || letter == '{' ? 1 : letter == ']' || letter == '}' ? -1 : 0;
            if (depth == 0) {
                return json.substring(open, end + 1);
            }
        }
    }

    private static List<String> colours(String text) {
        List<String> colours = new ArrayList<>();
        Matcher matcher = COLOUR.matcher(text);
        while (matcher.find()) {
            colours.add(matcher.group().toUpperCase(Locale.ROOT));
        }
        return colours;
    }

    private static String value(String json, String key) {
        Matcher matcher =
                Pattern.compile("\"" + key + "\"\\s*:\\s*\"(#[0-9A-Fa-f]{6})\"").matcher(json);
        assertTrue(matcher.find(), key);
        return matcher.group(1);
    }

    private static String name(Theme theme) {
        return theme == Theme.LIGHT ? "light" : "dark";
    }

    @Test
    void inksAreThoseOfThePalettes() throws IOException {
        String palettes = resource("palettes.json");
        for (Theme theme : Theme.values()) {
            String tokens = under(palettes, "themes", name(theme));
            List<String> categories = colours(under(palettes, "categorical", name(theme)));
            for (Ink ink : Ink.values()) {
                String expected = ink.token().startsWith("cat-")
                        ? categories.get(Integer.parseInt(ink.token().substring(4)) - 1)
                        : value(tokens, ink.token());
                assertEquals(expected, theme.resolve(ink), ink + " " + theme);
            }
        }
    }

    @Test
    void inksAreThoseOfTheStyleSheet() throws IOException {
        String sheet = resource("tokens.css");
        for (Ink ink : Ink.values()) {
            Matcher matcher =
                    Pattern.compile("--" + ink.token() + ": (#[0-9A-F]{6});").matcher(sheet);
            assertTrue(matcher.find(), ink.token());
            assertEquals(matcher.group(1), Theme.LIGHT.resolve(ink), ink.token());
            assertTrue(matcher.find(), ink.token() + " in the dark");
            assertEquals(matcher.group(1), Theme.DARK.resolve(ink), ink.token() + " in the dark");
        }
    }

    @Test
    void rampsAreThoseOfThePalettes() throws IOException {
        String ramps = under(resource("palettes.json"), "ramps");
        for (Theme theme : Theme.values()) {
            List<String> importance = colours(under(ramps, "importance", "table"));
            List<String> superposition = colours(under(ramps, "superposition", "table"));
            List<String> weight = colours(under(ramps, "weight", name(theme), "table"));
            assertEquals(256, importance.size());
            for (int i = 0; i < 256; i++) {
                double place = i / 255.0;
                assertEquals(importance.get(i), theme.resolve(new Colour.Importance(place)));
                assertEquals(superposition.get(i), theme.resolve(new Colour.Superposition(place)));
                assertEquals(weight.get(i), theme.resolve(new Colour.Weight(2 * place - 1)));
            }
        }
    }

    @Test
    void rampsPassThroughTheStyleSheetsStops() throws IOException {
        String sheet = resource("tokens.css");
        for (int stop = 0; stop <= 10; stop++) {
            String importance = colours(line(sheet, "--imp-" + stop)).get(0);
            String superposition = colours(line(sheet, "--sup-" + stop)).get(0);
            assertNear(importance, Theme.LIGHT.resolve(new Colour.Importance(stop / 10.0)));
            assertNear(superposition, Theme.LIGHT.resolve(new Colour.Superposition(stop / 10.0)));
        }
        for (int stop = -4; stop <= 4; stop++) {
            String token = "--wt-" + (stop < 0 ? "n" + -stop : stop > 0 ? "p" + stop : "0");
            assertNear(colours(line(sheet, token)).get(0), Theme.LIGHT.resolve(new Colour.Weight(stop / 4.0)));
        }
    }

    private static String line(String sheet, String token) {
        int at = sheet.indexOf(token + ":");
        return sheet.substring(at, sheet.indexOf(';', at));
    }

    /** A table of 256 misses a stop between two entries by little. */
    private static void assertNear(String expected, String actual) {
        for (int at = 1; at < 7; at += 2) {
            int one = Integer.parseInt(expected.substring(at, at + 2), 16);
            int other = Integer.parseInt(actual.substring(at, at + 2), 16);
            assertEquals(one, other, 3, expected + " and " + actual);
        }
    }

    @Test
    void valuesOutsideKeepTheEnds() {
        assertEquals("#440154", Theme.LIGHT.resolve(new Colour.Importance(-5)));
        assertEquals("#FDE725", Theme.LIGHT.resolve(new Colour.Importance(Double.POSITIVE_INFINITY)));
        assertEquals("#440154", Theme.LIGHT.resolve(new Colour.Importance(Double.NaN)));
        assertEquals("#8A1528", Theme.LIGHT.resolve(new Colour.Weight(1e30)));
        assertEquals("none", Theme.DARK.resolve(Colour.NONE));
    }

    @Test
    void zeroWeightIsThePage() {
        for (Theme theme : Theme.values()) {
            String zero = theme.resolve(new Colour.Weight(0));
            assertNear(theme.resolve(Ink.PAGE), zero);
        }
    }

    @Test
    void numeralsOnCellsContrast() {
        for (Theme theme : Theme.values()) {
            for (int i = -100; i <= 100; i++) {
                double cell = Contrast.luminance(theme.resolve(new Colour.Weight(i / 100.0)));
                double numeral = Contrast.luminance(theme.resolve(new Colour.OnWeight(i / 100.0)));
                double contrast = (Math.max(cell, numeral) + 0.05) / (Math.min(cell, numeral) + 0.05);
                assertTrue(contrast >= 4.5, i + " in " + theme + ": " + contrast);
            }
        }
    }

    @Test
    void textsContrastWithThePage() {
        for (Theme theme : Theme.values()) {
            double page = Contrast.luminance(theme.resolve(Ink.PAGE));
            for (Ink ink : List.of(Ink.INK, Ink.INK_2, Ink.INK_3)) {
                double letters = Contrast.luminance(theme.resolve(ink));
                double contrast = (Math.max(page, letters) + 0.05) / (Math.min(page, letters) + 0.05);
                assertTrue(contrast >= 4.5, ink + " in " + theme + ": " + contrast);
            }
        }
    }
}
