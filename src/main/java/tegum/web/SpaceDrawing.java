package tegum.web;

import tegum.view.Ink;
import tegum.view.Mesh;
import tegum.view.Theme;
import tegum.web.Triangles.Tint;

/**
 * A mesh turned and laid out as triangles, in the words of the flat drawing: cased arrows coloured by
 * importance or set, hull edges solid where they are near and dashed where they are far, faces a breath of ink.
 * Lines keep their width in pixels, which is why they are laid out for each direction of view anew: lines
 * of WebGL itself are one pixel wide and never dashed by the screen's measure.
 *
 * <p>Coordinates are CSS pixels from the middle of the figure: x to the right, y up, z to the reader.
 */
final class SpaceDrawing {
    /** Half the figure's width, in the model's units. */
    static final double REACH = 1.5;

    private static final double CASING = 1.25;
    private static final double BESIDE = 18; // label beyond its tip
    private static final double SHORTEST = 0.02; // shorter vectors are dots, in the model's units
    private static final double UNNAMED = 0.1; // names of shorter vectors would lie on one heap
    private static final double FADED = 0.25;

    // Things that meet at a vertex lie behind each other in this order, in pixels of depth.
    private static final double CASING_BACK = 1;
    private static final double EDGE_BACK = 2.5;
    private static final double AXIS_BACK = 4;

    /** What hides what is behind it. */
    final Triangles solid = new Triangles();

    /** The hull's near faces, to be drawn after {@link #solid}. */
    final Triangles glass = new Triangles();

    private double scale; // pixels to the model's unit
    private double[] tips = {}; // x, y, z of each feature's tip
    private double[] labels = {}; // x, y of each feature's label, then of each axis's
    private boolean[] behind = {}; // whether the feature's tip is on the hull's far side
    private int count;

    /**
     * Lays the mesh out.
     *
     * @param azimuth turn about the upright axis, in radians
     * @param elevation how far the reader looks from above, in radians
     * @param highlight the feature that stays while the others fade, or -1
     */
    void draw(Mesh mesh, Theme theme, double azimuth, double elevation, double width, double height, int highlight) {
        solid.clear();
        glass.clear();
        count = mesh.count();
        scale = Math.min(width, height) / 2 / REACH;
        project(mesh, azimuth, elevation);
        ground(theme, azimuth, elevation);
        hull(mesh, theme);
        boolean small = Math.min(width, height) < 420;
        Tint page = Tint.of(theme.resolve(Ink.PAGE));
        for (int i = 0; i < count; i++) {
            double strength = highlight < 0 || highlight == i ? 1 : FADED;
            Tint fill = Tint.of(theme.resolve(mesh.colours().get(i)));
            Tint casing = Tint.of(theme.resolve(Ink.CASING));
            arrow(i, small ? 3 : 3.5, small ? 11 : 14, fill.over(page, strength), casing.over(page, strength));
        }
    }

    /** How many features there are. */
    int count() {
        return count;
    }

    /** Where the label of feature i (or, from {@link #count} on, of an axis) has its middle. */
    double labelX(int i) {
        return labels[2 * i];
    }

    /** Where the label of feature i (or, from {@link #count} on, of an axis) has its middle. */
    double labelY(int i) {
        return labels[2 * i + 1];
    }

    /** Whether the tip of feature i is on the hull's far side. */
    boolean isBehind(int i) {
        return behind[i];
    }

    /** Whether feature i goes without a label: its tip hardly leaves the middle. */
    boolean isUnnamed(int i) {
        double length = Math.hypot(Math.hypot(tips[3 * i], tips[3 * i + 1]), tips[3 * i + 2]);
        return length < UNNAMED * scale;
    }

    /** The feature whose tip is within a distance of a place, the nearest to the reader first; or -1. */
    int at(double x, double y, double distance) {
        int found = -1;
        for (int i = 0; i < count; i++) {
            if (distance(x, y, tips[3 * i], tips[3 * i + 1]) <= distance
                    && (found < 0 || tips[3 * i + 2] > tips[3 * found + 2])) {
                found = i;
            }
        }
        return found;
    }

