// Tegum's figures in other people's pages: gives each <iframe data-tegum> the height that its figure asks for.
(function () {
  "use strict";

  function frames() {
    return Array.prototype.slice.call(document.querySelectorAll("iframe[data-tegum]"));
  }

  addEventListener("message", function (event) {
    var message = event.data;
    if (!message || message.ns !== "tegum" || message.v !== 1 || message.type !== "resize") return;
    var height = Math.ceil(Number(message.height));
    if (!(height > 0 && height < 10000)) return;
    frames().forEach(function (frame) {
      if (frame.contentWindow !== event.source) return;
      var border = getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
      frame.style.height = height + border + "px";
    });
  });

  // A figure that was faster than this script is asked to say its height again.
  frames().forEach(function (frame) {
    frame.contentWindow.postMessage({ ns: "tegum", v: 1, cmd: "size" }, "*");
  });
})();
