package tegum.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RunStripTest {
    private static RunStrip strip(double... losses) {
        List<RunStrip.Dot> dots = new ArrayList<>();
        for (int k = 0; k < losses.length; k++) {
            dots.add(new RunStrip.Dot(k, 0, losses[k], "two pairs"));
        }
        List<RunKind> kinds = List.of(new RunKind("two pairs", 0, losses.length, 0, 1, 0.1));
        return new RunStrip(kinds, dots, losses.length, 5e-20, -1, "", "");
    }

    /** Where nothing is lost, training leaves rounding, which a logarithmic axis would make the most of. */
    @Test
    void roundingIsNothing() {
        Recording drawn = Recording.of(strip(0.0066, 3e-15, 0), 560);
        List<String> words = new ArrayList<>();
        for (Recording.Text text : drawn.texts) {
            words.add(text.words());
            assertTrue(text.box().isInside(new Box(0, 0, drawn.width(), drawn.height())), text.words());
        }
        assertTrue(words.contains("exact optimum 0"), words.toString());
        assertTrue(words.contains("0"), words.toString());
        assertFalse(String.join(" ", words).contains("e−1"), words.toString());
        assertEquals("0", strip(3e-15).table().rows().get(0).get(2));
    }
}
