package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.analysis.Chance;
import tegum.math.Member;
import tegum.view.RunKind;

/**
 * Runs by the geometry that they reached, the most frequent first. There are six colours: what is rarer than the fifth
 * of more than six geometries shares the last.
 */
final class SeedGroups {
    private static final int COLOURS = 6;

    private final List<Group> groups = new ArrayList<>();
    private final int runs;

    /**
     * Runs of one geometry.
     *
     * @param category its colour, given in the order of seeds, so that a colour stays while runs come in
     */
    record Group(String name, int category, List<SeedRun> runs) {
        double meanLoss() {
            double sum = 0;
            for (SeedRun run : runs) {
                sum += run.loss();
            }
            return sum / runs.size();
        }

        /** Of the least loss; the first, where none has a loss. */
        SeedRun best() {
            SeedRun best = runs.get(0);
            for (SeedRun run : runs) {
                best = run.loss() < best.loss() ? run : best;
            }
            return best;
        }
    }

    SeedGroups(List<SeedRun> found) {
        runs = found.size();
        List<Group> all = new ArrayList<>();
        for (SeedRun run : found) {
            add(all, run.geometry(), run);
        }
        sort(all);
        if (all.size() > COLOURS) {
            all = merged(all);
        }
        List<String> names = new ArrayList<>();
        for (SeedRun run : found) {
            String name = all.get(indexIn(all, run)).name;
            if (!Member.of(names, name)) {
                names.add(name);
            }
        }
        for (Group group : all) {
            groups.add(new Group(group.name, names.indexOf(group.name), group.runs));
        }
    }

    private static void add(List<Group> groups, String name, SeedRun run) {
        for (Group group : groups) {
            if (group.name.equals(name)) {
                group.runs.add(run);
                return;
            }
        }
        groups.add(new Group(name, 0, new ArrayList<>(List.of(run))));
    }

    /** By count; of equal ones that of the lower loss first, and of these that of the lower seed. */
    private static void sort(List<Group> groups) {
        groups.sort((a, b) -> {
            int byCount = b.runs.size() - a.runs.size();
            return byCount != 0 ? byCount : Double.compare(a.meanLoss(), b.meanLoss());
        });
    }

    private static List<Group> merged(List<Group> all) {
        List<Group> kept = new ArrayList<>(all.subList(0, COLOURS - 1));
        List<SeedRun> rest = new ArrayList<>();
        for (Group group : all.subList(COLOURS - 1, all.size())) {
            rest.addAll(group.runs);
        }
        kept.add(new Group((all.size() - COLOURS + 1) + " other geometries", 0, rest));
        return kept;
    }

    private static int indexIn(List<Group> groups, SeedRun run) {
        for (int k = 0; k < groups.size(); k++) {
            for (SeedRun member : groups.get(k).runs) {
                if (member.seed() == run.seed()) {
                    return k;
                }
            }
        }
        throw new IllegalArgumentException("no group has seed " + run.seed());
    }

    List<Group> list() {
        return groups;
    }

    /** Which of the groups a run is in. */
    int indexOf(SeedRun run) {
        return indexIn(groups, run);
    }

    List<RunKind> kinds() {
        List<RunKind> kinds = new ArrayList<>();
        for (Group group : groups) {
            Chance chance = new Chance(group.runs.size(), runs);
            kinds.add(new RunKind(
                    group.name, group.category, group.runs.size(), chance.low(), chance.high(), group.meanLoss()));
        }
        return kinds;
    }

    /** "13 of 20 pentagon, 7 of 20 irregular, 5 kept". */
    String words() {
        StringBuilder words = new StringBuilder();
        for (Group group : groups) {
            words.append(words.length() == 0 ? "" : "; ")
                    .append(group.runs.size())
                    .append(" of ")
                    .append(runs)
                    .append(' ')
                    .append(group.name);
        }
        return words.toString();
    }
}
