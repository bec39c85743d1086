package tegum.web.build;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Leaves the {@code toString} of records out of what TeaVM compiles. They are for test failures and
 * debuggers; no page shows one. But a text joined with any object could be joined with any record,
 * with all its fields, and so with every number: TeaVM would keep them all, with the tables for printing
 * {@code double}s and {@code float}s, which is a sixth of the page.
 *
 * <p>A record prints as its class and hash there. Numbers for people are printed by {@code view.Numbers}
 * and numbers for links by {@code math.Decimal}.
 */
public final class SilentRecords implements TeaVMPlugin, ClassHolderTransformer {
    private static final MethodDescriptor TO_STRING = new MethodDescriptor("toString", String.class);

    @Override
    public void install(TeaVMHost host) {
        host.add(this);
    }

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        MethodHolder method = type.getMethod(TO_STRING);
        if (method != null && Record.class.getName().equals(type.getParent())) {
            type.removeMethod(method);
        }
    }
}
