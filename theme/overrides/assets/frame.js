// What the frame does in a browser: colours, the drawer, search, contents, addresses to copy. Without it all content is there.
(() => {
  const one = selector => document.querySelector(selector);
  const all = selector => document.querySelectorAll(selector);

  /** Show a modal dialog; a press on what lies behind it closes it, and a link in it does. */
  function open(dialog, button) {
    if (dialog.open) return;
    dialog.showModal();
    button?.setAttribute("aria-expanded", "true");
    dialog.addEventListener("close", () => button?.setAttribute("aria-expanded", "false"), { once: true });
  }

  for (const dialog of all("dialog")) {
    dialog.addEventListener("click", event => {
      if (event.target === dialog || event.target.closest("a[href], [data-md-close]")) dialog.close();
    });
  }

  function palette() {
    const button = one("[data-md-component=palette]");
    if (!button) return;
    let now;
    const show = chosen => {
      now = __md_palette(chosen);
      const name = now?.option.toggle?.name;
      button.hidden = !name || now.count < 2;
      if (name) {
        button.title = name;
        button.setAttribute("aria-label", name);
      }
    };
    show();
    button.addEventListener("click", () => show((now.index + 1) % now.count));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => show());
  }

  /** The navs stand beside the page, and move into the drawer for as long as it is open. */
  function drawer() {
    const button = one("#__drawer"), dialog = one(".md-drawer");
    if (!button || !dialog) return;
    const homes = [...all(".md-sidebar")].map(home => [home, home.firstElementChild]);
    button.addEventListener("click", () => {
      for (const [, nav] of homes) if (nav) dialog.append(nav);
      open(dialog, button);
    });
    dialog.addEventListener("close", () => {
      for (const [home, nav] of homes) if (nav) home.append(nav);
    });
    matchMedia("(min-width: 60em)").addEventListener("change", () => dialog.close());
  }

  /** The engine of the search is fetched when it is needed first. */
  function search() {
    const button = one("#__search"), dialog = one(".md-search");
    if (!button || !dialog) return;
    let script;
    const ask = () => {
      if (!script) {
        script = document.createElement("script");
        script.src = dialog.dataset.script;
        script.onerror = () => {
          script = null;
          one(".md-search-result__meta").textContent = dialog.dataset.failed;
        };
        document.head.append(script);
      }
      open(dialog, button);
      one("#__query").focus();
    };
    button.addEventListener("click", ask);
    document.addEventListener("keydown", event => {
      if ((event.ctrlKey || event.metaKey) && event.key === "k") {
        event.preventDefault();
        ask();
      }
    });
    const asked = new URLSearchParams(location.search).get("q");
    if (asked) {
      one("#__query").value = asked;
      ask();
    }
  }

  /** Mark in the contents what is being read. */
  function contents() {
    const links = new Map([...all(".md-nav--secondary a[href^='#']")].map(link => [decodeURIComponent(link.hash.slice(1)), link]));
    const heads = [...links.keys()].map(id => document.getElementById(id)).filter(Boolean);
    if (!heads.length) return;
    let marked, waiting;
    const mark = () => {
      waiting = false;
      const line = innerHeight / 4;
      const head = heads.findLast(each => each.getBoundingClientRect().top < line);
      const link = head && links.get(head.id);
      if (link === marked) return;
      marked?.removeAttribute("aria-current");
      link?.setAttribute("aria-current", "location");
      marked = link;
      const box = link?.closest(".md-sidebar");
      if (box) {
        const inside = link.getBoundingClientRect(), around = box.getBoundingClientRect();
        if (inside.top < around.top || inside.bottom > around.bottom) box.scrollTop += inside.top - around.top - around.height / 3;
      }
    };
    addEventListener("scroll", () => { if (!waiting) waiting = requestAnimationFrame(mark); }, { passive: true });
    mark();
  }

  /** A press on a heading's mark copies its address. */
  function addresses() {
    const status = one(".md-dialog");
    document.addEventListener("click", async event => {
      const link = event.target.closest?.(".headerlink");
      if (!link || !status || !navigator.clipboard) return;
      try {
        await navigator.clipboard.writeText(link.href);
      } catch {
        return;
      }
      status.textContent = status.dataset.copied;
      clearTimeout(status.timer);
      status.timer = setTimeout(() => { status.textContent = ""; }, 3000);
    });
  }

  /** What scrolls by itself can be reached by keyboard. */
  function scrollers() {
    const seen = new ResizeObserver(entries => {
      for (const { target } of entries) {
        if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
        else target.removeAttribute("tabindex");
      }
    });
    for (const each of all(".md-typeset :is(table:not([class]), pre > code)")) seen.observe(each);
  }

  palette();
  drawer();
  search();
  contents();
  addresses();
  scrollers();
})();
