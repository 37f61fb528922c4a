/*
 * Shows the values under the pointer, or under the cursor that the arrow keys move, over each curve whose picture holds its numbers.
 * The picture stays what is seen and printed: uPlot, fetched when the first curve is pointed at, lies over it and draws the cursor alone.
 */
(() => {
  "use strict";

  const base = document.currentScript.src.replace(/[^/]*$/, "");
  const make = (name, properties) => Object.assign(document.createElement(name), properties);
  let library;

  function fetched() {
    library ||= new Promise((done, failed) => {
      const style = make("link", { rel: "stylesheet", href: `${base}uPlot.css` });
      document.head.append(style, make("script", { src: `${base}uPlot.js`, onload: done, onerror: failed }));
    });
    return library;
  }

  const written = (number) => String(number).replace("e+", "e").replace(/-/g, "\u2212");
  const counted = (number) => (Number.isInteger(number) ? number.toLocaleString("en") : written(number)).replace("-", "\u2212");

  /** What the picture holds; its lines stand in another one when it is the same in another size. */
  function read(svg) {
    const own = JSON.parse(svg.querySelector("metadata").textContent);
    if (!own.of) {
      return own;
    }
    const other = document.getElementById(`${own.of}-t`).closest("svg");
    return { ...JSON.parse(other.querySelector("metadata").textContent), ...own };
  }

  /** All lines over one ascending axis: null where a value is not defined, undefined where a line has none. A place logged twice keeps both. */
  function joined(lines) {
    const maps = lines.map((line) => {
      const values = new Map();
      line.y.forEach((y, i) => {
        const x = line.x ? line.x[i] : line.from + i;
        values.set(x, [...(values.get(x) || []), y]);
      });
      return values;
    });
    const x = [...new Set(maps.flatMap((map) => [...map.keys()]))].sort((a, b) => a - b);
    return { x, values: maps.map((map) => x.map((place) => map.get(place))) };
  }

  /** The place nearest to one at which a line has a value. */
  function nearest(x, values, at) {
    if (values[at]) {
      return at;
    }
    let before = at;
    let after = at;
    while (before >= 0 && !values[before]) {
      before--;
    }
    while (after < x.length && !values[after]) {
      after++;
    }
    if (before < 0 || after === x.length) {
      return before < 0 ? after : before;
    }
    return x[at] - x[before] <= x[after] - x[at] ? before : after;
  }

  function curve(svg) {
    const data = read(svg);
    const { x, values } = joined(data.lines);
    const [left, top, right, bottom] = data.box;
    const { width, height } = svg.viewBox.baseVal;
    const frame = make("div", { className: "over" });
    const slider = make("div", { className: "cursor", tabIndex: 0 });
    const shown = make("p", { className: "values", hidden: true });
    const percent = (part, whole) => `${(100 * part) / whole}%`;
    let plot;
    let making;
    let pointer = null;
    let at = x.length - 1;

    Object.assign(slider.style, {
      left: percent(left, width),
      top: percent(top, height),
      width: percent(right - left, width),
      height: percent(bottom - top, height),
    });
    slider.setAttribute("role", "slider");
    slider.setAttribute("aria-label", `Values of ${svg.querySelector("title").textContent}`);
    slider.setAttribute("aria-valuemin", x[0]);
    slider.setAttribute("aria-valuemax", x[x.length - 1]);
    svg.replaceWith(frame);
    frame.append(svg, slider, shown);
    tell();

    /** The lines' values at a place, and where they stand when that is elsewhere. */
    function valuesAt(place) {
      return data.lines.map((line, i) => {
        const own = nearest(x, values[i], place);
        const numbers = values[i][own].map((value) => (value === null ? "not defined" : written(value)));
        const where = own === place ? "" : ` (${data.axis} ${counted(x[own])})`;
        return { name: line.name, colour: line.colour, text: numbers.join(", then ") + where };
      });
    }

    function tell() {
      const found = valuesAt(at);
      const place = `${data.axis} ${counted(x[at])}`;
      slider.setAttribute("aria-valuenow", x[at]);
      slider.setAttribute("aria-valuetext", `${place}: ${found.map((one) => `${one.name} ${one.text}`).join("; ")}`);
      shown.replaceChildren(make("b", { textContent: place }));
      found.forEach((one) => {
        const item = make("span", { className: one.colour ? `c${one.colour}` : "" });
        item.append(make("bdi", { textContent: one.name }), " ", make("b", { textContent: one.text }));
        shown.append(" ", item);
      });
    }

    function options(isReady) {
      const box = slider.getBoundingClientRect();
      const line = (one) => ({
        scale: one.below ? "below" : "y",
        paths: () => null,
        points: { show: false },
      });
      const colour = (u, i) => `var(--s${data.lines[i - 1].colour})`;
      return {
        width: box.width,
        height: box.height,
        padding: [0, 0, 0, 0],
        legend: { show: false },
        select: { show: false },
        axes: [{ show: false }, { show: false }],
        scales: { x: { time: false, range: data.x }, y: { range: data.y }, below: { range: [0, 1] } },
        series: [{}, ...data.lines.map(line)],
        cursor: {
          y: false,
          drag: { x: false, y: false, setScale: false },
          points: { show: (u, i) => make("i", { hidden: data.lines[i - 1].below }), size: 7, width: 0, fill: colour, stroke: colour },
          dataIdx: (u, i, place) => (i === 0 ? place : nearest(x, values[i - 1], place)),
          move: (u, l, t) => (l < 0 ? [l, t] : [u.valToPos(x[u.posToIdx(l)], "x"), t]),
        },
        hooks: { ready: [() => queueMicrotask(isReady)], setCursor: [moved] },
      };
    }

    function moved(u) {
      const isAway = u.cursor.left < 0 || u.cursor.idx === null || u.cursor.idx === undefined;
      shown.hidden = isAway;
      if (!isAway) {
        at = u.cursor.idx;
        tell();
      }
    }

    /** Resolves once there is a cursor to be moved. */
    function ready() {
      making ||= fetched().then(() => new Promise(made));
      return making;
    }

    function made(done) {
      const last = (numbers) => (numbers ? numbers[numbers.length - 1] : numbers);
      const isReady = () => {
        // what moved before uPlot was there
        if (pointer !== null) {
          plot.setCursor({ left: pointer - slider.getBoundingClientRect().left, top: 0 });
        }
        done();
      };
      plot = new uPlot(options(isReady), [x, ...values.map((line) => line.map(last))], slider);
      new ResizeObserver(() => {
        const box = slider.getBoundingClientRect();
        if (box.width > 0) {
          plot.setSize({ width: box.width, height: box.height });
        }
      }).observe(slider);
    }

    function point() {
      plot.setCursor({ left: plot.valToPos(x[at], "x"), top: 0 });
    }

    function leave() {
      plot?.setCursor({ left: -10, top: -10 });
    }

    slider.addEventListener("pointermove", (event) => {
      pointer = event.clientX;
      ready();
    });
    slider.addEventListener("pointerleave", () => {
      pointer = null;
      leave();
    });
    slider.addEventListener("focus", () => ready().then(point));
    slider.addEventListener("blur", leave);
    slider.addEventListener("keydown", (event) => {
      const end = x.length - 1;
      const far = Math.max(1, Math.round(x.length / 10));
      const to = {
        ArrowLeft: at - 1, ArrowDown: at - 1, ArrowRight: at + 1, ArrowUp: at + 1,
        PageDown: at - far, PageUp: at + far, Home: 0, End: end,
      }[event.key];
      if (event.key === "Escape") {
        leave();
      }
      if (to !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        at = Math.min(end, Math.max(0, to));
        ready().then(point);
      }
    });
  }

  document.querySelectorAll("svg.chart").forEach((svg) => {
    if (svg.querySelector("metadata")) {
      curve(svg);
    }
  });
})();
