/** The browser: page and worker entry points, canvas, DOM and three.js declarations. */
@NullMarked
package tegum.web;

import org.jspecify.annotations.NullMarked;
