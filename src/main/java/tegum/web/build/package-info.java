/** What takes part in the compilation of the browser's side; nothing of it is in the browser. */
@NullMarked
package tegum.web.build;

import org.jspecify.annotations.NullMarked;
