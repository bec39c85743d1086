package tegum.kernel;

import java.util.ArrayDeque;

/** Stand-in until the data package brings it. */
final class GapTable {
    private GapTable() {}

    static int[] of(double p) {
        int size = 256;
        double[] scaled = new double[size];
        double run = 1;
        for (int g = 0; g < size - 1; g++) {
            scaled[g] = p * run * size;
            run *= 1 - p;
        }
        scaled[size - 1] = run * size;
        int[] alias = new int[size];
        int[] threshold = new int[size];
        ArrayDeque<Integer> small = new ArrayDeque<>();
        ArrayDeque<Integer> large = new ArrayDeque<>();
        for (int i = 0; i < size; i++) {
            alias[i] = i;
            (scaled[i] < 1 ? small : large).add(i);
        }
        while (!small.isEmpty() && !large.isEmpty()) {
            int s = small.remove();
            int l = large.remove();
            threshold[s] = (int) Math.min(Math.floor(scaled[s] * 0x1p24 + 0.5), 0xFFFFFF);
            alias[s] = l;
            scaled[l] -= 1 - scaled[s];
            (scaled[l] < 1 ? small : large).add(l);
        }
        int[] table = new int[size];
        for (int i = 0; i < size; i++) {
            table[i] = (threshold[i] << 8) | alias[i];
        }
        return table;
    }
}
