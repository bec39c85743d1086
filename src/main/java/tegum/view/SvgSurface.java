package tegum.view;

import java.util.List;

/**
 * A surface that writes an SVG file: text stays text, numbers have at most two decimals, and the same
 * drawing gives the same bytes everywhere.
 *
 * <pre>{@code
 * String file = SvgSurface.of(new WeightMatrix(), scene, Theme.LIGHT, 336);
 * }</pre>
 */
public final class SvgSurface implements Surface {
    private static final String SANS =
            "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";
    private static final String SERIF = "'Iowan Old Style', 'Palatino Linotype', Palatino, 'Book Antiqua',"
            + " 'Source Serif 4', 'Noto Serif', Georgia, 'Liberation Serif', serif";

    private final Theme theme;
    private final double width;
    private final double height;
    private final StringBuilder out = new StringBuilder();

    /**
     * Starts a file.
     *
     * @param title the picture's name
     * @param description what it shows, for those who cannot see it
     */
    public SvgSurface(Theme theme, double width, double height, String title, String description) {
        this.theme = theme;
        this.width = width;
        this.height = height;
        String size = decimal(width) + " " + decimal(height);
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        attribute("viewBox", "0 0 " + size);
        attribute("width", decimal(width));
        attribute("height", decimal(height));
        out.append(" role=\"img\"");
        attribute("font-family", SANS);
        out.append(" font-size=\"12\" stroke-linejoin=\"round\" style=\"font-variant-numeric: tabular-nums\">\n");
        out.append("<title>").append(escaped(title)).append("</title>\n");
        out.append("<desc>").append(escaped(description)).append("</desc>\n");
        out.append("<style>.v{font-family:").append(SERIF).append(";font-style:italic}</style>\n");
        draw(Path.rectangle(0, 0, width, height), Paint.fill(Colour.of(Ink.PAGE)));
    }

    /** The file of one view of one scene at a width, as high as suits the view. */
    public static String of(View view, Scene scene, Theme theme, double width) {
        return of(view.of(scene), view.title(), theme, width);
    }

    /** The file of a picture at a width, as high as suits it. */
    public static String of(Picture picture, String title, Theme theme, double width) {
        SvgSurface surface = new SvgSurface(theme, width, picture.height(width), title, picture.summary());
        picture.draw(surface);
        return surface.svg();
    }

    /** The whole file. */
    public String svg() {
        return out + "</svg>\n";
    }

    @Override
    public String toString() {
        return svg();
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
        out.append("<g");
        if (mark.feature() >= 0) {
            attribute("data-feature", String.valueOf(mark.feature()));
        }
        if (mark.other() >= 0) {
            attribute("data-other", String.valueOf(mark.other()));
        }
        opacity("opacity", mark.opacity());
        out.append(">\n");
    }

    @Override
    public void end() {
        out.append("</g>\n");
    }

    @Override
    public void draw(Path path, Paint paint) {
        String fill = paint.fillOpacity() > 0 ? theme.resolve(paint.fill()) : Theme.NOTHING;
        String stroke = paint.strokeOpacity() > 0 && paint.width() > 0 ? theme.resolve(paint.stroke()) : Theme.NOTHING;
        boolean filled = !fill.equals(Theme.NOTHING);
        boolean stroked = !stroke.equals(Theme.NOTHING);
        if (!filled && !stroked) {
            return;
        }
        out.append("<path");
        attribute("d", data(path));
        attribute("fill", fill);
        if (filled) {
            opacity("fill-opacity", paint.fillOpacity());
        }
        if (stroked) {
            attribute("stroke", stroke);
            if (paint.width() != 1) {
                attribute("stroke-width", decimal(paint.width()));
            }
            opacity("stroke-opacity", paint.strokeOpacity());
            if (paint.dash().length > 0) {
                attribute("stroke-dasharray", decimals(paint.dash()));
            }
        }
        out.append("/>\n");
    }

