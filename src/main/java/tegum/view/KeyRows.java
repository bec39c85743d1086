package tegum.view;

import java.util.List;

/** The key of a chart: samples with their names, in as many rows as they need. */
final class KeyRows {
    private static final double ROW = 20;
    private static final double SAMPLE = 26; // room for a sample and the gap after it
    private static final double GAP = 18;

    private final List<Entry> entries;

    KeyRows(List<Entry> entries) {
        this.entries = entries;
    }

    /** Draws a sample of about 20 by 12 CSS pixels, its middle at a point. */
    interface Sample {
        void draw(Surface surface, double x, double y);
    }

    /** One name with its sample. */
    record Entry(String text, Sample sample) {
        double width() {
            return SAMPLE + Label.of(text).width();
        }
    }

    /** How high it is at a width. */
    double height(double width) {
        return walk(null, 0, 0, width);
    }

    /** Draws it into a strip whose top left corner is given. */
    void draw(Surface surface, double left, double top, double width) {
        walk(surface, left, top, width);
    }

    private double walk(@org.jspecify.annotations.Nullable Surface surface, double left, double top, double width) {
        double x = 0;
        int row = 0;
        for (Entry entry : entries) {
            if (x > 0 && x + entry.width() > width) {
                x = 0;
                row++;
            }
            if (surface != null) {
                double middle = top + ROW * row + ROW / 2;
                entry.sample.draw(surface, left + x + 10, middle);
                surface.text(Label.of(entry.text), left + x + SAMPLE, middle + 4);
            }
            x += entry.width() + GAP;
        }
        return entries.isEmpty() ? 0 : ROW * (row + 1);
    }
}
