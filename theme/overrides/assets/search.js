// What happens in the search's dialog. The frame fetches this file when search is opened first, and it fetches the rest.
(() => {
  const dialog = document.querySelector(".md-search");
  const input = dialog.querySelector(".md-search__input");
  const list = dialog.querySelector(".md-search-result__list");
  const status = dialog.querySelector(".md-search-result__meta");
  const more = dialog.querySelector(".md-search-result__more");
  const words = dialog.dataset;
  const base = new URL(document.body.dataset.mdBase.replace(/\/?$/, "/"), location).href;
  const AT_ONCE = 20, EXCERPT = 170, QUOTED = 320, PAUSE = 300;

  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("search.css", document.currentScript.src);
  document.head.append(style);
  const engine = new URL("search_engine.js", document.currentScript.src).href;
  let tries = 0, ready = made(), found = { entries: [], marks: [] }, shown = 0, telling;

  /** The index with what finds in it. A browser keeps a module that it could not fetch as broken, hence another address for each try. */
  async function made() {
    const asked = fetch(words.index).then(answer => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText))));
    const [index, module] = await Promise.all([asked, import(tries ? `${engine}?${tries}` : engine)]);
    const finder = module.prepare(index);
    setTimeout(finder.listen, PAUSE);
    return { index, finder, excerpt: module.excerpt };
  }

  const element = (name, className, ...inside) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...inside);
    return made;
  };

  /** What a result is: its kind, what must be said with it, and where it stands. */
  function about(entry, { config, docs }) {
    const page = docs.find(each => each.location === entry.location.split("#")[0]);
    const above = docs[entry.below] ?? (entry.kind === "part" || entry.kind === "paragraph" ? page : null);
    return [config.kinds[entry.kind], config.kinds[entry.state], above?.title].filter(Boolean).join(" · ");
  }

  function marked(text, marks, excerpt, length) {
    const { pieces, cut: [before, after] } = excerpt(text, marks, length);
    const inside = pieces.map(([piece, is]) => (is ? element("mark", "", piece) : piece));
    return [...(before ? ["… "] : []), ...inside, ...(after ? [" …"] : [])];
  }

  function result(entry, { index, excerpt }) {
    const title = element("span", "md-search-result__title", ...marked(entry.title, found.marks, excerpt, Infinity));
    const link = element("a", "md-search-result__link", title, " ", element("span", "md-search-result__kind", about(entry, index)));
    link.href = base + entry.location;
    const item = element("li", "md-search-result__item", link);
    const length = entry.kind === "quotation" ? QUOTED : EXCERPT;
    if (entry.text) item.append(element("p", "md-search-result__text", ...marked(entry.text, found.marks, excerpt, length)));
    return item;
  }

  function showMore(made) {
    list.append(...found.entries.slice(shown, shown + AT_ONCE).map(each => result(each, made)));
    shown = list.children.length;
    more.hidden = shown >= found.entries.length;
  }

  const who = element("a", "", document.querySelector(".md-header__who").textContent);
  who.href = document.querySelector(".md-header__who").href;
  const again = element("button", "md-header__button", words.again);
  again.type = "button";
  again.addEventListener("click", () => {
    tries += 1;
    ready = made();
    input.focus();
    show();
  });
  const help = element("p", "md-search-result__help");
  status.after(help);

  /** What can be done where nothing is found, or found with. */
  function helped(...ways) {
    help.replaceChildren(...ways);
  }

  async function show() {
    const query = input.value.trim();
    const tool = await ready.catch(() => null);
    if (!tool) {
      status.textContent = words.failed;
      helped(again, who);
      return;
    }
    if (query !== input.value.trim()) return;
    found = tool.finder.find(query);
    shown = 0;
    list.replaceChildren();
    showMore(tool);
    helped(...(query && !found.entries.length ? [who] : []));
    tell(query);
    keep(query);
  }

  /** Say how many were found, once the reader pauses. */
  function tell(query) {
    const count = found.entries.length;
    const text = count === 1 ? words.one : (count ? words.many : words.none).replace("{count}", count);
    clearTimeout(telling);
    telling = setTimeout(() => { status.textContent = query ? text : ""; }, PAUSE);
  }

  /** The address says what is asked, so that it can be shared and come back to. */
  function keep(query) {
    const address = new URL(location);
    if (query) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    history.replaceState(history.state, "", address);
  }

  const links = () => [...list.querySelectorAll("a")];

  function move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const all = links(), at = all.indexOf(document.activeElement);
    if (step && all.length && (at >= 0 || document.activeElement === input)) {
      event.preventDefault();
      (all[Math.min(at + step, all.length - 1)] ?? input).focus();
    } else if (at >= 0 && event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey) {
      input.focus();
    }
  }

  /** A result on another page leaves the dialog as it is, for the way back; one on this page closes it. */
  list.addEventListener("click", event => {
    const link = event.target.closest("a");
    if (!link) return;
    const aside = event.ctrlKey || event.metaKey || event.shiftKey;
    if (aside || link.pathname !== location.pathname) event.stopPropagation();
    else keep("");
  });
  more.addEventListener("click", async () => {
    const next = shown;
    showMore(await ready);
    links()[next]?.focus();
  });
  dialog.addEventListener("keydown", move);
  dialog.addEventListener("close", () => keep(""));
  input.addEventListener("input", show);
  input.form.addEventListener("submit", event => {
    event.preventDefault();
    links()[0]?.click();
  });
  show();
})();
