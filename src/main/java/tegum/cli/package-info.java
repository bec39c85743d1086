/** The same trainer and views from the command line; the only package that touches files. */
@NullMarked
package tegum.cli;

import org.jspecify.annotations.NullMarked;
