/** Optimisers, schedules, the trainer behind the engine seam, snapshots and the history that thins itself. */
@NullMarked
package tegum.train;

import org.jspecify.annotations.NullMarked;
