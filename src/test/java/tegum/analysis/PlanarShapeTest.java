package tegum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tegum.analysis.PlanarShape.Kind;

final class PlanarShapeTest {
    private static final int TURNS = 40;

    /** What each figure's angles are, in degrees. */
    static Stream<Arguments> figures() {
        return Stream.of(
                Arguments.of(Kind.NONE, new double[] {}),
                Arguments.of(Kind.ONE, new double[] {0}),
                Arguments.of(Kind.ORTHOGONAL, new double[] {0, 90}),
                Arguments.of(Kind.DIGON, new double[] {0, 180}),
                Arguments.of(Kind.DIGON_AND_ONE, new double[] {0, 90, 180}),
                Arguments.of(Kind.TWO_DIGONS, even(4)),
                Arguments.of(Kind.TRIANGLE, even(3)),
                Arguments.of(Kind.PENTAGON, even(5)),
                Arguments.of(Kind.HEXAGON, even(6)),
                Arguments.of(Kind.POLYGON, even(7)),
                Arguments.of(Kind.POLYGON, even(12)));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("two at 60°", new double[] {0, 60}),
                Arguments.of("two at 135°", new double[] {0, 135}),
                Arguments.of("two at 100°", new double[] {0, 100}),
                Arguments.of("two alike", new double[] {10, 10}),
                Arguments.of("three in a half plane", new double[] {0, 60, 120}),
                Arguments.of("three, no pair", new double[] {0, 90, 200}),
                Arguments.of("a pair and one aslant", new double[] {0, 60, 180}),
                Arguments.of("two alike and their opposite", new double[] {0, 0, 180}),
                Arguments.of("two pairs, not at right angles", new double[] {0, 60, 180, 240}),
                Arguments.of("four of a pentagon", new double[] {0, 72, 144, 216}),
                Arguments.of("five of a hexagon", new double[] {0, 60, 120, 180, 240}),
                Arguments.of("two pairs and one between", new double[] {0, 45, 90, 180, 270}),
                Arguments.of("a pentagon, one vector 8° off", new double[] {0, 80, 144, 216, 288}),
                Arguments.of("two triangles on one another", new double[] {0, 0, 120, 120, 240, 240}));
    }

    private static double[] even(int count) {
        return IntStream.range(0, count).mapToDouble(i -> 360.0 * i / count).toArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void figuresAreKnownHoweverTurnedAndOrdered(Kind kind, double[] angles) {
        Random random = new Random(1);
        for (int turn = 0; turn < TURNS; turn++) {
            // each angle off by at most 2.9°, so a gap by at most 5.8° of the 6° allowed
            Drawing drawing = new Drawing(angles, 360.0 * turn / TURNS, 2.9, 2, random);
            PlanarShape shape = PlanarShape.of(drawing.geometry);
            assertEquals(kind, shape.kind(), drawing::toString);
            assertMembers(drawing, shape);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void whatIsNoFigureIsIrregular(String name, double[] angles) {
        Random random = new Random(2);
        for (int turn = 0; turn < TURNS; turn++) {
            Drawing drawing = new Drawing(angles, 360.0 * turn / TURNS, 0.4, 2, random);
            PlanarShape shape = PlanarShape.of(drawing.geometry);
            assertEquals(Kind.IRREGULAR, shape.kind(), () -> name + " " + drawing);
            assertMembers(drawing, shape);
        }
    }

    /** Members are the long vectors, counter-clockwise, and the gaps lead once around. */
    private static void assertMembers(Drawing drawing, PlanarShape shape) {
        assertEquals(drawing.members, shape.members().stream().sorted().toList());
        assertEquals(shape.members().size(), shape.gaps().length);
        double around = 0;
        for (int k = 0; k < shape.gaps().length; k++) {
            double gap = shape.gaps()[k];
            int from = shape.members().get(k);
            int to = shape.members().get((k + 1) % shape.members().size());
            double expected = ((drawing.angle(to) - drawing.angle(from)) % 360 + 360) % 360;
            double off = Math.abs(gap - expected);
            assertTrue(Math.min(off, 360 - off) < 1e-3, () -> gap + " instead of " + expected);
            around += gap;
        }
        assertEquals(shape.gaps().length == 0 ? 0 : 360, around, 1e-9);
    }

    @Test
    void lengthsOfOneHalfOrLessDoNotCount() {
        float[] half = {0.5f, 0, 0, 0.5f};
        assertEquals(Kind.NONE, PlanarShape.of(Geometry.of(half, 2, 2)).kind());
        float[] longer = {0.5001f, 0, 0, 0.5001f};
        assertEquals(Kind.ORTHOGONAL, PlanarShape.of(Geometry.of(longer, 2, 2)).kind());
    }

    @Test
    void theBoundIsSixDegreesToEitherSide() {
        for (double off : new double[] {5.9, -5.9}) {
            assertEquals(Kind.ORTHOGONAL, exact(0, 90 + off).kind());
            assertEquals(Kind.DIGON, exact(0, 180 + off).kind());
        }
        for (double off : new double[] {6.1, -6.1}) {
            assertEquals(Kind.IRREGULAR, exact(0, 90 + off).kind());
            assertEquals(Kind.IRREGULAR, exact(0, 180 + off).kind());
        }
    }

    @Test
    void membersRunCounterClockwiseFromTheAxis() {
        assertEquals(List.of(2, 0, 1), exact(130, 250, 10).members());
    }

    private static PlanarShape exact(double... angles) {
        float[] weights = new float[2 * angles.length];
        for (int i = 0; i < angles.length; i++) {
            weights[i] = (float) Math.cos(Math.toRadians(angles[i]));
            weights[angles.length + i] = (float) Math.sin(Math.toRadians(angles[i]));
        }
        return PlanarShape.of(Geometry.of(weights, 2, angles.length));
    }

    /** Vectors at given angles, turned together, disturbed, of various lengths, mixed with short ones. */
    private static final class Drawing {
        final Geometry geometry;
        final List<Integer> members = new ArrayList<>();

        Drawing(double[] angles, double turn, double noise, int shortOnes, Random random) {
            int count = angles.length + shortOnes;
            List<Integer> places =
                    new ArrayList<>(IntStream.range(0, count).boxed().toList());
            Collections.shuffle(places, random);
            float[] weights = new float[2 * count];
            for (int i = 0; i < count; i++) {
                boolean member = i < angles.length;
                double degrees =
                        member ? angles[i] + turn + noise * (2 * random.nextDouble() - 1) : random.nextInt(360);
                double length = member ? 0.6 + 0.8 * random.nextDouble() : 0.49 * random.nextDouble();
                int place = places.get(i);
                weights[place] = (float) (length * Math.cos(Math.toRadians(degrees)));
                weights[count + place] = (float) (length * Math.sin(Math.toRadians(degrees)));
                if (member) {
                    members.add(place);
                }
            }
            Collections.sort(members);
            geometry = Geometry.of(weights, 2, count);
        }

        double angle(int i) {
            return Math.toDegrees(Math.atan2(geometry.component(1, i), geometry.component(0, i)));
        }

        @Override
        public String toString() {
            return members.stream().map(i -> i + " at " + angle(i)).toList().toString();
        }
    }
}
