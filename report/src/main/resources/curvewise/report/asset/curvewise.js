/*
 * What scripts add to the pages: filters, sorting, a URL that keeps both, folded parts opened for printing. All of the report is there without them.
 *
 * The URL's fragment is  #[section][?name=value&name=value...], values percent-encoded, as in
 *
 *   runs.html#?filter=waterfowl%20finished      the words of the first filter of the page
 *   runs.html#?sort.all-runs=3,down             table "all-runs" by its third column (from 1), the largest first; or up
 *   import.html#unreadable?filter.files=csv     the words of the filter "files", and the section to show
 *   runs/x.html#?open=curves,series             ids of the folded parts that are open; shut= for those that begin open
 *
 * Marks in the pages:
 *
 *   data-filter="runs"   on a table, or on an element around several: its rows are filtered by one box; the word is what the rows are. Its id names it.
 *   data-row             on an element that is a row but none of a table's body
 *   data-find="..."      on a row: words that find it though it does not show them
 *   data-part            on an element within: not shown while none of its rows is
 *   data-sort            on a table with an id: its columns sort; on a th: "number", "text" or "none"; a th of class n is a number
 *   data-first="up"      on a th: which way the first press sorts; without it numbers down and texts up
 *   data-v="0.652"       on a cell: its value, in full; empty for none. Without it the cell's first text is read
 *   data-note            on a row that speaks of others: shown only in the original order, unfiltered
 */
