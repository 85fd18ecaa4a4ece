// Addresses of places on a page: what is folded opens at its own, and citations and addresses can be copied.
(() => {
  const all = selector => document.querySelectorAll(selector);

  /** Open what holds the place that the address names. */
  function open() {
    let place;
    try {
      place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return;
    }
    let opened = false;
    for (let fold = place?.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      opened ||= !fold.open;
      fold.open = true;
    }
    if (opened) place.scrollIntoView();
  }

  /** Copy, and say so; false where the browser does not let it. */
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return false;
    }
    const status = document.querySelector(".md-dialog");
    if (status) {
      status.textContent = status.dataset.copied;
      setTimeout(() => { status.textContent = ""; }, 3000);
    }
    return true;
  }

  const address = document.querySelector("link[rel=canonical]")?.href ?? location.origin + location.pathname;
  for (const each of all(".ng-cite__address")) each.textContent = address;
  if (navigator.clipboard) for (const each of all(".ng-copies")) each.hidden = false;
  document.addEventListener("click", async event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const button = event.target.closest?.(".ng-copies"), link = event.target.closest?.(".ng-copy");
    if (button) copy(button.parentElement.previousElementSibling.textContent);
    if (link && navigator.clipboard) {
      event.preventDefault();
      if (!await copy(link.href)) location.href = link.href;
    }
  });
  addEventListener("hashchange", open);
  open();
})();
