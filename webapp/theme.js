// Before the first paint: the theme that the address asks for, else the one chosen last time, else the system's.
(function () {
  var theme = new URLSearchParams(location.search).get("theme");
  try {
    theme = theme || localStorage.getItem("tegum.theme");
  } catch (denied) {
    // A frame on somebody else's page may have no storage.
  }
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
})();
