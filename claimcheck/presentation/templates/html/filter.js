"use strict";
(() => {
  const box = document.getElementById("filters");
  document.documentElement.classList.add("js");
  box.open = !matchMedia("(max-width: 60rem)").matches;

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ");
  const later = (act, wait) => { let timer; return () => { clearTimeout(timer); timer = setTimeout(act, wait); }; };

  function start() {
    const form = box.querySelector("form");
    const status = form.querySelector("output");
    const items = [...document.querySelectorAll("main [data-c]")].map((el) => ({
      el, claims: el.dataset.c.split(" ").filter(Boolean), relation: el.dataset.r, text: null,
    }));
    const rows = items.filter((i) => i.el.id.startsWith("c-"));
    const pairs = items.filter((i) => i.el.closest(".findings"));
    const facts = new Map(rows.map((i) => [i.claims[0], i.el.dataset]));
    const text = (item) => (item.text ??= fold(item.el.textContent));

    function fits(fact, want) {
      return (!want.outlet || fact.o === want.outlet) && (!want.source || fact.s === want.source)
        && (!want.lang || fact.l === want.lang) && (!want.first || (fact.e && fact.e >= want.first))
        && (!want.last || (fact.d && fact.d <= want.last));
    }

    function apply() {
      const want = Object.fromEntries(new FormData(form));
      const words = fold(want.q).split(" ").filter(Boolean);
      const good = new Set([...facts].filter(([, fact]) => fits(fact, want)).map(([n]) => n));
      const named = (n) => facts.get(n)?.n === "1";
      const related = new Set(items.filter((i) => i.relation === want.relation).flatMap((i) => i.claims));
      const narrow = want.outlet || want.source || want.lang || want.first || want.last;
      for (const item of items) {
        // Of a pair one side must fit, but with "named only" both have to be named.
        const fit = (!narrow || item.claims.some((n) => good.has(n)))
          && (!want.named || (item.relation ? item.claims.every(named) : item.claims.some(named)))
          && (!want.relation || (item.relation ? item.relation === want.relation : item.claims.some((n) => related.has(n))))
          && words.every((word) => text(item).includes(word));
        if (item.el.hidden === fit) item.el.hidden = !fit;
      }
      tidy();
      tell(narrow || want.named || want.relation || words.length > 0);
    }

    function tidy() {
      const left = (box) => !box.querySelector("[data-c]") || box.querySelector("[data-c]:not([hidden])");
      for (const group of document.querySelectorAll("main [data-group]")) group.hidden = !left(group);
      for (const section of document.querySelectorAll("main > section")) {
        section.querySelector(":scope > .no-match").hidden = Boolean(left(section));
      }
    }

    function tell(filtered) {
      const seen = (list) => list.filter((i) => !i.el.hidden).length;
      const values = { claims: seen(rows), all_claims: rows.length, findings: seen(pairs), all_findings: pairs.length };
      status.textContent = filtered ? status.dataset.words.replace(/\{(\w+)\}/g, (_, name) => values[name]) : "";
    }

    function reveal() {
      let at = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const target = at;
      let changed = false;
      for (; at && at !== document.body; at = at.parentElement) {
        if (at.hidden) { at.hidden = false; changed = true; }
        if (at.tagName === "DETAILS" && !at.open) { at.open = true; changed = true; }
      }
      if (changed) target.scrollIntoView();
    }

    form.addEventListener("input", later(apply, 120));
    form.addEventListener("reset", () => setTimeout(apply));
    form.addEventListener("submit", (event) => { event.preventDefault(); apply(); });
    addEventListener("hashchange", reveal);
    reveal();
    // A browser that goes back keeps what was chosen.
    if ([...new FormData(form).values()].some(Boolean)) apply();
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
