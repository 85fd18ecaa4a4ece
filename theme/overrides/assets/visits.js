// What changed since the last visit, for a reader who comes back. What was seen is kept in this browser alone.
(() => {
  const note = document.querySelector(".ng-visits");
  if (!note) return;
  const root = new URL("..", document.currentScript.src);
  const key = `nutgraf:${root.pathname}:seen`;
  const now = { version: note.dataset.version, day: note.dataset.day };

  /** What was seen last; nothing where the browser keeps nothing, or something else. */
  function seen() {
    try {
      const kept = JSON.parse(localStorage.getItem(key));
      return typeof kept?.version === "string" && typeof kept.day === "string" ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  function keep() {
    try {
      localStorage.setItem(key, JSON.stringify(now));
    } catch {
      // a browser that keeps nothing is told of nothing
    }
  }

  async function tell(before) {
    const answer = await fetch(new URL("data/changes.json", root)).catch(() => undefined);
    const told = answer?.ok ? await answer.json() : [];
    const later = told.filter(([, , day]) => day > before.day);
    const changes = later.length ? later : told.filter(([, , day]) => day === before.day);
    if (!changes.length) return keep();
    note.querySelector(".ng-visits__count").textContent = changes.length;
    note.querySelector("ul").replaceChildren(...changes.map(([url, title]) => {
      const item = document.createElement("li"), link = document.createElement("a");
      link.href = new URL(url, root);
      link.textContent = title;
      item.append(link);
      return item;
    }));
    note.querySelector("button").addEventListener("click", () => {
      keep();
      note.hidden = true;
    });
    note.hidden = false;
  }

  const before = seen();
  if (!before) keep();
  else if (before.version !== now.version) tell(before);
})();
