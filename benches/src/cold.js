// Runs before a page: when its article was painted and could be marked, in milliseconds from the start of the navigation,
// in `window.shown`; and all memory of WebAssembly that the page asks for, in `window.memories`.

(() => {
  const memories = (window.memories = new Set());
  const note = (made) => {
    // The build gives exports short names.
    for (const part of Object.values((made.instance ?? made).exports ?? {})) {
      if (part instanceof WebAssembly.Memory) memories.add(part);
    }
    return made;
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name].bind(WebAssembly);
    WebAssembly[name] = (...given) => original(...given).then(note);
  }

  // Highlit's own page shows an article when it can be marked; the others say so.
  const isReady = () =>
    document.querySelector("#article .text") &&
    (window.contender || document.querySelector("#highlit, .bare"));

  const look = () => {
    if (!isReady()) return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    // It arrives when style, layout and paint of this frame are done.
    port1.onmessage = () => (window.shown = performance.now());
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
})();
