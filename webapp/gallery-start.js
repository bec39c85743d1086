// Starts the gallery. Everything else is Java.
import * as gallery from "./gallery.js";

(gallery.main || globalThis.tegum_gallery)([new URL(".", import.meta.url).href]);
