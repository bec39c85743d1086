package tegum.analysis;

import tegum.math.Elementary;

/**
 * Where the members of a factor are drawn: known figures on a ring, in the order of least overlap between neighbours;
 * others where springs of the strength of their overlap hold them. Always the same for the same factor.
 */
public final class GraphLayout {
    /** Rings of more members keep the order of their indices: orders grow as (k − 1)!. */
    private static final int MOST_ORDERED = 8;

    private static final int ROUNDS = 150;

    /** Pull to the middle, which keeps far groups from taking all the room. */
    private static final double GRAVITY = 1.5;

    /** Turns from one start to the next, the golden section: no two starts lie on a line with the middle. */
    private static final double GOLDEN = 0.3819660112501051;

    private GraphLayout() {}

    /** x and y (upwards) of each member in the disc of radius 1 about the origin, two numbers a member. */
    public static double[] of(Factor factor, double threshold) {
        return switch (factor.shape()) {
            case DEDICATED -> new double[2];
            case DIGON -> new double[] {-1, 0, 1, 0};
            case OTHER -> springs(factor, threshold);
            default -> ring(factor);
        };
    }

    private static double[] ring(Factor factor) {
        int count = factor.count();
        int[] order = new Tour(factor).best();
        double[] places = new double[2 * count];
        for (int k = 0; k < count; k++) {
            // the first stands on top; a square or an octagon on its side looks at rest
            double turns = 0.25 - (double) k / count + (count % 2 == 0 ? 0.5 / count : 0);
            places[2 * order[k]] = Elementary.cosTurns(turns);
            places[2 * order[k] + 1] = Elementary.sinTurns(turns);
        }
        return places;
    }

    /** The round trip through all members on which neighbours overlap least. */
    private static final class Tour {
        private final Factor factor;
        private final int[] order;
        private final boolean[] used;
        private int[] best;
        private double least = Double.POSITIVE_INFINITY;

        Tour(Factor factor) {
            this.factor = factor;
            order = new int[factor.count()];
            used = new boolean[factor.count()];
            best = new int[factor.count()];
        }

        int[] best() {
            for (int i = 0; i < order.length; i++) {
                best[i] = i;
            }
            if (order.length <= MOST_ORDERED) {
                used[0] = true;
                extend(1, 0);
            }
            return best;
        }

        private void extend(int length, double cost) {
            if (cost >= least) {
                return;
            }
            if (length == order.length) {
                double closed = cost + cost(order[length - 1], 0);
                // a margin, so that rounding does not choose among equal tours
                if (closed < least - 1e-6) {
                    least = closed;
                    best = order.clone();
                }
                return;
            }
            for (int i = 1; i < order.length; i++) {
                if (!used[i]) {
                    used[i] = true;
                    order[length] = i;
                    extend(length + 1, cost + cost(order[length - 1], i));
                    used[i] = false;
                }
            }
        }

        /** Of equal overlaps the sharper angle is the neighbour: in a hexagon 60° and 120° overlap alike. */
        private double cost(int i, int j) {
            double cosine = factor.cosine(i, j);
            return Math.abs(cosine) + 0.05 * (1 - cosine);
        }
    }

    /** Fruchterman and Reingold's springs (1991) with a temperature that falls evenly to zero. */
    private static double[] springs(Factor factor, double threshold) {
        int count = factor.count();
        double[] places = new double[2 * count];
        for (int i = 0; i < count; i++) {
            double radius = Math.sqrt((i + 0.5) / count);
            places[2 * i] = radius * Elementary.cosTurns(i * GOLDEN);
            places[2 * i + 1] = radius * Elementary.sinTurns(i * GOLDEN);
        }
        double ideal = 1 / Math.sqrt(count);
        double[] moves = new double[2 * count];
        for (int round = 0; round < ROUNDS; round++) {
            java.util.Arrays.fill(moves, 0);
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < i; j++) {
                    pull(factor, threshold, places, moves, i, j, ideal);
                }
            }
            for (int k = 0; k < moves.length; k++) {
                moves[k] -= GRAVITY * places[k];
            }
            step(places, moves, 0.2 * (ROUNDS - round) / ROUNDS);
        }
        return fitted(places);
    }

    private static void pull(
            Factor factor, double threshold, double[] places, double[] moves, int i, int j, double ideal) {
        double dx = places[2 * i] - places[2 * j];
        double dy = places[2 * i + 1] - places[2 * j + 1];
        double squared = Math.max(1e-6, dx * dx + dy * dy);
        double overlap = Math.abs(factor.cosine(i, j));
        double attraction = overlap > threshold ? overlap * Math.sqrt(squared) / ideal : 0;
        double force = ideal * ideal / squared - attraction;
        moves[2 * i] += dx * force;
        moves[2 * i + 1] += dy * force;
        moves[2 * j] -= dx * force;
        moves[2 * j + 1] -= dy * force;
    }

    private static void step(double[] places, double[] moves, double most) {
        for (int i = 0; i < places.length / 2; i++) {
            double dx = moves[2 * i];
            double dy = moves[2 * i + 1];
            double length = Math.sqrt(dx * dx + dy * dy);
            double factor = length > most ? most / length : 1;
            places[2 * i] += dx * factor;
            places[2 * i + 1] += dy * factor;
        }
    }

    /** Moved and scaled so that the farthest lies at distance 1 from the middle. */
    private static double[] fitted(double[] places) {
        int count = places.length / 2;
        double x = 0;
        double y = 0;
        for (int i = 0; i < count; i++) {
            x += places[2 * i] / count;
            y += places[2 * i + 1] / count;
        }
        double farthest = 1e-9;
        for (int i = 0; i < count; i++) {
            places[2 * i] -= x;
            places[2 * i + 1] -= y;
            farthest = Math.max(
                    farthest, Math.sqrt(places[2 * i] * places[2 * i] + places[2 * i + 1] * places[2 * i + 1]));
        }
        for (int k = 0; k < places.length; k++) {
            places[k] /= farthest;
        }
        return places;
    }
}
