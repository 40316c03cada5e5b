// Highlit's own page, which has no functions to call: things are done to it as a reader does them, by a selection that
// is already made, by keys and by its button.

window.contender = (() => {
  const key = (on, name) => on.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));

  // The words are selected, and the menu comes up, before the clock starts.
  function prepare({ block, units }) {
    const text = document.getElementById(`text-${block}`);
    getSelection().setBaseAndExtent(text.firstChild, 0, text.firstChild, units);
    const { left, top } = text.getBoundingClientRect();
    const at = { bubbles: true, isPrimary: true, clientX: left, clientY: top };
    text.dispatchEvent(new PointerEvent("pointerup", at));
  }

  // Until the file is handed to the browser.
  function save() {
    const { createObjectURL } = URL;
    return new Promise((resolve) => {
      URL.createObjectURL = (blob) => {
        URL.createObjectURL = createObjectURL;
        resolve(blob.size);
        return createObjectURL.call(URL, blob);
      };
      document.querySelector(".bar .save").click();
    });
  }

  return {
    prepare,
    add: () => key(document.body, "1"),
    // What was just made is open, and keys are about that.
    retag: () => key(document.body, "2"),
    remove: () => key(document.getElementById("article"), "Delete"),
    save,
  };
})();
