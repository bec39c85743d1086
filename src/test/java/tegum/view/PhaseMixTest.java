package tegum.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The colours of phase diagrams can be told apart by everybody, in both themes. How colour-blind readers see them is
 * after Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision deficiency"
 * (2009), severity 1, on linear light; distances are Euclidean in OKLab, where 0.02 is just seen.
 */
final class PhaseMixTest {
    private static final double[] USUAL = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    private static final double[] NO_RED = {
        0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998
    };
    private static final double[] NO_GREEN = {
        0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881
    };
    private static final double[] NO_BLUE = {
        1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900
    };
    private static final List<double[]> EYES = List.of(USUAL, NO_RED, NO_GREEN, NO_BLUE);

    private static double[] times(double[] matrix, double[] vector) {
        double[] product = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int k = 0; k < 3; k++) {
                product[row] += matrix[3 * row + k] * vector[k];
            }
        }
        return product;
    }

    /** OKLab of a colour as some eyes see it. */
    private static double[] seen(String hex, double[] eyes) {
        double[] linear = new double[3];
        for (int k = 0; k < 3; k++) {
            double value = Integer.parseInt(hex.substring(1 + 2 * k, 3 + 2 * k), 16) / 255.0;
            linear[k] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
        double[] light = times(eyes, linear);
        for (int k = 0; k < 3; k++) {
            light[k] = Math.max(0, Math.min(1, light[k]));
        }
        double[] cones = times(
                new double[] {
                    0.4122214708,
                    0.5363325363,
                    0.0514459929,
                    0.2119034982,
                    0.6806995451,
                    0.1073969566,
                    0.0883024619,
                    0.2817188376,
                    0.6299787005
                },
                light);
        for (int k = 0; k < 3; k++) {
            cones[k] = Math.cbrt(cones[k]);
        }
        return times(
                new double[] {
                    0.2104542553,
                    0.7936177850,
                    -0.0040720468,
                    1.9779984951,
                    -2.4285922050,
                    0.4505937099,
                    0.0259040371,
                    0.7827717662,
                    -0.8086757660
                },
                cones);
    }

    private static double distance(String one, String other, double[] eyes) {
        double[] a = seen(one, eyes);
        double[] b = seen(other, eyes);
        return Math.sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]));
    }

    private static double contrast(String one, String other) {
        double a = Contrast.luminance(one);
        double b = Contrast.luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everybodyTellsThePhasesApart(Theme theme) {
        List<Colour> phases = List.of(new Colour.Phase(0, 0), new Colour.Phase(0, 1), new Colour.Phase(1, 1));
        for (double[] eyes : EYES) {
            for (int a = 0; a < phases.size(); a++) {
                for (int b = 0; b < a; b++) {
                    double apart = distance(theme.resolve(phases.get(a)), theme.resolve(phases.get(b)), eyes);
                    assertTrue(apart > 0.15, a + " and " + b + " in " + theme + ": " + apart);
                }
            }
        }
    }

    /** A quarter more length, or of sharing at full length, is a step that can be seen, and the scale never turns back. */
    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyStepIsSeenAndLeadsAway(Theme theme) {
        for (double[] eyes : EYES) {
            for (double shared : new double[] {0, 1}) {
                steps(theme, eyes, place -> new Colour.Phase(shared, place));
            }
            steps(theme, eyes, place -> new Colour.Phase(place, 1));
        }
    }

    private interface Line {
        Colour at(double place);
    }

    private static void steps(Theme theme, double[] eyes, Line line) {
        double before = 0;
        for (int k = 1; k <= 4; k++) {
            double step = distance(theme.resolve(line.at((k - 1) / 4.0)), theme.resolve(line.at(k / 4.0)), eyes);
            double away = distance(theme.resolve(line.at(0)), theme.resolve(line.at(k / 4.0)), eyes);
            assertTrue(step > 0.02, k + " in " + theme + ": " + step);
            assertTrue(away > before, k + " in " + theme + ": " + away);
            before = away;
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void phasesStandOutFromThePageAndNumeralsFromThem(Theme theme) {
        String page = theme.resolve(Ink.PAGE);
        assertTrue(contrast(theme.resolve(new Colour.Phase(0, 1)), page) >= 3, "own in " + theme);
        assertTrue(contrast(theme.resolve(new Colour.Phase(1, 1)), page) >= 3, "shared in " + theme);
        for (int across = 0; across <= 32; across++) {
            for (int up = 0; up <= 32; up++) {
                String cell = theme.resolve(new Colour.Phase(across / 32.0, up / 32.0));
                String numeral = theme.resolve(new Colour.OnPhase(across / 32.0, up / 32.0));
                double contrast = contrast(cell, numeral);
                assertTrue(contrast >= 4.5, across + ", " + up + " in " + theme + ": " + contrast);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theCornersAreTheInks(Theme theme) {
        assertEquals(theme.resolve(Ink.PHASE_NONE), theme.resolve(new Colour.Phase(0.7, 0)));
        assertEquals(theme.resolve(Ink.PHASE_OWN), theme.resolve(new Colour.Phase(-1, 2)));
        assertEquals(theme.resolve(Ink.PHASE_SHARED), theme.resolve(new Colour.Phase(5, 5)));
        assertEquals(theme.resolve(Ink.PHASE_NONE), theme.resolve(new Colour.Phase(Double.NaN, Double.NaN)));
    }
}
