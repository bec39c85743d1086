/** What crosses between page and worker: sealed commands and events, and their text form. */
@NullMarked
package tegum.protocol;

import org.jspecify.annotations.NullMarked;
