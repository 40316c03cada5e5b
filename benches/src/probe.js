// The clock that all pages are measured with, from inside the page. What is measured comes as a promise.
//
// "Painted" is the end of the frame that shows it. A message posted from an animation frame arrives when style, layout
// and paint of that frame are done.

window.probe = (() => {
  // What Highlit paints beside tags.
  const OWN = new Set(["highlit-open", "highlit-pending", "highlit-cursor"]);
  const layers = () => [...CSS.highlights].filter(([name]) => !OWN.has(name));
  const countRanges = () => layers().reduce((sum, [, ranges]) => sum + ranges.size, 0);
  const look = () => window.contender.look?.() ?? layers().map(([name, { size }]) => `${name} ${size}`).join();

  const frame = () => new Promise(requestAnimationFrame);

  const frameEnd = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });

  // Watches frame by frame, from the one that is under way, until something is to be seen.
  async function painted(isThere) {
    for (;;) {
      const seen = isThere();
      const end = await frameEnd();
      if (seen) return end;
      await frame();
    }
  }

  // Changes to the article itself; the margins beside its blocks are there to be filled.
  function watchArticle() {
    let changes = 0;
    const count = (records) => {
      for (const { target } of records) {
        const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
        if (!element?.closest(".margin")) changes++;
      }
    };
    const observer = new MutationObserver(count);
    const everything = { subtree: true, childList: true, characterData: true, attributes: true };
    observer.observe(document.getElementById("article"), everything);
    return () => {
      count(observer.takeRecords());
      observer.disconnect();
      return changes;
    };
  }

  // Highlit asks whether a file may come in: that is answered in the moment it does.
  function confirmAtOnce() {
    const observer = new MutationObserver(() => {
      const merge = document.querySelector("dialog[open] .primary");
      if (!merge) return;
      observer.disconnect();
      merge.click();
    });
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ["open"] });
  }

  // Times the next import, from the moment the file is chosen; `probe.imported` is its promise.
  function watchImport() {
    const stop = watchArticle();
    const count = countRanges();
    confirmAtOnce();
    const chosen = new Promise((resolve) => {
      document.addEventListener("change", () => resolve(performance.now()), { capture: true, once: true });
    });
    const measure = async () => {
      const start = await chosen;
      await frame();
      const end = await painted(() => countRanges() > count);
      return { took: end - start, mutations: stop() };
    };
    probe.imported = measure();
  }

  // Times a change, begun at the start of a frame, until its picture is there.
  async function change(what, ...given) {
    const stop = watchArticle();
    const [count, looked] = [countRanges(), look()];
    const isThere = {
      add: () => countRanges() > count,
      retag: () => look() !== looked,
      remove: () => countRanges() < count,
    }[what];
    let start;
    requestAnimationFrame(() => {
      start = performance.now();
      window.contender[what](...given);
    });
    // Of the same frame, but after everything that the first callback has set off at once.
    await frame();
    const end = await painted(isThere);
    return { took: end - start, mutations: stop() };
  }

  const SHORTEST = 100;

  // How long one question takes, what is drawn at a point: asked over and over all over the visible text.
  function hitTest() {
    if (!window.contender.hitTest) return null;
    const { left, right } = document.querySelector("#article .text").getBoundingClientRect();
    const points = [];
    for (let row = 0; row < 20; row++) {
      for (let column = 0; column < 10; column++) {
        points.push([left + ((column + 0.5) * (right - left)) / 10, ((row + 0.5) * innerHeight) / 20]);
      }
    }
    let [asked, hits] = [0, 0];
    const start = performance.now();
    let end = start;
    while (end - start < SHORTEST) {
      for (const [x, y] of points) hits += window.contender.hitTest(x, y) > 0;
      asked += points.length;
      end = performance.now();
    }
    return { took: (end - start) / asked, hits: hits / asked };
  }

  // How long it takes until the work is a text.
  async function save() {
    await frame();
    const start = performance.now();
    const length = await window.contender.save();
    return { took: performance.now() - start, length };
  }

  const percentile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];

  // One frame of a display that shows 60 in a second, in milliseconds.
  const FRAME = 1000 / 60;
  // Clocks are coarse: a frame that was on time may seem a little late.
  const SLACK = 1;

  // Scrolls by as much in each frame, and back where there is no more. Of each frame: how long the page's own thread
  // is busy with it, and whether the next one came late.
  async function scroll(frames, step) {
    const [work, gaps] = [[], []];
    let before = await frame();
    for (let done = 0; done < frames; done++) {
      const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
      if ((step > 0 && isAtEnd) || (step < 0 && scrollY === 0)) step = -step;
      const start = performance.now();
      scrollBy({ top: step, behavior: "instant" });
      work.push((await frameEnd()) - start);
      const now = await frame();
      gaps.push(now - before);
      before = now;
    }
    work.sort((a, b) => a - b);
    const share = (times, limit) => times.filter((time) => time > limit).length / times.length;
    return { p95: percentile(work, 0.95), over: share(work, FRAME), late: share(gaps, FRAME + SLACK) };
  }

  // All pages show the same part of the text while something is done to it.
  function scrollTo(block) {
    document.querySelectorAll("#article .text")[block].scrollIntoView({ block: "start", behavior: "instant" });
  }

  // All pages have nothing left to do before something is measured.
  const rest = () =>
    new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(() => resolve(true))));

  return { watchImport, change, hitTest, save, scroll, scrollTo, rest };
})();
