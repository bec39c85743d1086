package tegum.view;

/**
 * A ramp of 256 colours. The tables are the design's, interpolated in OKLab between its stops and
 * baked: a conversion at run time would need powers, whose last bit differs between engines.
 *
 * <p>A table is written as its first colour and, for red, green and blue, the 255 steps from one
 * colour to the next: n is none, o one more, m one less, and so on. That is a sixth of the colours' own
 * size on the way to the page.
 */
final class Ramp {
    /** Viridis, from least to most important. */
    static final Ramp IMPORTANCE = new Ramp(
            "440154",
            "nnonnnonnnnnonnnnnnonnnnnnnnnmnnnnmnnnmnnnmnnmnmnmnnmnnmnnmnmnnmnmnmnmnmmnmmnnmnnmnnmnmnnmnmnmnm"
                    + "nmnmnmnmnnnmnnmnnmnnmnnmnmnnmnmnnnnnnnnnnnnnnnnnnonnnnnnnpopopopoopoopooopooopoooopqpqpqppppqppp"
                    + "ppppppppopppqqqqpqqqpqqpqqpqpqpqpqppqpqqpqpqqpqpqpqpqpqppqpqpqp",
            "popopppopopoopooopooooooopopoopooopooopooopooooopooooooopooooooooooooooooooooooooooooooooooooooo"
                    + "ooooooooooooooooooooooooooooooonooooooooonoooooooooonooooooooonooooooooonooooooooonooonoonoonooo"
                    + "noonooonoonoonononoonononononoonononononnonnonnonnnonnonnonnnon",
            "opooopooopoopooopoopoopooooonooonoonooonoonoonooononnonnnonnnonnnonnnonnnnonnnnnnnnnnonnnnnnnnnn"
                    + "nnnnnnnnnnnnnnnmnnnnnnnnnnmnnnnnnmnnnmnnmnnmnnmnnmnnmnnmnmnmmnmmmnmmmnmmmnmmmmmmmmnmmmmmmlmmmmmm"
                    + "lmmmlmmlmlmlmmmmlmmmlmlmlmllmllllklkkmnnnnnnnnnnnnnnnmnnnnnnnnn");

    /** Plasma, from alone in its direction to shared. */
    static final Ramp SUPERPOSITION = new Ramp(
            "0D0887",
            "qqpqpppqppppoppppppopppoppoppopoppopoppopoppoppopopopopoopopopopoopopopopopopooopoopoopoopoopoop"
                    + "oopopooooooooooooopooooooooooooooooonooooonooooonooooonooonoonoonoonoonoonoonoonoononnonononnonn"
                    + "ononnononnonnnnnnnnnnnnonnmnnnnnnnnnnnnmnmnnmnmnnmnmnmnmnmmnmnm",
            "nnonnnnnnnnnnmnnnmnnmnmnmnnonnnnnnnnnnnnnmnnmnmnmnmooooonooonoononnonnonnnnnoppppopoopooooooonoo"
                    + "onoonoopopoopooooopoooooooooooooooopooooopooooooopoooooooopoopooopooopooopooopoooopoopoopopoopoo"
                    + "pooopoopoopopopoppopopoppopopopoppopoppoppoppopppoppoppoppoppop",
            "ooonoooooonoooooonooooooonononnonononnonononnonononnnnmnnnnnnmnnnnnmnnnnnmnnnmmmnmmmnmmmnmmmmnmm"
                    + "mmnmmmmmmnmmmmmmmmnmmmmmmmmmmmmmmmmnmmmnmmmmmnmmmmmmmmmmmmnmmmnmmmmnmmmmmmmmmmmmmmmmnmmnmmnmmmnm"
                    + "mmmmmmmmmmmmnmnmnmnmmnmnmmnmmnmmmmmmmnnnnmnnnnnnnmnnnnnmnnnnmnn");

