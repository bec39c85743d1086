package tegum.session;

import java.util.Locale;

/** Tells from a browser's words whether memory ran out: there is no other sign of it. */
final class Shortage {
    private Shortage() {}

    /** Such as "RangeError: Array buffer allocation failed", "Out of memory: Cannot allocate Wasm memory". */
    static boolean isMeant(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.contains("memory") || lower.contains("alloc");
    }
}
