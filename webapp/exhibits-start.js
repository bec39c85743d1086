// Brings the exhibits to life once the first of them comes near the screen. Everything else is Java.
const root = new URL(".", import.meta.url).href;
const watcher = new IntersectionObserver((entries) => {
  if (entries.some((entry) => entry.isIntersecting)) {
    watcher.disconnect();
    import("./exhibits.js").then((exhibits) => (exhibits.main || globalThis.tegum_exhibits)([root]));
  }
}, { rootMargin: "400px" });
for (const exhibit of document.querySelectorAll(".exhibit")) {
  watcher.observe(exhibit);
}
