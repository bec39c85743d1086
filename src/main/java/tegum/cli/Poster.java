package tegum.cli;

import java.util.regex.Pattern;
import tegum.view.Scene;
import tegum.view.SvgSurface;
import tegum.view.Theme;
import tegum.view.View;

/** A picture inside a page, drawn for both themes; the style sheet shows the one that is wanted. */
final class Poster {
    private static final String STYLE_END = "</style>\n";
    /** Groups are for pointers, which a poster has not; those that hold nothing only cost bytes. */
    private static final Pattern EMPTY_GROUP = Pattern.compile("<g[^>]*>\n</g>\n");

    /** A rectangle, corner by corner; in strokes along the axes it is half as long. */
    private static final Pattern RECTANGLE =
            Pattern.compile("M([-\\d.]+) ([-\\d.]+)L([-\\d.]+) \\2L\\3 ([-\\d.]+)L\\1 \\4Z");

    private static final String SHAPE_END = "/>\n";

    private Poster() {}

    /** A picture that says what it shows. */
    static String spoken(View view, Scene scene, double width, double height) {
        String role = "role=\"img\" aria-label=\"" + Html.escape(view.title() + ". " + view.summary(scene)) + "\"";
        return both(view, scene, width, height, role);
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
        String svg = EMPTY_GROUP.matcher(surface.svg()).replaceAll("");
        svg = RECTANGLE.matcher(svg).replaceAll("M$1 $2H$3V$4H$1Z");
        int shapes = svg.indexOf(SHAPE_END, svg.indexOf(STYLE_END)) + SHAPE_END.length();
        String size = Html.length(width) + " " + Html.length(height);
        return "<svg class=\"fig only-" + (theme == Theme.LIGHT ? "light" : "dark") + "\" viewBox=\"0 0 " + size
                + "\" width=\"" + Html.length(width) + "\" height=\"" + Html.length(height)
                + "\" stroke-linejoin=\"round\" " + role + ">\n" + svg.substring(shapes);
    }
}
