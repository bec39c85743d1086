/** The few classes of three.js that the page uses, as declarations only. */
@NullMarked
package tegum.web.three;

import org.jspecify.annotations.NullMarked;
