package tegum.cli;

import tegum.view.Picture;
import tegum.view.Scene;
import tegum.view.SvgSurface;
import tegum.view.Theme;
import tegum.view.View;

/** A picture inside a page, drawn for both themes; the style sheet shows the one that is wanted. */
final class Poster {
    private static final String STYLE_END = "</style>\n";
    private static final String SHAPE_END = "/>\n";

    private Poster() {}

    /** A picture that says what it shows. */
    static String spoken(View view, Scene scene, double width, double height) {
        String role = "role=\"img\" aria-label=\"" + Html.escape(view.title() + ". " + view.summary(scene)) + "\"";
        return both(view, scene, width, height, role);
    }

    /** A picture whose meaning stands in the text beside it. */
    static String silent(View view, Scene scene, double width, double height) {
        return both(view, scene, width, height, "aria-hidden=\"true\"");
    }

    /** A picture of an exhibit that says what it shows. */
    static String spoken(Picture picture, String title, double width) {
        String role = "role=\"img\" aria-label=\"" + Html.escape(title + ". " + picture.summary()) + "\"";
        double height = picture.height(width);
        return markup(drawing(picture, Theme.LIGHT, width, height), Theme.LIGHT, width, height, width, role)
                + markup(drawing(picture, Theme.DARK, width, height), Theme.DARK, width, height, width, role);
    }

    /** A picture of an exhibit reduced to a card's, where nobody reads it: its meaning stands in the text beside it. */
    static String reduced(Picture picture, double width, double height) {
        double natural = 2 * width;
        double high = Math.max(picture.height(natural), natural * height / width);
        String role = "aria-hidden=\"true\"";
        double shown = Math.min(width, height * natural / high);
        return markup(drawing(picture, Theme.LIGHT, natural, high), Theme.LIGHT, natural, high, shown, role)
                + markup(drawing(picture, Theme.DARK, natural, high), Theme.DARK, natural, high, shown, role);
    }

    private static String drawing(Picture picture, Theme theme, double width, double height) {
        SvgSurface surface = new SvgSurface(theme, width, height, "", "");
        picture.draw(surface);
        return surface.svg();
    }

    private static String both(View view, Scene scene, double width, double height, String role) {
        return drawn(view, scene, width, height, Theme.LIGHT, role)
                + drawn(view, scene, width, height, Theme.DARK, role);
    }

    /**
     * The drawing without what an SVG file has for itself: a style element, which the page's content
     * security policy forbids, and a ground, which is the page.
     */
    private static String drawn(View view, Scene scene, double width, double height, Theme theme, String role) {
        SvgSurface surface = new SvgSurface(theme, width, height, view.title(), "");
        view.draw(scene, surface);
        return markup(surface.svg(), theme, width, height, width, role);
    }

    private static String markup(String svg, Theme theme, double width, double height, double shown, String role) {
        int shapes = svg.indexOf(SHAPE_END, svg.indexOf(STYLE_END)) + SHAPE_END.length();
        String size = Html.length(width) + " " + Html.length(height);
        return "<svg class=\"fig only-" + (theme == Theme.LIGHT ? "light" : "dark") + "\" viewBox=\"0 0 " + size
                + "\" width=\"" + Html.length(shown) + "\" height=\"" + Html.length(shown * height / width)
                + "\" stroke-linejoin=\"round\" " + role + ">\n" + svg.substring(shapes);
    }
}
