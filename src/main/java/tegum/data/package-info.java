/** Where samples come from and how much each feature counts: feature sources and importance laws. */
@NullMarked
package tegum.data;

import org.jspecify.annotations.NullMarked;
