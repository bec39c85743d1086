package tegum.view;

import java.util.List;

/**
 * The shape of a point: what tells categories apart where colour cannot. Category k has the colour {@code CATEGORY_k}
 * and the k-th of these shapes.
 */
public enum Marker {
    CIRCLE {
        @Override
        void add(Path path, double x, double y, double radius) {
            path.circle(x, y, radius);
        }
    },
    SQUARE {
        @Override
        void add(Path path, double x, double y, double radius) {
            double half = 0.88 * radius;
            polygon(path, x, y, half, SQUARE_CORNERS);
        }
    },
    TRIANGLE {
        @Override
        void add(Path path, double x, double y, double radius) {
            polygon(path, x, y, radius, TRIANGLE_CORNERS);
        }
    },
    DIAMOND {
        @Override
        void add(Path path, double x, double y, double radius) {
            polygon(path, x, y, 1.2 * radius, DIAMOND_CORNERS);
        }
    },
    CROSS {
        @Override
        void add(Path path, double x, double y, double radius) {
            polygon(path, x, y, 1.1 * radius, CROSS_CORNERS);
        }
    },
    RING {
        @Override
        void add(Path path, double x, double y, double radius) {
            path.circle(x, y, RING_SHARE * radius);
        }
    };

    private static final List<Marker> ALL = List.of(CIRCLE, SQUARE, TRIANGLE, DIAMOND, CROSS, RING);

    private static final double RING_SHARE = 0.8;
    private static final double OUTLINE = 1.25;

    // corners as x, y each, in units of the size, y down
    private static final double[] SQUARE_CORNERS = {-1, -1, 1, -1, 1, 1, -1, 1};
    private static final double[] TRIANGLE_CORNERS = {0, -1.15, 1.05, 0.75, -1.05, 0.75};
    private static final double[] DIAMOND_CORNERS = {0, -1, 1, 0, 0, 1, -1, 0};
    private static final double[] CROSS_CORNERS = {
        -0.35, -1, 0.35, -1, 0.35, -0.35, 1, -0.35, 1, 0.35, 0.35, 0.35, 0.35, 1, -0.35, 1, -0.35, 0.35, -1, 0.35, -1,
        -0.35, -0.35, -0.35
    };

    /** The largest distance from the middle to ink, as a share of the radius. */
    static final double WIDEST = 1.3;

    /** Adds the shape to a path. */
    abstract void add(Path path, double x, double y, double radius);

    /** A filled shape in one colour; of a ring, its line. */
    Paint paint(Colour colour, double radius) {
        return this == RING ? Paint.stroke(colour, Math.max(1, 0.45 * radius)) : Paint.fill(colour);
    }

    /** Draws one point with a thin page-coloured outline, which keeps it apart from what lies under it. */
    void draw(Surface surface, double x, double y, double radius, Colour colour) {
        Path path = new Path();
        add(path, x, y, radius);
        if (this == RING) {
            surface.draw(Path.disc(x, y, radius + OUTLINE), Paint.fill(Colour.of(Ink.PAGE)));
            surface.draw(path, paint(colour, radius));
        } else {
            surface.draw(path, Paint.fill(colour).outlined(Colour.of(Ink.PAGE), OUTLINE));
        }
    }

    private static void polygon(Path path, double x, double y, double size, double[] corners) {
        path.move(x + size * corners[0], y + size * corners[1]);
        for (int k = 2; k < corners.length; k += 2) {
            path.line(x + size * corners[k], y + size * corners[k + 1]);
        }
        path.close();
    }

    /** The shape of a category, from 0. */
    public static Marker of(int category) {
        return ALL.get(category);
    }
}