    // The turn

    private void project(Mesh mesh, double azimuth, double elevation) {
        tips = new double[3 * count];
        labels = new double[2 * (count + 3)];
        for (int i = 0; i < count; i++) {
            double[] tip =
                    turned(mesh.tips()[3 * i], mesh.tips()[3 * i + 1], mesh.tips()[3 * i + 2], azimuth, elevation);
            System.arraycopy(tip, 0, tips, 3 * i, 3);
            label(i, tip, BESIDE);
        }
    }

    private double[] turned(double x, double y, double z, double azimuth, double elevation) {
        double across = Math.cos(azimuth) * x + Math.sin(azimuth) * z;
        double along = Math.cos(azimuth) * z - Math.sin(azimuth) * x;
        double up = Math.cos(elevation) * y - Math.sin(elevation) * along;
        double near = Math.cos(elevation) * along + Math.sin(elevation) * y;
        return new double[] {scale * across, scale * up, scale * near};
    }

    private void label(int i, double[] tip, double beyond) {
        double length = Math.hypot(tip[0], tip[1]);
        double x = length < 1 ? 0 : tip[0] / length;
        double y = length < 1 ? 1 : tip[1] / length;
        labels[2 * i] = tip[0] + x * beyond;
        labels[2 * i + 1] = tip[1] + y * beyond;
    }

    // What stands still: axes, and the outline of the ball of radius 1

    private void ground(Theme theme, double azimuth, double elevation) {
        Tint line = Tint.of(theme.resolve(Ink.LINE_2));
        double reach = 0.92 * REACH; // leaves room for the name
        for (int axis = 0; axis < 3; axis++) {
            double[] end =
                    turned(axis == 0 ? reach : 0, axis == 1 ? reach : 0, axis == 2 ? reach : 0, azimuth, elevation);
            double[] start = {-end[0], -end[1], -end[2] - AXIS_BACK};
            nameAxis(axis, end);
            end[2] -= AXIS_BACK;
            solid.ribbon(start, end, 1, line);
        }
        Tint ball = Tint.of(theme.resolve(Ink.CONTROL));
        int dashes = Math.max(12, (int) (2 * Math.PI * scale / 6));
        double step = 2 * Math.PI / dashes;
        for (int i = 0; i < dashes; i++) {
            solid.ribbon(rim(i * step), rim((i + 1.0 / 3) * step), 1, ball);
        }
    }

    /** At the end of the axis, or further out until no tip and no name is in the way. */
    private void nameAxis(int axis, double[] end) {
        int at = count + axis;
        for (double beyond = 10; beyond < 80; beyond += 14) {
            label(at, end, beyond);
            boolean free = true;
            for (int i = 0; i < count; i++) {
                free &= distance(labelX(at), labelY(at), labelX(i), labelY(i)) > 20
                        && distance(labelX(at), labelY(at), tips[3 * i], tips[3 * i + 1]) > 20;
            }
            if (free) {
                return;
            }
        }
    }

    private double[] rim(double angle) {
        return new double[] {scale * Math.cos(angle), scale * Math.sin(angle), -2 * REACH * scale};
    }

    // The hull

