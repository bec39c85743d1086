package tegum.session;

/** How many steps a frame may train: 1, 2, 5, 10 … 500, or as many as the trainer can. */
public enum Speed {
    ONE(1),
    TWO(2),
    FIVE(5),
    TEN(10),
    TWENTY(20),
    FIFTY(50),
    HUNDRED(100),
    TWO_HUNDRED(200),
    FIVE_HUNDRED(500),
    MAX(Integer.MAX_VALUE);

    private final int stepsPerFrame;

    Speed(int stepsPerFrame) {
        this.stepsPerFrame = stepsPerFrame;
    }

    /** Whether the trainer runs freely and the page only looks on. */
    public boolean isFree() {
        return this == MAX;
    }

    /** Most steps between two frames. */
    public int stepsPerFrame() {
        return stepsPerFrame;
    }

    /** In words. */
    public String words() {
        return isFree() ? "max" : stepsPerFrame + " per frame";
    }
}
