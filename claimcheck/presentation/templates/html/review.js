(() => {
  function start() {
    const panel = document.getElementById("reviewing");
    const shape = document.getElementById("review-form");
    if (!panel || !shape) return;
    const cards = [...document.querySelectorAll("article.card[data-finding]")];
    for (const card of cards) card.append(shape.content.cloneNode(true));
    const status = panel.querySelector("output");
    const value = (form, name) => form.elements[name].value.trim() || null;
    const forms = () => cards.map((card) => [JSON.parse(card.dataset.finding), card.querySelector("form.review")]);
    const decided = () => forms().filter(([, form]) => value(form, "kind"));

    function decision([finding, form], who, when) {
      const kind = value(form, "kind");
      const relation = kind === "relabel" ? value(form, "relation") : null;
      return { kind, subject: finding.subject, places: finding.places, seen: finding.seen, relation, claim: null, grade: null,
        who, when, why: value(form, "why") };
    }

    function save() {
      const who = panel.elements.who.value.trim();
      const found = decided();
      if (!who || !found.length) {
        status.textContent = who ? status.dataset.none : status.dataset.who;
        return;
      }
      const when = new Date().toISOString();
      const lines = found.map((one) => JSON.stringify(decision(one, who, when)) + "\n");
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob(lines, { type: "application/jsonl" }));
      link.download = "decisions.jsonl";
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
      status.textContent = status.dataset.saved.replace("{n}", found.length);
    }

    function changed(event) {
      const form = event.target.closest("form.review");
      if (form) form.elements.relation.closest("label").hidden = value(form, "kind") !== "relabel";
      status.textContent = status.dataset.ready.replace("{n}", decided().length);
    }

    const details = panel.closest("details");
    details.addEventListener("toggle", () => document.documentElement.classList.toggle("deciding", details.open));
    document.addEventListener("change", changed);
    document.addEventListener("submit", (event) => {
      if (event.target === panel || event.target.matches("form.review")) event.preventDefault();
      if (event.target === panel) save();
    });
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
