/** The exhibits: figures beside, or in place of, a model in focus, one file each. */
@NullMarked
package tegum.experiment.exhibit;

import org.jspecify.annotations.NullMarked;
