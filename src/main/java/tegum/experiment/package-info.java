/** What can be run: experiments as data, their configuration, their claims, and the one registry. */
@NullMarked
package tegum.experiment;

import org.jspecify.annotations.NullMarked;
