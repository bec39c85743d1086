/** One file per experiment of the paper. */
@NullMarked
package tegum.experiment.catalog;

import org.jspecify.annotations.NullMarked;
