package tegum.view;

/** Colours of sets of features: the categories in their order, and after six sets from the beginning. */
public final class SetInk {
    private static final int INKS = 6;

    private SetInk() {}

    /** The colour of set k, from 0. */
    public static Colour colour(int k) {
        return Colour.of(Ink.category(k % INKS));
    }
}
