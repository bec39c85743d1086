/** Arrays and integers: seeded generators, elementary functions with a fixed result, digests, decimal text. */
@NullMarked
package tegum.math;

import org.jspecify.annotations.NullMarked;
