/** Figures beside the model in focus: one file for each kind. */
@NullMarked
package tegum.experiment.exhibit;

import org.jspecify.annotations.NullMarked;
