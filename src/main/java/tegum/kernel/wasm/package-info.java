/**
 * A small WebAssembly assembler that reads like the specification (WebAssembly core specification 2.0,
 * chapters 3 to 5): typed instructions, functions, modules. It knows nothing of models.
 */
@NullMarked
package tegum.kernel.wasm;

import org.jspecify.annotations.NullMarked;
