/**
 * The kernel engine: a small compiler that writes, for one run, a WebAssembly SIMD module which holds
 * its whole training step; see docs/engine.md.
 */
@NullMarked
package tegum.kernel;

import org.jspecify.annotations.NullMarked;
