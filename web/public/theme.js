// Runs before the first paint, as a file of its own because the policy forbids inline scripts:
// the person's theme and text size from the last visit, so that nothing flashes.
(function () {
  var root = document.documentElement;
  var system = window.matchMedia("(prefers-color-scheme: dark)");
  function read(key) {
    try {
      return window.localStorage.getItem("vanthu." + key);
    } catch {
      return null;
    }
  }
  function apply() {
    var theme = read("theme") || "system";
    root.dataset.theme = theme === "system" ? (system.matches ? "dark" : "light") : theme;
    root.dataset.size = read("size") || "1";
  }
  apply();
  system.addEventListener("change", apply);
  window.addEventListener("vanthu-look", apply);
})();
