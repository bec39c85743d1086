package tegum.view;

/** Light or dark: turns the meaning of a {@link Colour} into red, green and blue. */
public enum Theme {
    /** Ink on paper. */
    LIGHT,
    /** Chalk on slate: a second drawing, not an inversion. */
    DARK;

    /** What {@link #resolve} answers for {@link Colour#NONE}, as SVG says it. */
    public static final String NOTHING = "none";

    /** The colour as {@code #RRGGBB}, or {@link #NOTHING}. */
    public String resolve(Colour colour) {
        return colour.in(this);
    }

    /** The design token's colour as {@code #RRGGBB}. */
    public String resolve(Ink ink) {
        return this == LIGHT ? ink.light() : ink.dark();
    }
}
