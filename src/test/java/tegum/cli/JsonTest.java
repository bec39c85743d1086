package tegum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class JsonTest {
    @Test
    void objectsStandOneFieldALineAndNumbersInOne() {
        Json json = new Json().object().name("a").whole(1).name("b").numbers(new double[] {1, 0.5});
        json.name("rows").rows().numbers(new float[] {1, 2, 3}, 1, 3).endRows();
        json.name("none").rows().endRows().name("of").object().endObject();
        assertEquals("""
                {
                  "a": 1,
                  "b": [1, 0.5],
                  "rows": [
                    [2, 3]
                  ],
                  "none": [],
                  "of": {}
                }
                """, json.endObject().toString());
    }

    @Test
    void whatIsNoNumberIsNull() {
        assertEquals(
                "[null, null, null]\n",
                new Json()
                        .numbers(new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
                        .toString());
        assertEquals("null\n", new Json().number(Float.NaN).toString());
    }

    @Test
    void textIsEscaped() {
        assertEquals(
                "\"a\\\"b\\\\c\\u000ad‖\"\n", new Json().text("a\"b\\c\nd‖").toString());
    }
}