(() => {
  "use strict";

  /** Fewer rows are seen at a glance. */
  const WORTH_A_FILTER = 8;
  /** Rows that are laid out before the next key is heard: two screens of them. */
  const AT_ONCE = 60;
  /** Before the next rows are: time for the browser to draw, and for a key. */
  const PAUSE_MILLIS = 80;
  const filters = [];
  const tables = [];
  const folds = [];
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const base = document.currentScript.src.replace(/[^/]*$/, "");
  let section = "";
  let isPrinting = false;

  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const make = (name, properties) => Object.assign(document.createElement(name), properties);
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  /* Filters */

  const textOf = (row) =>
    plain([row.textContent, row.dataset.find || "", ...all("[title]", row).map((e) => e.title)].join(" "));

  const rowsIn = (element) => all("tbody > tr, [data-row]", element);
  const isThing = (row) => !("note" in row.dataset);

  function filter(scope, isAsked) {
    const rows = rowsIn(scope);
    const things = rows.filter(isThing);
    if (things.length < WORTH_A_FILTER && !isAsked) {
      return null;
    }
    return {
      id: scope.id,
      scope,
      things,
      noun: scope.dataset.filter,
      notes: rows.filter((row) => !isThing(row)),
      parts: all("[data-part], details", scope).map((part) => ({ part, things: rowsIn(part).filter(isThing) })),
      texts: null,
      words: "",
      late: [],
    };
  }

  function addBox(f) {
    const box = make("p", { className: "filter" });
    const label = make("label", { textContent: `Filter ${f.noun} ` });
    f.input = make("input", { type: "search", autocomplete: "off", spellcheck: false });
    f.input.setAttribute("aria-keyshortcuts", "/");
    f.count = make("output", { className: "count" });
    f.count.setAttribute("aria-live", "polite");
    label.append(f.input);
    box.append(label, " ", f.count);
    if (f.scope.matches("table")) {
      (f.scope.closest(".scroll") || f.scope).before(box);
    } else {
      f.scope.prepend(box);
    }
    f.input.addEventListener("input", () => apply(f, f.input.value));
    f.input.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && f.input.value) {
        event.preventDefault();
        apply(f, "");
        f.input.value = "";
      }
    });
  }

  function apply(f, words) {
    f.words = words;
    const wanted = plain(words).split(/\s+/).filter(Boolean);
    f.texts ||= wanted.length > 0 ? f.things.map(textOf) : null;
    const found = new Set(f.things.filter((row, i) => wanted.every((word) => f.texts[i].includes(word))));
    f.things.filter((row) => !found.has(row)).forEach((row) => {
      row.hidden = true;
    });
    f.late = [...found].filter((row) => row.hidden);
    reveal(f);
    f.isActive = wanted.length > 0;
    f.parts.forEach(({ part, things }) => {
      const isEmpty = f.isActive && !things.some((row) => found.has(row));
      part.hidden = isEmpty && "part" in part.dataset;
      hold(part, f.isActive && !isEmpty);
    });
    f.notes.forEach(showNote);
    f.count.value = `${f.isActive ? `${found.size.toLocaleString("en")} of ` : ""}${f.things.length.toLocaleString("en")} ${f.noun}`;
    keep();
  }

  /** Shows the rows that were not in view, so many at a time: the first are there at once however many follow. */
  function reveal(f) {
    clearTimeout(f.next);
    f.late.splice(0, AT_ONCE).forEach((row) => {
      row.hidden = false;
    });
    if (f.late.length > 0) {
      f.next = setTimeout(reveal, PAUSE_MILLIS, f);
    }
  }

  /** Opens what holds a row that was found, as long as the filter stands. */
  function hold(part, isHeld) {
    const f = folds.find((one) => one.fold === part);
    if (f && isHeld) {
      f.held ??= { open: part.open };
      part.open = true;
    } else if (f?.held) {
      part.open = f.held.open;
      f.held = null;
    }
  }

  function showNote(note) {
    const f = filters.find((one) => one.notes.includes(note));
    const t = tables.find((one) => one.table.contains(note));
    note.hidden = Boolean((f && f.isActive) || (t && t.column));
  }

  /* Sorting */

  function sortable(table) {
    const heads = [...table.tHead.rows[table.tHead.rows.length - 1].cells];
    const t = { id: table.id, table, heads, column: 0, isDown: false };
    t.rows = [...table.tBodies].flatMap((body) => [...body.rows].map((row) => ({ row, body })));
    heads.forEach((head, i) => {
      if (head.dataset.sort === "none" || !head.textContent.trim()) {
        return;
      }
      const button = make("button", { type: "button", className: "sort" });
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => press(t, i + 1));
    });
    return t;
  }

  const isNumber = (head) => (head.dataset.sort ? head.dataset.sort === "number" : head.classList.contains("n"));

  function press(t, column) {
    const head = t.heads[column - 1];
    const first = head.dataset.first ? head.dataset.first === "down" : isNumber(head);
    if (t.column !== column) {
      sort(t, column, first);
    } else if (t.isDown === first) {
      sort(t, column, !first);
    } else {
      sort(t, 0, false);
    }
    keep();
  }

  /** The cell of a row that stands in a column, from 1; null where a wider one covers it. */
  function cellAt(row, column) {
    let at = 1;
    for (const cell of row.cells) {
      if (at === column && cell.colSpan === 1) {
        return cell;
      }
      at += cell.colSpan;
    }
    return null;
  }

  function textIn(cell) {
    const first = [...cell.childNodes].find((node) => node.nodeName !== "SMALL" && node.textContent.trim());
    return first ? first.textContent.trim() : "";
  }

  /** What a cell is sorted by: undefined for no value. */
  function valueOf(cell, asNumber) {
    if (!cell) {
      return undefined;
    }
    const given = cell.dataset.v;
    if (asNumber) {
      const text = (given ?? textIn(cell)).replace(/[,\s]/g, "").replace("\u2212", "-");
      const number = given === undefined ? parseFloat(text) : text === "" ? NaN : Number(text);
      return Number.isNaN(number) ? undefined : number;
    }
    const text = given ?? (cell.classList.contains("none") ? "" : cell.textContent.trim());
    return text === "" ? undefined : text;
  }

  function sort(t, column, isDown) {
    t.column = column;
    t.isDown = isDown;
    t.heads.forEach((head, i) => {
      if (i + 1 === column) {
        head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
      } else {
        head.removeAttribute("aria-sort");
      }
    });
    if (column) {
      const asNumber = isNumber(t.heads[column - 1]);
      const compare = asNumber ? (a, b) => a - b || 0 : collator.compare;
      const keyed = t.rows.map(({ row }) => ({ row, value: valueOf(cellAt(row, column), asNumber) }));
      const order = (a, b) => {
        if (a.value === undefined || b.value === undefined) {
          return (a.value === undefined) - (b.value === undefined);
        }
        return isDown ? compare(b.value, a.value) : compare(a.value, b.value);
      };
      t.table.tBodies[0].append(...keyed.sort(order).map(({ row }) => row));
    } else {
      t.rows.forEach(({ row, body }) => body.append(row));
    }
    all("tr[data-note]", t.table).forEach(showNote);
  }

  /* The URL */

  function written() {
    const parts = [];
    const add = (name, value) => parts.push(`${name}=${encodeURIComponent(value).replace(/%2C/g, ",")}`);
    filters.filter((f) => f.words.trim()).forEach((f) => add(f === filters[0] ? "filter" : `filter.${f.id}`, f.words));
    tables.filter((t) => t.column).forEach((t) => add(`sort.${t.id}`, `${t.column},${t.isDown ? "down" : "up"}`));
    const isOpenNow = (f) => (f.held || f.fold).open;
    const changed = (isOpen) =>
      folds.filter((f) => f.fold.id && isOpenNow(f) !== f.wasOpen && isOpenNow(f) === isOpen).map((f) => f.fold.id);
    [["open", changed(true)], ["shut", changed(false)]].filter(([, ids]) => ids.length)
      .forEach(([name, ids]) => add(name, ids.join(",")));
    return `#${encodeURIComponent(section)}${parts.length ? `?${parts.join("&")}` : ""}`;
  }

  function keep() {
    if (isPrinting) {
      return;
    }
    const hash = written();
    const address = hash === "#" ? location.href.split("#")[0] : hash;
    if (hash !== (location.hash || "#") || !history.state) {
      try {
        history.replaceState({ curvewise: true }, "", address);
      } catch {
        location.replace(hash);
      }
    }
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text.replace(/\+/g, " "));
    } catch {
      return text;
    }
  }

  /** The section and the state that the URL names. */
  function read() {
    const [place, ...rest] = location.hash.slice(1).split("?");
    const state = new Map(rest.join("?").split("&").filter(Boolean).map((part) => {
      const at = part.indexOf("=");
      return [decoded(part.slice(0, at)), decoded(part.slice(at + 1))];
    }));
    return { place: decoded(place), state };
  }

  const wordsFor = (state, id, isFirst) => (isFirst && state.get("filter")) || state.get(`filter.${id}`) || "";

  function restore(state) {
    const ids = (name) => (state.get(name) || "").split(",");
    folds.filter(({ fold }) => fold.id).forEach((f) => {
      const isOpen = f.wasOpen ? !ids("shut").includes(f.fold.id) : ids("open").includes(f.fold.id);
      (f.held || f.fold).open = isOpen;
    });
    filters.forEach((f, i) => {
      const words = wordsFor(state, f.id, i === 0);
      f.input.value = words;
      if (words !== f.words || !f.count.value) {
        apply(f, words);
      }
    });
    tables.forEach((t) => {
      const [column, way] = (state.get(`sort.${t.id}`) || "0").split(",");
      const known = t.heads[column - 1]?.querySelector("button.sort") ? Number(column) : 0;
      if (known || t.column) {
        sort(t, known, way === "down");
      }
    });
  }

  /** Opens what a section is folded into; the browser itself has found it already, unless the fragment also has a state. */
  function show(place, isOurs) {
    section = place;
    const target = place && document.getElementById(place);
    if (target) {
      for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) {
        fold.open = true;
      }
      if (isOurs) {
        target.scrollIntoView();
      }
    }
  }

  /** A link to a section has no state: what is filtered and sorted stays so. An entry of the history has its own. */
  function moved() {
    const { place, state } = read();
    if (history.state || location.hash.includes("?")) {
      restore(state);
    }
    show(place, location.hash.includes("?"));
    keep();
  }

  /* Printing */

  function openForPrint() {
    isPrinting = true;
    filters.forEach((f) => {
      while (f.late.length > 0) {
        reveal(f);
      }
    });
    folds.forEach((f) => {
      f.beforePrint = f.fold.open;
      f.fold.open = true;
    });
  }

  function foldAgain() {
    folds.forEach((f) => {
      f.fold.open = f.beforePrint;
    });
    isPrinting = false;
  }

  /* Set up */

  const { place, state } = read();
  all("details").forEach((fold) => {
    folds.push({ fold, wasOpen: fold.open, held: null });
    fold.addEventListener("toggle", keep);
  });
  all("[data-filter]").forEach((scope) => {
    const f = filter(scope, wordsFor(state, scope.id, filters.length === 0));
    if (f) {
      addBox(f);
      filters.push(f);
    }
  });
  all("table[data-sort]").filter((table) => table.id && table.tHead && table.tBodies.length).forEach((table) => {
    tables.push(sortable(table));
  });
  restore(state);
  show(place, location.hash.includes("?"));
  keep();
  if (document.querySelector("svg.chart > metadata")) {
    document.head.append(make("script", { src: `${base}curves.js` }));
  }
  addEventListener("hashchange", moved);
  addEventListener("beforeprint", openForPrint);
  addEventListener("afterprint", foldAgain);
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
    const first = filters.find((f) => f.input.offsetParent);
    if (event.key === "/" && !isTyping && first && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      first.input.focus();
      first.input.select();
    }
  });
})();
