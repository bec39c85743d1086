package tegum.view;

import java.util.ArrayList;
import java.util.List;

/**
 * A mesh as a camera sees it on a plane: places of tips and directions, and what lies in front. Drawn
 * by painter's rule from the far side to the near one.
 */
final class Projection {
    private final Mesh mesh;
    private final Camera camera;
    private final Plane plane;

    Projection(Mesh mesh, Camera camera, Plane plane) {
        this.mesh = mesh;
        this.camera = camera;
        this.plane = plane;
    }

    double x(int i) {
        float[] tips = mesh.tips();
        return plane.x(camera.right(tips[3 * i], tips[3 * i + 1], tips[3 * i + 2]));
    }

    double y(int i) {
        float[] tips = mesh.tips();
        return plane.y(camera.up(tips[3 * i], tips[3 * i + 1], tips[3 * i + 2]));
    }

    /** Towards the reader, as a length in hidden space. */
    double depth(int i) {
        float[] tips = mesh.tips();
        return camera.depth(tips[3 * i], tips[3 * i + 1], tips[3 * i + 2]);
    }

    /** Features from the farthest tip to the nearest; ties by index. */
    List<Integer> farthestFirst() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < mesh.count(); i++) {
            int at = order.size();
            while (at > 0 && depth(order.get(at - 1)) > depth(i)) {
                at--;
            }
            order.add(at, i);
        }
        return order;
    }

    /** Whether the reader sees face f from outside: then its corners turn left on the picture. */
    boolean isNear(int f) {
        int a = mesh.faces()[3 * f];
        int b = mesh.faces()[3 * f + 1];
        int c = mesh.faces()[3 * f + 2];
        return (x(b) - x(a)) * (y(c) - y(a)) - (y(b) - y(a)) * (x(c) - x(a)) < 0;
    }

    /** Whether the edge from a to b lies behind the hull: all faces at it, and there are two, look away. */
    boolean isBehind(int a, int b) {
        int faces = 0;
        for (int f = 0; f < mesh.faces().length / 3; f++) {
            if (has(f, a) && has(f, b)) {
                if (isNear(f)) {
                    return false;
                }
                faces++;
            }
        }
        return faces > 1;
    }

    /** Whether tip i lies behind the hull or inside it. */
    boolean isBehind(int i) {
        boolean isSolid = false;
        for (int f = 0; f < mesh.faces().length / 3; f++) {
            if (has(f, i) && isNear(f)) {
                return false;
            }
            isSolid |= isNear(f);
        }
        return isSolid && depth(i) < 0;
    }

    private boolean has(int face, int i) {
        return mesh.faces()[3 * face] == i || mesh.faces()[3 * face + 1] == i || mesh.faces()[3 * face + 2] == i;
    }

    void drawFarEdges(Surface surface) {
        drawEdges(surface, true, Paint.stroke(Colour.of(Ink.INK_3), 1).dashed(2, 3));
    }

    /** Faces and edges on the reader's side. */
    void drawNearSide(Surface surface, double edgeWidth) {
        Paint paint = Paint.fill(Colour.of(Ink.INK)).fillOpacity(0.07);
        // one path: faces side by side would show their seams
        Path faces = new Path();
        boolean isFlat = mesh.faces().length / 3 < 4 || isFlat();
        for (int f = 0; f < mesh.faces().length / 3; f++) {
            if (isFlat || isNear(f)) {
                int[] corners = mesh.faces();
                faces.move(x(corners[3 * f]), y(corners[3 * f]))
                        .line(x(corners[3 * f + 1]), y(corners[3 * f + 1]))
                        .line(x(corners[3 * f + 2]), y(corners[3 * f + 2]))
                        .close();
            }
        }
        surface.draw(faces, paint);
        drawEdges(surface, false, Paint.stroke(Colour.of(Ink.INK_2), edgeWidth));
    }

    /** Whether the hull is a polygon: then some edge has one face only. */
    boolean isFlat() {
        int[] edges = mesh.edges();
        for (int e = 0; e < edges.length / 2; e++) {
            int faces = 0;
            for (int f = 0; f < mesh.faces().length / 3; f++) {
                faces += has(f, edges[2 * e]) && has(f, edges[2 * e + 1]) ? 1 : 0;
            }
            if (faces == 1) {
                return true;
            }
        }
        return false;
    }

    private void drawEdges(Surface surface, boolean behind, Paint paint) {
        int[] edges = mesh.edges();
        for (int e = 0; e < edges.length / 2; e++) {
            int a = edges[2 * e];
            int b = edges[2 * e + 1];
            if (isBehind(a, b) == behind) {
                surface.draw(Path.segment(x(a), y(a), x(b), y(b)), paint);
            }
        }
    }
}
