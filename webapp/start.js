// Starts the page. Everything else is Java.
import * as page from "./page.js";

(page.main || globalThis.tegum_page)([new URL(".", import.meta.url).href]);
