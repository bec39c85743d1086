// Starts the page. Everything else is Java.
import * as page from "./page.js";

(page.main || globalThis.tegumMain)([new URL(".", import.meta.url).href]);
