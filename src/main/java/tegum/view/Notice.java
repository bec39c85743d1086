package tegum.view;

import java.util.ArrayList;
import java.util.List;
import tegum.math.Split;

/** A sentence in place of marks: what is missing, and why. */
final class Notice {
    private static final double SIZE = 13;
    private static final double LINE = 19;
    private static final double MARGIN = 12;

    private Notice() {}

    /** Draws the sentence in the middle of a box, in as many lines as it needs. */
    static void draw(Surface surface, String sentence, Box box) {
        if (sentence.isEmpty()) {
            return;
        }
        List<Label> lines = lines(sentence, box.right() - box.left() - 2 * MARGIN);
        double y = (box.top() + box.bottom()) / 2 - LINE * (lines.size() - 1) / 2 + 4;
        for (Label line : lines) {
            surface.text(line, (box.left() + box.right()) / 2, y);
            y += LINE;
        }
    }

    private static List<Label> lines(String sentence, double width) {
        List<Label> lines = new ArrayList<>();
        String line = "";
        for (String word : Split.at(' ', sentence)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && label(longer).width() > width) {
                lines.add(label(line));
                longer = word;
            }
            line = longer;
        }
        lines.add(label(line));
        return lines;
    }

    private static Label label(String text) {
        return Label.of(text).size(SIZE).anchor(Label.Anchor.MIDDLE).haloed();
    }
}
