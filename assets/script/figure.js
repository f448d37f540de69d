// A figure has three homes: phrase, row, mark. Point at one and all three light up; and the
// contents say which section is being read. The page works without this file.
(function () {
  "use strict";

  var homes = new Map();

  function numbers(element) {
    var listed = element.getAttribute("data-obs");
    if (listed) return listed.split(" ");
    var target = element.getAttribute("href") || "";
    return /^#obs-\d+$/.test(target) ? [target.slice(5)] : [];
  }

  document.querySelectorAll("[data-obs], svg a[href^='#obs-']").forEach(function (element) {
    numbers(element).forEach(function (n) {
      if (!homes.has(n)) homes.set(n, []);
      homes.get(n).push(element);
    });
  });

  function light(event, on) {
    var from = event.target.closest && event.target.closest("[data-obs], svg a[href^='#obs-']");
    if (!from) return;
    numbers(from).forEach(function (n) {
      (homes.get(n) || []).forEach(function (element) { element.classList.toggle("lit", on); });
    });
  }

  ["mouseover", "focusin"].forEach(function (name) {
    document.addEventListener(name, function (event) { light(event, true); });
  });
  ["mouseout", "focusout"].forEach(function (name) {
    document.addEventListener(name, function (event) { light(event, false); });
  });

  var rail = document.querySelector(".rail");
  if (!rail || !("IntersectionObserver" in window)) return;
  var links = new Map();
  rail.querySelectorAll("a[href^='#']").forEach(function (link) {
    var section = document.getElementById(link.getAttribute("href").slice(1));
    if (section) links.set(section, link);
  });
  var watcher = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      if (!entry.isIntersecting) return;
      links.forEach(function (link) { link.removeAttribute("aria-current"); });
      links.get(entry.target).setAttribute("aria-current", "true");
    });
  }, { rootMargin: "-10% 0px -80% 0px" });
  links.forEach(function (link, section) { watcher.observe(section); });
})();
