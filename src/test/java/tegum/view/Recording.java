package tegum.view;

import java.util.ArrayList;
import java.util.List;

/** A surface that remembers what was drawn where. */
final class Recording implements Surface {
    /** A text and about the place it takes. */
    record Text(String words, Label label, Box box, Mark mark) {
        /** Whether there is ink at all. */
        boolean isBlank() {
            return words.isBlank();
        }
    }

    /** A path, its paint and the group it stands in. */
    record Shape(Path path, Paint paint, Mark mark) {}

    final List<Text> texts = new ArrayList<>();
    final List<Shape> shapes = new ArrayList<>();
    private final double width;
    private final double height;
    private Mark open = Mark.NONE;

    private Recording(double width, double height) {
        this.width = width;
        this.height = height;
    }

    static Recording of(View view, Scene scene, double width) {
        Recording recording = new Recording(width, view.height(scene, width));
        view.draw(scene, recording);
        return recording;
    }

    static Recording of(Picture picture, double width) {
        Recording recording = new Recording(width, picture.height(width));
        picture.draw(recording);
        return recording;
    }

    /** Every text, one after another. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        for (Text text : texts) {
            words.add(text.words());
        }
        return words;
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void begin(Mark mark) {
        if (!open.equals(Mark.NONE)) {
            throw new IllegalStateException("groups do not nest");
        }
        open = mark;
    }

    @Override
    public void end() {
        open = Mark.NONE;
    }

    @Override
    public void draw(Path path, Paint paint) {
        shapes.add(new Shape(path, paint, open));
    }

    @Override
    public void text(Label label, double x, double y) {
        StringBuilder words = new StringBuilder();
        for (Label.Span span : label.spans()) {
            words.append(span.text());
        }
        texts.add(new Text(words.toString(), label, Box.of(label, x, y), open));
    }
}
