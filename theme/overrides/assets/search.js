// The search in the dialog of the frame: fetched when it is opened first, as is the index.
(() => {
  const dialog = document.querySelector(".md-search");
  const input = dialog.querySelector(".md-search__input");
  const list = dialog.querySelector(".md-search-result__list");
  const status = dialog.querySelector(".md-search-result__meta");
  const base = new URL(document.body.dataset.mdBase.replace(/\/?$/, "/"), location);
  const words = text => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").match(/[\p{L}\p{N}]+/gu) ?? [];
  const index = fetch(dialog.dataset.index).then(answer => answer.json()).then(read => read.docs.map(each => ({
    ...each,
    names: [each.title, ...(each.tags ?? [])].map(words),
    body: words(each.text),
  })));

  /** How well an entry fits: every word has to begin one of its own, and one that is all of a name counts most. */
  function fit(entry, asked) {
    const has = theirs => asked.every(word => theirs.some(each => each.startsWith(word)));
    const named = entry.names.filter(has).map(each => 10 / each.length);
    const sum = named.length ? 1 + Math.max(...named) : has([...entry.names.flat(), ...entry.body]) ? .5 : 0;
    return sum && !entry.location.includes("#") ? sum + .3 : sum;
  }

  async function show() {
    const asked = words(input.value);
    const docs = await index;
    const found = asked.length ? docs.map(each => [fit(each, asked), each]).filter(([sum]) => sum) : [];
    found.sort(([one], [other]) => other - one);
    list.replaceChildren(...found.slice(0, 20).map(([, each]) => {
      const item = document.createElement("li"), link = document.createElement("a");
      link.className = "md-search-result__link";
      link.href = new URL(each.location, base);
      link.textContent = new DOMParser().parseFromString(each.title, "text/html").body.textContent;
      item.append(link);
      return item;
    }));
    const count = found.length === 1 ? dialog.dataset.one : found.length ? dialog.dataset.many : dialog.dataset.none;
    status.textContent = asked.length ? count.replace("{count}", found.length) : "";
  }

  input.addEventListener("input", show);
  input.form.addEventListener("submit", event => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  show();
})();
