/** Pictures: pure functions of a scene onto a small surface. */
@NullMarked
package tegum.view;

import org.jspecify.annotations.NullMarked;
