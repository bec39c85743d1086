// Starts the page. Everything else is Java.
import { main } from "./page.js";

main([new URL(".", import.meta.url).href]);