    /** Blue through the light page colour to red, for -1 to 1. */
    static final Ramp WEIGHT_LIGHT = new Ramp(
            "26348C",
            "oooonoooooooooooooooooooooooooooppopppoppppoppppopppppoppppppppopppppppppppppppppppppppppppppppp"
                    + "ppoppppppppppppoppppppppppppppponmnnnmnnnmnnnmnnnmnnmnnmnnmnnmnnmnmnmnmnmnmnmnmnmnmmnmnmnmmnmnmm"
                    + "mmmlmmmlmmmlmmlmmlmmlmmlmlmmlmlmlmlmlmmlmlmlmlmlmmlmlmlmmlmlmlm",
            "opopoopopoopoopopoopoopopoopoopoppoppopppoppoppoppopppoppoppoppoppoppopoppoppopoppoppoppopoppopp"
                    + "opopopopopopoppopopopopopoppoponmmlmlmmlmlmmlmmlmlmmlmmlmlmmlmmllmlmllmlmllmlmllmlmllmlmllmlmlll"
                    + "klkklkkklkklkkklkkklkkkkkklkkjkmmlmmlmmlmmlmlmmlmlmmlmlmlmllmll",
            "oopooopooopooopooopoopooopooopoooooooooooooooooooooooooooonooooooonooonoonoonooonoonoonoonoonoon"
                    + "onononononononononnononononnonomllmllllmllllmlllmllllmlllmllllmllllllllllmllllllllllmlllllllllll"
                    + "klklkklklklkklklklkklklkklkklkknnnmnnnnmnnnnmnnnmnnnnmnnnmnnnmn");

    /** Blue through the dark page colour to red, for -1 to 1. */
    static final Ramp WEIGHT_DARK = new Ramp(
            "B4C8FF",
            "llklllklllllkllllklllllllkllllllllmllmllmllmllmllmlmllmlmllmlmlmmmnmmmmnmmmnmmmnmmmnmmmnmmmnmmmn"
                    + "mnmmnmnmnmmnmnmnmmnmnmnmnmmnmnmoppqppppppppqppppppqppppqppppqpppqpppqpppqppqppqppqpqppqpqpqppqpq"
                    + "pppppppppppppppppppppppppppqpppooooooooooonoooooooooonoooooonoo",
            "llmlllmlllmlllmlllmlllmlllmlllmllllmllllmlllmlllmlllmlllmlllmllmlmmlmmlmmlmmlmmmlmmlmmmlmmmlmmmm"
                    + "mmmmmmmnmmmmmmmnmmmmmmmnmmmmmmmnoonoonoonoonononoononononononnooooooooooooooooooooooooooooopoooo"
                    + "ppppppppppppoppppppppppppppppppppppqppppqppppppqpppppqpppppqppp",
            "mmnmmmmmnmmmmmnmmmmmmnmmmmmmnmmmllllllllmllllllllmlllllllmlllllllklklkllklklkllklkllkllklllkllkl"
                    + "lllklllllklllllllllllllllllllllmnonnonnnnonnnnonnnnnnonnnnnnnnnnoononoononoononoononoonononoonoo"
                    + "opopoopopopoopopopopoopopopopopppqpqppqppqppqppqppqppqppqpqppqp");

    private static final int LAST = 255;
    private static final String DIGITS = "0123456789ABCDEF";

    private final String[] table = new String[LAST + 1];
    private final boolean[] light = new boolean[LAST + 1];

    private Ramp(String first, String red, String green, String blue) {
        int r = Integer.parseInt(first.substring(0, 2), 16);
        int g = Integer.parseInt(first.substring(2, 4), 16);
        int b = Integer.parseInt(first.substring(4, 6), 16);
        for (int i = 0; i <= LAST; i++) {
            if (i > 0) {
                r += red.charAt(i - 1) - 'n';
                g += green.charAt(i - 1) - 'n';
                b += blue.charAt(i - 1) - 'n';
            }
            table[i] = "#" + pair(r) + pair(g) + pair(b);
            light[i] = Contrast.blackIsBetterOn(table[i]);
        }
    }

    private static String pair(int value) {
        return DIGITS.substring(value / 16, value / 16 + 1) + DIGITS.substring(value % 16, value % 16 + 1);
    }

    /** The diverging ramp of a theme. */
    static Ramp weight(Theme theme) {
        return theme == Theme.LIGHT ? WEIGHT_LIGHT : WEIGHT_DARK;
    }

    /** The colour at {@code place} from 0 to 1, clamped, as {@code #RRGGBB}. */
    String at(double place) {
        return table[index(place)];
    }

    /** Whether black stands out more than white on the colour at {@code place}. */
    boolean isLight(double place) {
        return light[index(place)];
    }

    private static int index(double place) {
        // written so that NaN falls to 0: a cast of a number out of range differs between engines
        return place >= 1 ? LAST : place > 0 ? (int) (LAST * place + 0.5) : 0;
    }
}
