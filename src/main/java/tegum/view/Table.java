package tegum.view;

import java.util.List;

/**
 * A picture's numbers as text: the form of a chart that everybody can read.
 *
 * @param columns headings
 * @param rows as many cells as there are columns, the first of which names the row
 */
public record Table(List<String> columns, List<List<String>> rows) {}