    private void hull(Mesh mesh, Theme theme) {
        int[] faces = mesh.faces();
        boolean[] near = new boolean[faces.length / 3];
        boolean[] touched = new boolean[count];
        behind = new boolean[count];
        Tint fill = Tint.of(theme.resolve(Ink.INK)).opacity(0.07);
        for (int f = 0; f < near.length; f++) {
            double[] a = tip(faces[3 * f]);
            double[] b = tip(faces[3 * f + 1]);
            double[] c = tip(faces[3 * f + 2]);
            near[f] = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0;
            if (near[f]) {
                glass.add(a, b, c, fill);
            }
        }
        for (int f = 0; f < near.length; f++) {
            for (int k = 0; k < 3; k++) {
                int corner = faces[3 * f + k];
                behind[corner] = !near[f] && (behind[corner] || !touched[corner]);
                touched[corner] = true;
            }
        }
        Tint line = Tint.of(theme.resolve(Ink.INK_3));
        int[] edges = mesh.edges();
        for (int e = 0; e < edges.length; e += 2) {
            double[] from = tip(edges[e]);
            double[] to = tip(edges[e + 1]);
            from[2] -= EDGE_BACK;
            to[2] -= EDGE_BACK;
            if (near.length == 0 || isNear(edges[e], edges[e + 1], faces, near)) {
                solid.ribbon(from, to, 2, line);
            } else {
                solid.dashed(from, to, 2, 3, line);
            }
        }
    }

    private static boolean isNear(int from, int to, int[] faces, boolean[] near) {
        for (int f = 0; f < near.length; f++) {
            if (near[f] && hasCorner(faces, f, from) && hasCorner(faces, f, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasCorner(int[] faces, int face, int corner) {
        return faces[3 * face] == corner || faces[3 * face + 1] == corner || faces[3 * face + 2] == corner;
    }

    private double[] tip(int i) {
        return new double[] {tips[3 * i], tips[3 * i + 1], tips[3 * i + 2]};
    }

    // Arrows

    private void arrow(int i, double width, double head, Tint fill, Tint casing) {
        double[] tip = tip(i);
        double length = Math.hypot(tip[0], tip[1]);
        double depth = Math.max(-1, Math.min(1, tip[2] / scale));
        if (length < head / 2) { // it points at the reader, or away, or is no vector
            boolean short3 = Math.hypot(length, tip[2]) < SHORTEST * scale;
            double radius = short3 ? 0.9 * width : 4.5 + 0.8 * depth;
            solid.disc(tip, radius + CASING, -CASING_BACK, casing);
            solid.disc(tip, radius, 0, fill);
            return;
        }
        double grown = 1 + 0.15 * depth;
        double h = Math.min(head * grown, 0.6 * length);
        double k = 0.48 * h;
        double half = grown * width / 2;
        double ahead = CASING * Math.hypot(h, k) / k; // how far the casing's point is beyond the tip
        double wide = (h + ahead + CASING) * k / h;
        spear(tip, length, -CASING, h + CASING, -ahead, half + CASING, wide, -CASING_BACK, casing);
        spear(tip, length, 0, h, 0, half, k, 0, fill);
    }

    /**
     * A shaft and a point along the line from the middle to a tip.
     *
     * @param start of the shaft, from the middle
     * @param base of the point, back from the tip
     * @param end of the point, back from the tip
     * @param half of the shaft's width
     * @param wide half of the point's width
     */
    private void spear(
            double[] tip,
            double length,
            double start,
            double base,
            double end,
            double half,
            double wide,
            double back,
            Tint tint) {
        double from = start / length;
        double neck = (length - base) / length;
        double point = (length - end) / length;
        double x = -tip[1] / length;
        double y = tip[0] / length;
        solid.add(
                aside(tip, from, x * half, y * half, back),
                aside(tip, from, -x * half, -y * half, back),
                aside(tip, neck, -x * half, -y * half, back),
                aside(tip, neck, x * half, y * half, back),
                tint);
        solid.add(
                aside(tip, neck, x * wide, y * wide, back),
                aside(tip, neck, -x * wide, -y * wide, back),
                aside(tip, point, 0, 0, back),
                tint);
    }

    private static double[] aside(double[] tip, double share, double x, double y, double back) {
        return new double[] {tip[0] * share + x, tip[1] * share + y, tip[2] * share + back};
    }

    private static double distance(double x1, double y1, double x2, double y2) {
        return Math.hypot(x1 - x2, y1 - y2);
    }
}
