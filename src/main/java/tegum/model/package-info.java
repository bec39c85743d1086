/** Models as a flat array of parameters and a pure description of it; forward and backward side by side. */
@NullMarked
package tegum.model;

import org.jspecify.annotations.NullMarked;
