package tegum.view;

import java.util.List;

/**
 * Points of one kind in a chart, by ascending x.
 *
 * @param name in the key
 * @param style how they are drawn
 * @param x of each point
 * @param y of each point
 */
public record PlotSeries(String name, Style style, double[] x, double[] y) {
    /** How a series is drawn. */
    public enum Style {
        /** Markers on a strong line, in the colours and shapes of the six categories. */
        FIRST(Ink.CATEGORY_1, Marker.CIRCLE),
        SECOND(Ink.CATEGORY_2, Marker.SQUARE),
        THIRD(Ink.CATEGORY_3, Marker.TRIANGLE),
        FOURTH(Ink.CATEGORY_4, Marker.DIAMOND),
        FIFTH(Ink.CATEGORY_5, Marker.CROSS),
        SIXTH(Ink.CATEGORY_6, Marker.RING),
        /** What theory says: a dashed line without markers. */
        THEORY(Ink.INK, Marker.CIRCLE);

        private final Ink ink;
        private final Marker marker;

        Style(Ink ink, Marker marker) {
            this.ink = ink;
            this.marker = marker;
        }

        /** The k-th of the six categories, counted from 0. */
        public static Style category(int k) {
            return List.of(FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH).get(k);
        }

        Colour colour() {
            return Colour.of(ink);
        }

        Marker marker() {
            return marker;
        }
    }

    private static final double LINE = 2.25;
    private static final double MARKER = 4.5;

    /** Draws line and markers, over a page-coloured line that keeps it apart from what it crosses. */
    void draw(Surface surface, Chart chart) {
        if (x.length == 0) {
            return;
        }
        Path line = new Path();
        for (int k = 0; k < x.length; k++) {
            line.point(chart.x(x[k]), chart.y(y[k]));
        }
        surface.draw(line, Paint.stroke(Colour.of(Ink.PAGE), 4.5));
        if (style == Style.THEORY) {
            surface.draw(line, theory());
            return;
        }
        surface.draw(line, Paint.stroke(style.colour(), LINE));
        drawMarkers(surface, chart);
    }

    /** Draws markers alone. */
    void drawMarkers(Surface surface, Chart chart) {
        for (int k = 0; k < x.length; k++) {
            style.marker().draw(surface, chart.x(x[k]), chart.y(y[k]), MARKER, style.colour());
        }
    }

    /** Its line in the key. */
    KeyRows.Entry key() {
        return new KeyRows.Entry(name, (surface, atX, atY) -> {
            Path line = Path.segment(atX - 10, atY, atX + 10, atY);
            if (style == Style.THEORY) {
                surface.draw(line, theory());
            } else {
                surface.draw(line, Paint.stroke(style.colour(), LINE));
                style.marker().draw(surface, atX, atY, MARKER, style.colour());
            }
        });
    }

    private static Paint theory() {
        return Paint.stroke(Colour.of(Ink.INK), 1.5).dashed(6, 4);
    }
}
