// The clock that both pages are measured with, from inside the page. A measurement that is under
// way is in `window.measured`: null until it is done.
//
// "Painted" is the end of the frame that shows it. A message posted from an animation frame arrives
// when style, layout and paint of that frame are done.

window.probe = (() => {
  const OWN = new Set(["highlit-open", "highlit-pending"]);
  const tagRanges = () =>
    [...CSS.highlights].reduce((sum, [name, ranges]) => sum + (OWN.has(name) ? 0 : ranges.size), 0);

  const frame = () => new Promise(requestAnimationFrame);

  const frameEnd = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });

  // Watches frame by frame, from the one that is under way, until there are enough ranges.
  async function painted(least) {
    for (;;) {
      const seen = tagRanges() >= least;
      const end = await frameEnd();
      if (seen) return end;
      await frame();
    }
  }

  // Changes to the article itself; the margins beside its blocks are there to be filled.
  function watchArticle() {
    const counts = { article: 0, margins: 0 };
    const count = (records) => {
      for (const { target } of records) {
        const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
        counts[element?.closest(".margin") ? "margins" : "article"]++;
      }
    };
    const observer = new MutationObserver(count);
    const everything = { subtree: true, childList: true, characterData: true, attributes: true };
    observer.observe(document.getElementById("article"), everything);
    return () => {
      count(observer.takeRecords());
      observer.disconnect();
      return counts;
    };
  }

  // The dialog that asks whether a file may come in is answered in the moment it opens.
  function confirmAtOnce(atOpening) {
    const observer = new MutationObserver(() => {
      const merge = document.querySelector("dialog[open] .primary");
      if (!merge) return;
      observer.disconnect();
      atOpening(performance.now());
      merge.click();
    });
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ["open"] });
  }

  // Times the next import, from the moment the file is chosen.
  function watchImport() {
    window.measured = null;
    const stop = watchArticle();
    let asked = null;
    confirmAtOnce((time) => (asked = time));
    const chosen = async () => {
      const start = performance.now();
      await frame();
      const end = await painted(1);
      window.measured = {
        painted: end - start,
        asked: asked && asked - start,
        ranges: tagRanges(),
        mutations: stop().article,
      };
    };
    document.addEventListener("change", chosen, { capture: true, once: true });
  }

  // Times an addition, begun by `act` at the start of a frame.
  function measureAdd(act) {
    window.measured = null;
    const stop = watchArticle();
    const before = tagRanges();
    let start;
    requestAnimationFrame(() => {
      start = performance.now();
      act();
    });
    // Of the same frame, but after everything that the first callback has set off at once.
    requestAnimationFrame(async () => {
      const end = await painted(before + 1);
      window.measured = { painted: end - start, ranges: tagRanges(), mutations: stop().article };
    });
  }

  // Highlit: the words are selected as a reader would, and the menu is open, before the key goes down.
  function select(block, start, end) {
    const text = document.getElementById(`text-${block}`);
    getSelection().setBaseAndExtent(text.firstChild, start, text.firstChild, end);
    const { left, top } = text.getBoundingClientRect();
    const at = { bubbles: true, isPrimary: true, clientX: left, clientY: top };
    text.dispatchEvent(new PointerEvent("pointerup", at));
  }

  const pressOne = () =>
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "1", bubbles: true }));

  // Both pages show the same part of the text while something is added to it.
  function scrollTo(block) {
    document.querySelectorAll("#article .text")[block].scrollIntoView({ block: "start" });
  }

  // Both pages have nothing left to do before something is measured.
  function rest() {
    window.rested = false;
    requestIdleCallback(() => requestIdleCallback(() => (window.rested = true)));
  }

  return { watchImport, measureAdd, select, pressOne, scrollTo, rest };
})();
