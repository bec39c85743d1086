package tegum.web;

/** Who hears which feature a reader points at in a figure. */
interface Pointing {
    /** The pointer, or the keys, are at a feature; -1 for none. */
    void point(int feature);

    /** A feature was chosen, to stay marked; -1 lets go. */
    void pick(int feature);
}
