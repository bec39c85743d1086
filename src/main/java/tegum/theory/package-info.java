/**
 * What is known without training: exact expected losses, their optima, closed forms and phase
 * boundaries. Everything here is in double precision and knows no random sample.
 */
@NullMarked
package tegum.theory;

import org.jspecify.annotations.NullMarked;