    @Override
    public void text(Label label, double x, double y) {
        out.append("<text");
        attribute("x", decimal(x));
        attribute("y", decimal(y));
        if (label.size() != 12) {
            attribute("font-size", decimal(label.size()));
        }
        if (label.anchor() != Label.Anchor.START) {
            attribute("text-anchor", label.anchor() == Label.Anchor.END ? "end" : "middle");
        }
        if (label.bold()) {
            attribute("font-weight", "600");
        }
        attribute("fill", theme.resolve(label.colour()));
        if (label.halo()) {
            attribute("stroke", theme.resolve(Ink.PAGE));
            attribute("stroke-width", "4");
            attribute("paint-order", "stroke");
        }
        out.append('>');
        spans(label.spans(), label.size());
        out.append("</text>\n");
    }

    private void spans(List<Label.Span> spans, double size) {
        double shift = 0;
        for (Label.Span span : spans) {
            Label.Style style = span.style();
            if (style == Label.Style.PLAIN && shift == 0) {
                out.append(escaped(span.text()));
                continue;
            }
            out.append("<tspan");
            if (style == Label.Style.VARIABLE) {
                attribute("class", "v");
            }
            if (style.scale() != 1) {
                attribute("font-size", decimal(style.scale() * size));
            }
            if (style.shift() != shift) {
                attribute("dy", decimal(style.shift() - shift));
                shift = style.shift();
            }
            out.append('>').append(escaped(span.text())).append("</tspan>");
        }
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(value).append('"');
    }

    private void opacity(String name, double value) {
        if (value < 1) {
            attribute(name, decimal(value));
        }
    }

    private static String data(Path path) {
        StringBuilder data = new StringBuilder();
        for (Path.Piece piece : path.pieces()) {
            if (piece instanceof Path.Move move) {
                data.append('M').append(decimal(move.x())).append(' ').append(decimal(move.y()));
            } else if (piece instanceof Path.Line line) {
                data.append('L').append(decimal(line.x())).append(' ').append(decimal(line.y()));
            } else if (piece instanceof Path.Circle circle) {
                circle(data, circle);
            } else {
                data.append('Z');
            }
        }
        return data.toString();
    }

    /** A circle is two half arcs: SVG's arc command cannot end where it began. */
    private static void circle(StringBuilder data, Path.Circle circle) {
        String radius = decimal(circle.radius());
        String y = decimal(circle.y());
        String half = "A" + radius + " " + radius + " 0 1 1 ";
        data.append('M')
                .append(decimal(circle.x() - circle.radius()))
                .append(' ')
                .append(y);
        data.append(half)
                .append(decimal(circle.x() + circle.radius()))
                .append(' ')
                .append(y);
        data.append(half)
                .append(decimal(circle.x() - circle.radius()))
                .append(' ')
                .append(y)
                .append('Z');
    }

    private static String decimals(double[] values) {
        StringBuilder text = new StringBuilder();
        for (double value : values) {
            text.append(text.length() == 0 ? "" : " ").append(decimal(value));
        }
        return text.toString();
    }

    /** A number as SVG reads it: two decimals at most, no trailing zeros. */
    private static String decimal(double value) {
        if (!(Math.abs(value) < 1e7)) {
            throw new IllegalArgumentException(
                    "a coordinate must lie within 10,000,000 pixels, got " + Numbers.fixed(value, 0));
        }
        int hundredths = (int) (Math.abs(value) * 100 + 0.5);
        int rest = hundredths % 100;
        String whole = String.valueOf(hundredths / 100);
        String sign = value < 0 && hundredths > 0 ? "-" : "";
        if (rest == 0) {
            return sign + whole;
        }
        return sign + whole + "." + rest / 10 + (rest % 10 == 0 ? "" : String.valueOf(rest % 10));
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                default -> safe.append(letter);
            }
        }
        return safe.toString();
    }
}
