package tegum.view;

import java.util.ArrayList;
import java.util.List;

/** Labels that several figures share. */
final class Texts {
    private Texts() {}

    /** A number on an axis. */
    static Label tick(double value) {
        return Label.of(Numbers.tick(value));
    }

    /** Words that stand back. */
    static Label muted(String text) {
        return Label.of(text).ink(Ink.INK_3);
    }

    /** A variable on its own, such as b. */
    static Label variable(String name) {
        return Label.of(List.of(new Label.Span(name, Label.Style.VARIABLE)));
    }

    /** ‖W‖. */
    static Label norm() {
        return Label.of(List.of(
                new Label.Span("‖", Label.Style.PLAIN),
                new Label.Span("W", Label.Style.VARIABLE),
                new Label.Span("‖", Label.Style.PLAIN)));
    }

    /** One name for several features, such as x₂, ₃; the middle of a long list is left out. */
    static Label features(List<Integer> indices) {
        StringBuilder list = new StringBuilder();
        int most = 6;
        for (int k = 0; k < indices.size(); k++) {
            if (indices.size() > most && k >= 3 && k < indices.size() - 1) {
                if (k == 3) {
                    list.append(", …");
                }
                continue;
            }
            list.append(k == 0 ? "" : ", ").append(indices.get(k));
        }
        List<Label.Span> spans = new ArrayList<>();
        spans.add(new Label.Span("x", Label.Style.VARIABLE));
        spans.add(new Label.Span(list.toString(), Label.Style.SUBSCRIPT));
        return Label.of(spans);
    }
}
