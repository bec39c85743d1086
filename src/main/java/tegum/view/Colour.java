package tegum.view;

/**
 * A colour by its meaning. A {@link Theme} turns it into numbers, so the same drawing serves light
 * and dark. Each kind finds its own numbers, so that a page holds the scales that it draws with and no others.
 */
public sealed interface Colour {
    /** Nothing is painted. */
    Colour NONE = new None();

    /** The colour in a theme as {@code #RRGGBB}, or {@link Theme#NOTHING}. */
    String in(Theme theme);

    /** No paint at all. */
    record None() implements Colour {
        @Override
        public String in(Theme theme) {
            return Theme.NOTHING;
        }
    }

    /** A named token of the design, such as ink or line. */
    record Token(Ink ink) implements Colour {
        @Override
        public String in(Theme theme) {
            return theme.resolve(ink);
        }
    }

    /** Place on the importance ramp (viridis), from 0 to 1; values outside are clamped. */
    record Importance(double value) implements Colour {
        @Override
        public String in(Theme theme) {
            return Ramp.IMPORTANCE.at(value);
        }
    }

    /** Place on the superposition ramp (plasma), from 0 to 1; values outside are clamped. */
    record Superposition(double value) implements Colour {
        @Override
        public String in(Theme theme) {
            return Ramp.SUPERPOSITION.at(value);
        }
    }

    /** Place on the diverging weight ramp, from -1 to 1; values outside are clamped. */
    record Weight(double value) implements Colour {
        @Override
        public String in(Theme theme) {
            return Ramp.weight(theme).at((value + 1) / 2);
        }
    }

    /** Black or white, whichever stands out more on {@link Weight} of the same value. */
    record OnWeight(double value) implements Colour {
        @Override
        public String in(Theme theme) {
            return Ramp.weight(theme).isLight((value + 1) / 2) ? "#000000" : "#FFFFFF";
        }
    }

    /**
     * What becomes of a feature (paper, section "Superposition as a phase change"): grey where it is not represented,
     * through blue for a dimension of its own, to red for a shared one; mixed in OKLab.
     *
     * @param shared its superposition, clamped to 0 … 1
     * @param norm its length, clamped to 0 … 1
     */
    record Phase(double shared, double norm) implements Colour {
        @Override
        public String in(Theme theme) {
            return PhaseMix.of(theme).at(shared, norm);
        }
    }

    /** Black or white, whichever stands out more on {@link Phase} of the same values. */
    record OnPhase(double shared, double norm) implements Colour {
        @Override
        public String in(Theme theme) {
            return Contrast.blackIsBetterOn(PhaseMix.of(theme).at(shared, norm)) ? "#000000" : "#FFFFFF";
        }
    }

    /** The colour of a design token. */
    static Colour of(Ink ink) {
        return new Token(ink);
    }
}
