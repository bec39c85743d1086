package tegum.view;

/** The picture that a view makes of a scene. */
record ViewOfScene(View view, Scene scene) implements Picture {
    @Override
    public double height(double width) {
        return view.height(scene, width);
    }

    @Override
    public void draw(Surface surface) {
        view.draw(scene, surface);
    }

    @Override
    public String summary() {
        return view.summary(scene);
    }

    @Override
    public String hint(Mark mark) {
        return mark.feature() < 0 ? "" : view.hint(scene, mark);
    }

    /** Goes round all features, where marks are of pairs to the right and left round the columns of a row. */
    @Override
    public Mark step(Mark from, int right, int down) {
        int count = scene.geometry().features();
        int row = from.feature();
        int column = Math.min(Math.max(from.other(), 0), count - 1);
        if (!view.hasPairs()) {
            return Mark.feature(next(row, right + down, count));
        }
        return right == 0
                ? Mark.pair(next(row, down, count), column)
                : Mark.pair(Math.max(row, 0), next(column, right, count));
    }

    private static int next(int at, int by, int count) {
        return at < 0 && by > 0 ? 0 : (Math.max(at, 0) + by + count) % count;
    }

    @Override
    public Table table() {
        return view.table(scene);
    }
}
