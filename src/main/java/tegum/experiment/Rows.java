package tegum.experiment;

import java.util.ArrayList;
import java.util.List;
import tegum.math.Decimal;
import tegum.math.Split;

/**
 * Tables of claims as text: rows with a space between, each a place, a colon and numbers, such as {@code
 * 0.05:0.39..0.4±0.01}.
 */
final class Rows {
    private Rows() {}

    /** The numbers of each row, its place first. */
    static List<double[]> parse(String text) {
        List<double[]> rows = new ArrayList<>();
        for (String row : Split.at(' ', text)) {
            List<String> parts =
                    Split.at(',', row.replace(":", ",").replace("..", ",").replace("±", ","));
            double[] numbers = new double[parts.size()];
            for (int k = 0; k < numbers.length; k++) {
                numbers[k] = Decimal.parse(parts.get(k));
            }
            rows.add(numbers);
        }
        return rows;
    }
}
