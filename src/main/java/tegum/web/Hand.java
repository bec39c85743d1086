package tegum.web;

import tegum.view.Mark;

/** Who hears what a reader does in a figure, by pointer or by keys. */
interface Hand {
    /** The mark from which keys go on. */
    Mark mark();

    /** The pointer is at a mark, or at none; the place is in CSS pixels of the canvas as shown. */
    void point(Mark mark, double x, double y);

    /** Keys have gone to a mark. */
    void go(Mark mark);

    /** A mark was chosen, or a place where there is none. */
    void pick(Mark mark);

    /** The pointer has left the figure. */
    void leave();

    /** Escape was pressed. */
    void letGo();
}
