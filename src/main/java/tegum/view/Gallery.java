package tegum.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Small figures in space side by side, each with two lines of words; one can be chosen by its mark.
 *
 * @param items from left to right, line by line
 * @param selected index of the one that is chosen, or -1
 * @param summary one sentence for those who cannot see it
 */
public record Gallery(List<Item> items, int selected, String summary) implements Picture {
    private static final double LEAST_CELL = 148;
    private static final double GAP = 12;
    private static final double FIGURE = 104;
    private static final double CELL = 160;
    private static final double MARGIN = 7;

    /**
     * One figure.
     *
     * @param figure in its own right; names are not drawn
     * @param title first line
     * @param subtitle second line
     */
    public record Item(Solid figure, String title, String subtitle) {}

    /** Copies the list. */
    public Gallery {
        items = List.copyOf(items);
    }

    private static int columns(double width) {
        return Math.max(1, (int) Math.floor((width + GAP) / LEAST_CELL));
    }

    @Override
    public boolean isWide() {
        return true;
    }

    @Override
    public double height(double width) {
        int columns = columns(width);
        return CELL * Math.ceil((double) items.size() / columns);
    }

    @Override
    public void draw(Surface surface) {
        int columns = columns(surface.width());
        double cell = (surface.width() + GAP) / columns;
        for (int k = 0; k < items.size(); k++) {
            surface.begin(Mark.feature(k));
            int row = k / columns;
            draw(surface, k, k % columns * cell, row * CELL, cell - GAP);
            surface.end();
        }
    }

    private void draw(Surface surface, int k, double x, double y, double width) {
        Item item = items.get(k);
        boolean chosen = k == selected;
        surface.draw(Path.rectangle(x, y, width, CELL - GAP), Paint.UNSEEN);
        Paint rule = Paint.fill(Colour.of(chosen ? Ink.INK : Ink.LINE_2));
        surface.draw(Path.rectangle(x, y, width, chosen ? 3 : 1), rule);
        double side = Math.min(FIGURE, width);
        item.figure.drawIn(surface, new Box(x, y + 6, x + side, y + 6 + side), MARGIN);
        Label title = Label.of(item.title).ink(Ink.INK);
        surface.text(title, x, y + FIGURE + 20);
        surface.text(Texts.muted(item.subtitle), x, y + FIGURE + 36);
    }

    @Override
    public String hint(Mark mark) {
        if (mark.feature() < 0 || mark.feature() >= items.size()) {
            return "";
        }
        Item item = items.get(mark.feature());
        return item.title + ": " + item.subtitle;
    }

    @Override
    public Mark step(Mark from, int right, int down) {
        int next = from.feature() < 0 ? Math.max(0, selected) : from.feature() + right + down;
        return Mark.feature(Math.max(0, Math.min(items.size() - 1, next)));
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (Item item : items) {
            rows.add(List.of(item.title, item.subtitle));
        }
        return new Table(List.of("figure", "what it is"), rows);
    }
}
