package tegum.view;

import java.util.ArrayList;
import java.util.List;

/** The key below {@link LossBranches}: a sample of every line, and the signs that need a word. */
record BranchKey(LossBranches branches) {
    private static final double ENTRY = 20;
    private static final double SAMPLE = 30;

    double height(double width) {
        return ENTRY * rows(width).size();
    }

    /** What stands in one row of the key: indices of lines, or one of the signs after them. */
    private List<List<Integer>> rows(double width) {
        List<List<Integer>> rows = new ArrayList<>();
        List<Integer> row = new ArrayList<>();
        double used = 0;
        for (int entry = 0; entry < branches.lines().size() + 3; entry++) {
            if (!isShown(entry)) {
                continue;
            }
            double need = SAMPLE + 8 + Label.of(name(entry)).width() + 22;
            if (!row.isEmpty() && used + need - 22 > width) {
                rows.add(row);
                row = new ArrayList<>();
                used = 0;
            }
            row.add(entry);
            used += need;
        }
        rows.add(row);
        return rows;
    }

    private boolean isShown(int entry) {
        int sign = entry - branches.lines().size();
        if (sign == 0) {
            for (LossBranches.Dot dot : branches.dots()) {
                if (dot.category() == branches.lines().size()) {
                    return true;
                }
            }
            return false;
        }
        if (sign == 2) {
            for (LossBranches.Line line : branches.lines()) {
                for (int i = 0; i < branches.x().length; i++) {
                    if (!line.stable()[i] && !Double.isNaN(line.y()[i])) {
                        return true;
                    }
                }
            }
            return false;
        }
        return true;
    }

    private String name(int entry) {
        return switch (entry - branches.lines().size()) {
            case 0 -> "another solution";
            case 1 -> "the least";
            case 2 -> "no minimum";
            default -> branches.lines().get(entry).name();
        };
    }

    void draw(Surface surface, double top) {
        double y = top + 12;
        for (List<Integer> row : rows(surface.width())) {
            double left = 0;
            for (int entry : row) {
                drawSample(surface, entry, left, y - 4);
                Label name = Label.of(name(entry));
                surface.text(name, left + SAMPLE + 8, y);
                left += SAMPLE + 8 + name.width() + 22;
            }
            y += ENTRY;
        }
    }

    private void drawSample(Surface surface, int entry, double left, double y) {
        int sign = entry - branches.lines().size();
        Path piece = Path.segment(left, y, left + SAMPLE, y);
        if (sign < 0) {
            surface.draw(piece, Paint.stroke(LossBranches.colour(entry), LossBranches.THIN));
        } else if (sign > 0) {
            Paint paint = Paint.stroke(Colour.of(Ink.INK_3), sign == 1 ? LossBranches.BOLD : LossBranches.THIN);
            surface.draw(piece, sign == 1 ? paint : paint.dashed(5, 4));
        }
        if (sign <= 0 && !branches.dots().isEmpty()) {
            Marker.of(entry).draw(surface, left + SAMPLE / 2, y, LossBranches.DOT, LossBranches.colour(entry));
        }
    }
}
