// Brings the exhibits to life once one of them comes near the screen. Everything else is Java.
const root = new URL(".", import.meta.url).href;
const bench = document.getElementById("bench");
let started = false;
const watcher = new IntersectionObserver((entries) => {
  if (!started && entries.some((entry) => entry.isIntersecting)) {
    started = true;
    watcher.disconnect();
    import("./exhibits.js").then((exhibits) => (exhibits.main || globalThis.tegum_exhibits)([root]));
  }
}, { rootMargin: "400px" });

// What stands below the model has its place only once the model's figures have theirs.
function watch(exhibit) {
  if (started) {
    return;
  }
  const above = !bench || exhibit.compareDocumentPosition(bench) & Node.DOCUMENT_POSITION_FOLLOWING;
  if (above || bench.querySelector("canvas")) {
    watcher.observe(exhibit);
  } else {
    setTimeout(watch, 200, exhibit);
  }
}
document.querySelectorAll(".exhibit").forEach(watch);
