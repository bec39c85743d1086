package tegum.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tegum.math.LaneGenerator;
import tegum.train.Moments;
import tegum.train.Optimiser;

/** The plan of memory, and that the code keeps to it. */
final class MemoryTest {
    private static final int LINE = 64;

    /** What a step reads and only the host may write. */
    private static final Set<String> SETTINGS = Set.of(
            "optimiser",
            "cost",
            "thresholds",
            "inverse thresholds",
            "gaps",
            "first thresholds",
            "first inverse thresholds",
            "lower thresholds",
            "first lower thresholds",
            "couplings",
            "first couplings",
            "first shared thresholds");

    /** A host that lets one look into the memory of the module it started. */
    private static final class Watched implements KernelHost {
        private final List<KernelHost.Instance> started = new ArrayList<>();

        @Override
        public KernelHost.Instance instantiate(byte[] module) throws KernelRefused {
            started.add(new Interpreter().instantiate(module));
            return started.get(0);
        }

        int[] words(int address, int bytes) {
            int[] words = new int[bytes / 4];
            started.get(0).read(address, words);
            return words;
        }

        void put(int address, int[] words) {
            started.get(0).write(address, words, words.length);
        }
    }

    static List<Blueprint> plans() {
        int[][] shapes = {{1, 1, 1}, {5, 2, 1000}, {7, 3, 3}, {33, 9, 65}, {400, 30, 1024}, {512, 128, 8192}};
        List<Blueprint> plans = Blueprints.all(Blueprint.Draw.INDEPENDENT, shapes);
        for (Blueprint.Draw draw : Blueprints.draws(33).subList(0, 7)) {
            plans.addAll(Blueprints.all(draw, new int[][] {{33, 9, 65}, {512, 128, 8192}}));
        }
        return plans;
    }

    static List<Blueprint> runs() {
        List<Blueprint> runs = Blueprints.all(Blueprint.Draw.SIGNED, new int[][] {{1, 1, 1}, {7, 3, 70}, {33, 9, 5}});
        for (Blueprint.Draw draw : Blueprints.draws(7).subList(7, 14)) {
            runs.addAll(Blueprints.all(draw, new int[][] {{7, 3, 70}}));
        }
        return runs;
    }

    @ParameterizedTest
    @MethodSource("plans")
    void noTwoRegionsOverlapAndEachBeginsOnALine(Blueprint blueprint) {
        Memory memory = new Places(blueprint).memory;
        int end = 0;
        for (Memory.Region region : memory.regions()) {
            assertTrue(region.address() >= end, region + " begins before " + end);
            assertEquals(0, region.address() % LINE, region + " begins within a line");
            assertTrue(region.bytes() >= 0, region + " is too long for an address");
            end = region.address() + region.bytes();
        }
        assertTrue(end <= memory.size(), "regions end at " + end);
    }

    @Test
    void reservedRoomIsWhatWasAskedFor() {
        Memory memory = new Memory();
        assertEquals(0, memory.reserve("a", 1));
        assertEquals(64, memory.reserve("b", 64));
        assertEquals(128, memory.floats("c", 3));
        assertEquals(192, memory.reserve("d", 0));
        assertEquals(192, memory.reserve("e", 65));
        assertEquals(65536, memory.size());
        assertEquals(
                List.of(1, 64, 28, 0, 65),
                memory.regions().stream().map(Memory.Region::bytes).toList());
    }

    private static Kernel kernel(Blueprint blueprint, KernelHost host) throws KernelRefused {
        Kernel kernel = Kernel.start(blueprint, host);
        kernel.source(Blueprints.source(blueprint, 0.4f));
        kernel.emptyShare(0.1);
        float[] importance = new float[blueprint.features()];
        Arrays.fill(importance, 1);
        kernel.costs(importance, 1);
        kernel.optimiser(Optimiser.adamW(1e-3, 0.1));
        kernel.moments(Moments.none(blueprint.parameters()));
        kernel.generator(new LaneGenerator(3).state());
        float[] params = new float[blueprint.parameters()];
        for (int i = 0; i < params.length; i++) {
            params[i] = (i % 7 - 3) / 5f;
        }
        kernel.parameters(params);
        return kernel;
    }

    /** The bytes between the regions: set to NaN before, they are there afterwards and have changed nothing. */
    @ParameterizedTest
    @MethodSource("runs")
    void nothingIsWrittenOrUsedBetweenRegions(Blueprint blueprint) throws KernelRefused {
        Watched clean = new Watched();
        Kernel expected = kernel(blueprint, clean);
        expected.steps(new double[] {1e-3, 1e-3}, 2);
        Watched host = new Watched();
        Kernel kernel = kernel(blueprint, host);
        List<int[]> gaps = gaps(new Places(blueprint).memory);
        for (int[] gap : gaps) {
            int[] poison = new int[gap[1] / 4];
            Arrays.fill(poison, 0x7FC0DEAD);
            host.put(gap[0], poison);
        }
        kernel.steps(new double[] {1e-3, 1e-3}, 2);
        for (int[] gap : gaps) {
            for (int word : host.words(gap[0], gap[1])) {
                assertEquals(0x7FC0DEAD, word, "written at " + gap[0]);
            }
        }
        assertArrayEquals(expected.parameters(), kernel.parameters());
        assertEquals(expected.loss(), kernel.loss());
    }

    /** Address and length of what lies between a region's last whole word and the next region. */
    private static List<int[]> gaps(Memory memory) {
        List<int[]> gaps = new ArrayList<>();
        List<Memory.Region> regions = memory.regions();
        for (int i = 0; i < regions.size(); i++) {
            int end = (regions.get(i).address() + regions.get(i).bytes() + 3) / 4 * 4;
            int next = i + 1 < regions.size() ? regions.get(i + 1).address() : memory.size();
            if (next > end) {
                gaps.add(new int[] {end, Math.min(256, next - end)});
            }
        }
        return gaps;
    }

    /** What each export may change, by the names of the regions. */
    @ParameterizedTest
    @MethodSource("runs")
    void everyExportLeavesAloneWhatIsNotItsOwn(Blueprint blueprint) throws KernelRefused {
        Watched host = new Watched();
        Kernel kernel = kernel(blueprint, host);
        Memory memory = new Places(blueprint).memory;
        Set<String> state = Set.of("parameters", "first moments", "second moments");
        unchanged(host, memory, state, kernel::sample);
        unchanged(host, memory, Set.of("gradient", "scalars"), kernel::sample);
        unchanged(host, memory, state, kernel::takeGradient);
        Set<String> drawn = Set.of("generator", "count", "samples of the list", "features of the list");
        unchanged(host, memory, drawn, kernel::takeGradient);
        Set<String> batch = Set.of("generator", "batch", "values of the list", "gradient", "lane sums");
        unchanged(host, memory, batch, () -> kernel.update(1e-3));
    }

    private static void unchanged(Watched host, Memory memory, Set<String> names, Runnable work) {
        List<Memory.Region> regions = memory.regions().stream()
                .filter(region -> names.contains(region.name()) || SETTINGS.contains(region.name()))
                .toList();
        List<int[]> before = regions.stream()
                .map(region -> host.words(region.address(), region.bytes()))
                .toList();
        work.run();
        for (int i = 0; i < regions.size(); i++) {
            Memory.Region region = regions.get(i);
            assertArrayEquals(before.get(i), host.words(region.address(), region.bytes()), region.name());
        }
    }
}
