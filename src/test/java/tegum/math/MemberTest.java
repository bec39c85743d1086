package tegum.math;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MemberTest {
    @Test
    void anEqualThingIsEnough() {
        assertTrue(Member.of(List.of("matrix", "norms"), String.valueOf(new char[] {'n', 'o', 'r', 'm', 's'})));
        assertFalse(Member.of(List.of("matrix", "norms"), "norm"));
        assertFalse(Member.of(List.of(), "norms"));
    }
}
