package tegum.kernel.wasm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function as others see it.
 *
 * @param name under which it may be exported
 * @param index in its module
 * @param parameters types of what it takes, in order
 * @param result type of what it gives; null if nothing
 */
public record Function(
        String name,
        int index,
        List<ValueType> parameters,
        @Nullable ValueType result) {}
