package tegum.view;

import tegum.analysis.FactorShape;

/** Colour and marker of each family of figures; what is not recognised has the third ink and stays hollow. */
public final class FactorInk {
    private FactorInk() {}

    /** The family's colour. */
    public static Colour colour(FactorShape shape) {
        return Colour.of(
                switch (shape) {
                    case DEDICATED, OTHER -> Ink.INK_3;
                    case DIGON -> Ink.CATEGORY_1;
                    case PENTAGON -> Ink.CATEGORY_2;
                    case TRIANGLE -> Ink.CATEGORY_3;
                    case TETRAHEDRON, SIMPLEX -> Ink.CATEGORY_4;
                    case HEXAGON -> Ink.CATEGORY_5;
                    case SQUARE_ANTIPRISM -> Ink.CATEGORY_6;
                });
    }

    /** The family's marker. */
    public static Marker marker(FactorShape shape) {
        return switch (shape) {
            case DEDICATED, DIGON, OTHER -> Marker.CIRCLE;
            case PENTAGON -> Marker.SQUARE;
            case TRIANGLE -> Marker.TRIANGLE;
            case TETRAHEDRON, SIMPLEX -> Marker.DIAMOND;
            case HEXAGON -> Marker.CROSS;
            case SQUARE_ANTIPRISM -> Marker.RING;
        };
    }

    /** Draws a member of such a figure. */
    static void draw(Surface surface, FactorShape shape, double x, double y, double radius) {
        if (shape == FactorShape.OTHER) {
            Paint hollow = Paint.fill(Colour.of(Ink.PAGE)).outlined(colour(shape), 1.5);
            surface.draw(Path.disc(x, y, radius - 0.5), hollow);
        } else {
            marker(shape).draw(surface, x, y, radius, colour(shape));
        }
    }
}
