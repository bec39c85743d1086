package tegum.web;

import java.util.List;
import tegum.view.Table;

/** A table of numbers as an element of the page. */
final class TableMarkup {
    private TableMarkup() {}

    static Dom of(Table numbers) {
        Dom head = Dom.tag("tr");
        for (String column : numbers.columns()) {
            head.add(Dom.tag("th").attr("scope", "col").add(column));
        }
        Dom body = Dom.tag("tbody");
        for (List<String> row : numbers.rows()) {
            Dom line = Dom.tag("tr");
            for (int i = 0; i < row.size(); i++) {
                line.add(
                        i == 0
                                ? Dom.tag("th").attr("scope", "row").add(row.get(i))
                                : Dom.tag("td", "n").add(row.get(i)));
            }
            body.add(line);
        }
        return Dom.tag("table", "plain").add(Dom.tag("thead").add(head), body);
    }
}
