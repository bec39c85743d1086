package tegum.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Vectors in the plane, one of which stands out and can be moved, and an area that means something for its tip.
 *
 * @param limit the plane is shown from −limit to limit both ways; every vector must be shorter
 * @param x of each vector
 * @param y of each vector
 * @param chosen index of the vector that stands out
 * @param area a convex polygon, x and y of its corners in turn; empty for none
 * @param areaName what the area means
 * @param summary one sentence for those who cannot see it
 * @param hints what to say of each vector
 * @param table the numbers behind it
 */
public record ArrowPlane(
        double limit,
        double[] x,
        double[] y,
        int chosen,
        double[] area,
        String areaName,
        String summary,
        List<String> hints,
        Table table)
        implements Picture {
    private static final double LARGEST = 480;
    private static final double DOT = 0.02; // shorter than this a vector is a dot

    private Plane plane(double width) {
        double side = Math.floor(Math.min(width, LARGEST)) - 1;
        return new Plane(0.5, 0.5, side, limit);
    }

    /** The first component under a pixel of a picture that is {@code width} pixels wide. */
    public double valueX(double width, double pixel) {
        Plane plane = plane(width);
        return (pixel - plane.x(0)) / plane.unit();
    }

    /** The second component under a pixel of a picture that is {@code width} pixels wide. */
    public double valueY(double width, double pixel) {
        Plane plane = plane(width);
        return (plane.y(0) - pixel) / plane.unit();
    }

    @Override
    public double height(double width) {
        return plane(width).side() + 1 + (areaName.isEmpty() ? 0 : 30);
    }

    @Override
    public String hint(Mark mark) {
        return mark.feature() >= 0 && mark.feature() < hints.size() ? hints.get(mark.feature()) : "";
    }

    /** Arrow keys go through the vectors. */
    @Override
    public Mark step(Mark from, int right, int down) {
        int next = from.feature() < 0 ? chosen : from.feature() + right + down;
        return Mark.feature(Math.max(0, Math.min(x.length - 1, next)));
    }

    @Override
    public void draw(Surface surface) {
        Plane plane = plane(surface.width());
        TipLabels labels = new TipLabels(plane.frame(), plane.side() < 420 ? 15 : 18);
        drawArea(surface, plane);
        plane.drawAxes(surface, labels);
        List<Integer> order = order();
        Arrow arrow = Arrow.forWidth(plane.side());
        for (int i : order) {
            Colour colour = Colour.of(i == chosen ? Ink.CATEGORY_2 : Ink.LINE_2);
            surface.begin(Mark.feature(i));
            if (length(i) < DOT) {
                arrow.dot(surface, plane.x(x[i]), plane.y(y[i]), colour);
            } else {
                arrow.draw(surface, plane.x(0), plane.y(0), plane.x(x[i]), plane.y(y[i]), colour);
            }
            surface.end();
            labels.avoid(plane.x(0), plane.y(0), plane.x(x[i]), plane.y(y[i]));
        }
        drawNames(surface, plane, labels, order);
    }

    /** Shortest first, the chosen one last. */
    private List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            int at = order.size();
            while (at > 0 && (order.get(at - 1) == chosen || (i != chosen && length(order.get(at - 1)) > length(i)))) {
                at--;
            }
            order.add(at, i);
        }
        return order;
    }

    private double length(int i) {
        return Math.sqrt(x[i] * x[i] + y[i] * y[i]);
    }

    /** Vectors whose tips lie on one another share a name. */
    private void drawNames(Surface surface, Plane plane, TipLabels labels, List<Integer> order) {
        List<Integer> waiting = new ArrayList<>(order);
        while (!waiting.isEmpty()) {
            int first = waiting.remove(waiting.size() - 1);
            List<Integer> group = new ArrayList<>(List.of(first));
            for (int k = waiting.size() - 1; k >= 0; k--) {
                int other = waiting.get(k);
                if (first != chosen && Math.abs(x[first] - x[other]) + Math.abs(y[first] - y[other]) < DOT) {
                    group.add(0, waiting.remove(k));
                }
            }
            java.util.Collections.sort(group);
            surface.begin(Mark.feature(first));
            Label name = Texts.features(group).size(16).haloed().ink(first == chosen ? Ink.INK : Ink.INK_2);
            labels.draw(surface, name, plane.x(x[first]), plane.y(y[first]), x[first], -y[first]);
            surface.end();
        }
    }

    private void drawArea(Surface surface, Plane plane) {
        Paint paint = Paint.fill(Colour.of(Ink.CATEGORY_3)).fillOpacity(0.16).outlined(Colour.of(Ink.CATEGORY_3), 1);
        Path path = new Path();
        for (int k = 0; k < area.length; k += 2) {
            path.point(plane.x(area[k]), plane.y(area[k + 1]));
        }
        if (area.length >= 6) {
            surface.draw(path.close(), paint);
        }
        if (!areaName.isEmpty()) {
            double y = plane.side() + 18;
            surface.draw(Path.rectangle(0.5, y - 7, KeyFlow.SAMPLE, 14), paint);
            surface.text(Label.of(areaName), KeyFlow.SAMPLE + 6, y + 4);
        }
    }
}
