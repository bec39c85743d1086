/** The paper's quantities, computed from parameters: WᵀW, norms, superposition, dimensionality, D*, hulls. */
@NullMarked
package tegum.analysis;

import org.jspecify.annotations.NullMarked;
