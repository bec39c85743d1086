package tegum.view;

import java.util.ArrayList;
import java.util.List;

/**
 * The cube [0, 1]³ as a wire frame with its three axes named: where three features live. Feature 0 points right,
 * feature 1 up, feature 2 at the reader who stands in front of it.
 */
public final class UnitCube {
    /** Its middle. */
    public static double[] centre() {
        return new double[] {0.5, 0.5, 0.5};
    }

    /** From its middle to a corner. */
    public static final double REACH = 0.8661;

    private static final Paint EDGE = Paint.stroke(Colour.of(Ink.CONTROL), 1);
    private static final Paint FAR = Paint.stroke(Colour.of(Ink.LINE_2), 1).dashed(2, 3);
    private static final Paint AXIS = Paint.stroke(Colour.of(Ink.INK_2), 1.5);

    private UnitCube() {}

    /** Twelve edges: the three axes stronger, the three others that the cube itself hides dashed. */
    public static List<Solid.Part> parts(Camera camera) {
        List<Solid.Part> parts = new ArrayList<>();
        int hidden = farthest(camera);
        for (int corner = 0; corner < 8; corner++) {
            for (int axis = 0; axis < 3; axis++) {
                int other = corner | (1 << axis);
                if (other != corner) {
                    Paint paint = corner == 0 ? AXIS : corner == hidden || other == hidden ? FAR : EDGE;
                    parts.add(new Solid.Part.Line(place(corner), place(other), paint));
                }
            }
        }
        return parts;
    }

    /** The variable's name with its index at the end of each axis. */
    public static List<Solid.Name> names(String variable) {
        List<Solid.Name> names = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            Label label = Label.indexed(variable, axis).size(14).ink(Ink.INK).haloed();
            names.add(new Solid.Name(place(1 << axis), label));
        }
        return names;
    }

    private static int farthest(Camera camera) {
        int farthest = 0;
        for (int corner = 1; corner < 8; corner++) {
            farthest = depth(camera, corner) < depth(camera, farthest) ? corner : farthest;
        }
        return farthest;
    }

    private static double depth(Camera camera, int corner) {
        double[] at = place(corner);
        return camera.depth(at[0], at[1], at[2]);
    }

    private static double[] place(int corner) {
        return new double[] {corner & 1, (corner >> 1) & 1, (corner >> 2) & 1};
    }
}
