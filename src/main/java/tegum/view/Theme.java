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
        if (colour instanceof Colour.Token token) {
            return resolve(token.ink());
        }
        if (colour instanceof Colour.Importance importance) {
            return Ramp.IMPORTANCE.at(importance.value());
        }
        if (colour instanceof Colour.Superposition superposition) {
            return Ramp.SUPERPOSITION.at(superposition.value());
        }
        if (colour instanceof Colour.Weight weight) {
            return weightRamp().at(place(weight.value()));
        }
        if (colour instanceof Colour.OnWeight onWeight) {
            return weightRamp().isLight(place(onWeight.value())) ? "#000000" : "#FFFFFF";
        }
        if (colour instanceof Colour.Phase phase) {
            return phases(phase.shared(), phase.norm());
        }
        if (colour instanceof Colour.OnPhase onPhase) {
            return Contrast.blackIsBetterOn(phases(onPhase.shared(), onPhase.norm())) ? "#000000" : "#FFFFFF";
        }
        return NOTHING;
    }

    private String phases(double shared, double norm) {
        return (this == LIGHT ? PhaseMix.LIGHT : PhaseMix.DARK).at(shared, norm);
    }

    /** The design token's colour as {@code #RRGGBB}. */
    public String resolve(Ink ink) {
        return this == LIGHT ? ink.light() : ink.dark();
    }

    private Ramp weightRamp() {
        return this == LIGHT ? Ramp.WEIGHT_LIGHT : Ramp.WEIGHT_DARK;
    }

    private static double place(double weight) {
        return (weight + 1) / 2;
    }
}
