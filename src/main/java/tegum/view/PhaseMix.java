package tegum.view;

import tegum.math.Elementary;

/**
 * The two-dimensional colour scale of phase diagrams: from grey to a mixture of blue and red, straight lines in OKLab
 * (Björn Ottosson, "A perceptual color space for image processing", 2020). Own powers keep it the same on all engines.
 */
final class PhaseMix {
    /** Steps of the scale in each direction: finer ones nobody can tell apart. */
    private static final int STEPS = 32;

    private static final double[] TO_LMS = {
        0.4122214708, 0.5363325363, 0.0514459929, //
        0.2119034982, 0.6806995451, 0.1073969566, //
        0.0883024619, 0.2817188376, 0.6299787005
    };
    private static final double[] TO_LAB = {
        0.2104542553, 0.7936177850, -0.0040720468, //
        1.9779984951, -2.4285922050, 0.4505937099, //
        0.0259040371, 0.7827717662, -0.8086757660
    };
    private static final double[] FROM_LAB = {
        1, 0.3963377774, 0.2158037573, //
        1, -0.1055613458, -0.0638541728, //
        1, -0.0894841775, -1.2914855480
    };
    private static final double[] FROM_LMS = {
        4.0767416621,
        -3.3077115913,
        0.2309699292, //
        -1.2684380046,
        2.6097574011,
        -0.3413193965, //
        -0.0041960863,
        -0.7034186147,
        1.7076147010
    };
    private static final String DIGITS = "0123456789ABCDEF";

    // after the tables above, which they are made with
    static final PhaseMix LIGHT = new PhaseMix(Ink.PHASE_NONE.light(), Ink.PHASE_OWN.light(), Ink.PHASE_SHARED.light());
    static final PhaseMix DARK = new PhaseMix(Ink.PHASE_NONE.dark(), Ink.PHASE_OWN.dark(), Ink.PHASE_SHARED.dark());

    private final double[] none;
    private final double[] own;
    private final double[] shared;
    private final String[] table = new String[(STEPS + 1) * (STEPS + 1)];

    private PhaseMix(String none, String own, String shared) {
        this.none = lab(none);
        this.own = lab(own);
        this.shared = lab(shared);
    }

    /** The scale of a theme. */
    static PhaseMix of(Theme theme) {
        return theme == Theme.LIGHT ? LIGHT : DARK;
    }

    /** The colour at two places from 0 to 1, clamped, as {@code #RRGGBB}. */
    String at(double sharedPlace, double norm) {
        int across = step(sharedPlace);
        int up = step(norm);
        int index = up * (STEPS + 1) + across;
        String known = table[index];
        if (known == null) {
            known = mix(across / (double) STEPS, up / (double) STEPS);
            table[index] = known;
        }
        return known;
    }

    /** Written so that NaN falls to 0. */
    private static int step(double place) {
        return place >= 1 ? STEPS : place > 0 ? (int) (STEPS * place + 0.5) : 0;
    }

    private String mix(double across, double up) {
        double[] mixed = new double[3];
        for (int k = 0; k < 3; k++) {
            double full = own[k] + across * (shared[k] - own[k]);
            mixed[k] = none[k] + up * (full - none[k]);
        }
        return hex(mixed);
    }

    private static double[] lab(String hex) {
        double[] linear = new double[3];
        for (int k = 0; k < 3; k++) {
            double value = Integer.parseInt(hex.substring(1 + 2 * k, 3 + 2 * k), 16) / 255.0;
            linear[k] = value <= 0.04045 ? value / 12.92 : Elementary.power((value + 0.055) / 1.055, 2.4);
        }
        double[] cones = times(TO_LMS, linear);
        for (int k = 0; k < 3; k++) {
            cones[k] = Elementary.power(cones[k], 1.0 / 3);
        }
        return times(TO_LAB, cones);
    }

    private static String hex(double[] lab) {
        double[] cones = times(FROM_LAB, lab);
        for (int k = 0; k < 3; k++) {
            cones[k] = cones[k] * cones[k] * cones[k];
        }
        double[] linear = times(FROM_LMS, cones);
        StringBuilder hex = new StringBuilder("#");
        for (double value : linear) {
            double bent = value <= 0.0031308 ? 12.92 * value : 1.055 * Elementary.power(value, 1 / 2.4) - 0.055;
            int level = (int) (255 * Math.max(0, Math.min(1, bent)) + 0.5);
            hex.append(DIGITS.charAt(level / 16)).append(DIGITS.charAt(level % 16));
        }
        return hex.toString();
    }

    private static double[] times(double[] matrix, double[] vector) {
        double[] product = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int k = 0; k < 3; k++) {
                product[row] += matrix[3 * row + k] * vector[k];
            }
        }
        return product;
    }
}
