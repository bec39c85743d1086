/** The state machines of worker and page, free of browser and clock. */
@NullMarked
package tegum.session;

import org.jspecify.annotations.NullMarked;
