package tegum.math;

import java.util.List;

/**
 * Looks for a thing in a list. The library's {@link List#contains} asks every element of every list whether it equals
 * the thing, and with it takes every record's equality into the page; this one asks the thing.
 */
public final class Member {
    private Member() {}

    /** Whether an element of {@code list} equals {@code thing}. */
    public static <T> boolean of(List<T> list, T thing) {
        return list.indexOf(thing) >= 0;
    }
}
