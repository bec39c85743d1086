// Starts an embedded figure. Everything else is Java.
import * as figure from "./figure.js";

(figure.main || globalThis.tegum_figure)([new URL(".", import.meta.url).href]);
