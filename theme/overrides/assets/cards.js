// A card for each link to a record, when a mouse rests on it or the keyboard reaches it. Without it, and on touch, they are plain links.
(() => {
  const root = new URL("..", document.currentScript.src);
  const inside = ".md-content a[href], .ng-card-of-link";
  const card = document.createElement("div");
  card.className = "ng-preview";
  card.id = "__ng_preview";
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  let cards, link, waiting;

  /** The story's cards by their addresses, fetched once; none where that fails. */
  function fetched() {
    cards ??= fetch(new URL("data/cards.json", root)).then(answer => answer.ok ? answer.json() : {}).catch(() => ({}));
    return cards;
  }

  function address(of) {
    const url = new URL(of.href, location.href);
    const here = new URL(location.href);
    const same = url.pathname === here.pathname && url.hash === here.hash;
    return url.origin === root.origin && url.pathname.startsWith(root.pathname) && !same
      ? decodeURI(url.pathname.slice(root.pathname.length) + url.hash)
      : "";
  }

  function line(name, text) {
    const element = document.createElement("span");
    element.className = `ng-preview__${name}`;
    element.textContent = text;
    return element;
  }

  async function show(of) {
    const name = address(of);
    if (!name || of === link) return;
    hide();
    link = of;
    const found = (await fetched())[name];
    if (link !== of || !Array.isArray(found)) return;
    const [kind, title, said, voice] = found;
    card.replaceChildren(...[["kind", kind], ["title", title], ["said", said], ["voice", voice]].filter(([, text]) => text).map(each => line(...each)));
    if (!card.isConnected) (document.querySelector("main") ?? document.body).append(card);
    card.hidden = false;
    place(of);
    of.setAttribute("aria-describedby", card.id);
  }

  /** Below the link where there is room, else above it, and never beyond the window's edges. */
  function place(of) {
    const box = of.getClientRects()[0] ?? of.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const below = box.bottom + card.offsetHeight < innerHeight || box.top < card.offsetHeight;
    card.style.left = `${Math.max(8, Math.min(box.left, width - card.offsetWidth - 8)) + scrollX}px`;
    card.style.top = `${(below ? box.bottom : box.top - card.offsetHeight) + scrollY}px`;
  }

  function hide() {
    clearTimeout(waiting);
    if (link?.getAttribute("aria-describedby") === card.id) link.removeAttribute("aria-describedby");
    link = undefined;
    card.hidden = true;
  }

  const target = event => event.target.closest?.(inside);
  const later = (act, milliseconds) => {
    clearTimeout(waiting);
    waiting = setTimeout(act, milliseconds);
  };
  document.addEventListener("pointerover", event => {
    if (event.pointerType !== "mouse") return;
    const over = target(event);
    if (card.contains(event.target) || (over && over === link)) clearTimeout(waiting);
    else if (over) later(() => show(over), 250);
    else if (link && !link.matches(":focus-visible")) later(hide, 300);
    else if (!link) clearTimeout(waiting);
  });
  document.addEventListener("focusin", event => {
    const over = target(event);
    if (over?.matches(":focus-visible")) show(over);
    else hide();
  });
  document.addEventListener("focusout", () => later(hide, 100));
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && link) hide();
  });
  addEventListener("pagehide", hide);
})();
