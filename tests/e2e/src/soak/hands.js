// The hands and the eye of the soaks inside the page. The events are made by a script, because some
// thousands of them are wanted in a minute; a share of all deeds is done through the driver instead, by
// pointer and keys that a browser cannot tell from a person's.

window.soak = (() => {
  const one = css => document.querySelector(css);
  const all = css => [...document.querySelectorAll(css)];
  const frame = () => new Promise(requestAnimationFrame);

  // What `test` comes to, as soon as it comes to something, looked at once a frame.
  async function until(what, test, patience = 10_000) {
    const end = performance.now() + patience;
    for (;;) {
      const answer = test();
      if (answer) return answer;
      if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
      await frame();
    }
  }

  // --- The eye -------------------------------------------------------------------------------

  const size = name => CSS.highlights.get(`highlit-${name}`)?.size ?? 0;
  const pressed = group => [...group].findIndex(e => e.getAttribute('aria-pressed') === 'true');
  const numbers = (css, data) => all(css).map(e => e.dataset[data]).sort((a, b) => a - b).join();
  const text = e => e?.textContent ?? '';
  // Numbers stand between marks of direction that nobody sees.
  const count = e => Number(/\d+/u.exec(text(e)) ?? 0);

  function card(e) {
    const part = css => text(e.querySelector(css));
    const why = e.querySelector('textarea')?.value ?? part('.why:not(.missing)');
    const choices = [...e.querySelectorAll('.choices')].map(group => pressed(group.children));
    const open = choices.length ? `open ${choices.join(' ')}` : '';
    return `card: ${[part('.label'), part('.subtag'), part('.unsure'), part('.quote'), why, open].join(' | ')}`;
  }

  // What is on the screen, line by line, as `Desk::look` has it.
  function look() {
    if (!one('#article') || !one('.panel')) return ['no article'];
    const tags = all('[data-only]');
    const works = name => !one(`.tools [aria-label=${name}]`).disabled;
    return [
      `highlights: ${count(one('.panel-head h2'))}`,
      `of each tag: ${tags.map(tag => count(tag.querySelector('.number'))).join()}`,
      `painted of each tag: ${tags.map((_, at) => size(`tag-${at + 1}`)).join()}`,
      `painted as open: ${size('open')}`,
      `painted as cursor, as selected: ${size('cursor')},${size('pending')}`,
      `chips: ${all('.chip').length}`,
      `undo, redo: ${works('Undo')}, ${works('Redo')}`,
      `blocks: ${numbers('[data-text]', 'text')}`,
      `to take in: ${numbers('[data-take-in]', 'takeIn')}`,
      `to set aside: ${numbers('[data-set-aside]', 'setAside')}`,
      `brush: ${pressed(all('#brush .choice'))}`,
      `filter: ${pressed(tags)}`,
      ...all('.card').map(card),
    ];
  }

  const isSaved = () => one('#safety')?.classList.contains('safe');
  const sees = lines => look().join('\n') === lines.join('\n');

  // The article as it is before anything is done to it.
  function blocks() {
    const kept = all('[data-text]').map(e => [Number(e.dataset.text), { text: text(e), kept: true }]);
    const aside = all('[data-take-in]').map(e =>
      [Number(e.dataset.takeIn), { text: text(e.previousElementSibling), kept: false }]);
    return [...kept, ...aside].sort(([a], [b]) => a - b).map(([, block]) => block);
  }

  // --- The hands -----------------------------------------------------------------------------

  const textOf = block => document.getElementById(`text-${block}`);

  function pointer(type, target, [clientX, clientY] = [0, 0]) {
    target.dispatchEvent(new PointerEvent(type,
      { bubbles: true, isPrimary: true, pointerType: 'mouse', clientX, clientY }));
  }

  // The page reads what a pointer did in a task of its own, once it has lifted.
  async function lift(target, at) {
    pointer('pointerup', target, at);
    await new Promise(resolve => setTimeout(resolve));
  }

  function press(key, target = document.body, modifiers = {}) {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }));
  }

  async function select({ from: [first, start], to: [last, end] }) {
    pointer('pointerdown', textOf(first));
    getSelection().setBaseAndExtent(textOf(first).firstChild, start, textOf(last).firstChild, end);
    await lift(textOf(last));
  }

  function write(field, words) {
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
    set.call(field, words);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  const digit = tag => press(String(tag + 1));
  const group = number => one('.card.open').querySelectorAll('.choices')[number].children;
  const details = () => until('all of the open card', () => one('.card.open .details'));
  const tool = (name, key, modifiers, by) => by === 'key'
    ? press(key, document.body, modifiers)
    : one(`.tools [aria-label=${name}]`).click();

  // The last file that the page handed out.
  let file;

  // Catches a file on its way to the disk.
  async function caught(save) {
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    const blob = new Promise(resolve => {
      URL.createObjectURL = blob => { resolve(blob); return createObjectURL.call(URL, blob); };
    });
    HTMLAnchorElement.prototype.click = function () { if (!this.download) click.call(this); };
    save();
    const name = 'work.json';
    const bytes = await (await blob).arrayBuffer();
    Object.assign(URL, { createObjectURL });
    HTMLAnchorElement.prototype.click = click;
    return new File([bytes], name);
  }

  const deeds = {
    async mark({ over, tag, by }) {
      await select(over);
      if (by === 'brush') return;
      await until('the tag menu', () => one('#tag-menu'));
      if (by === 'key') digit(tag);
      else all('#tag-menu .tag')[tag].click();
    },
    async markByCursor({ selected, tag }) {
      await select(selected);
      await until('the tag menu', () => one('#tag-menu'));
      press('j');
      await until('the cursor', () => size('cursor') && !one('#tag-menu'));
      digit(tag);
      await until('the mark', () => one('.toast'));
      press('Escape');
    },
    async retag({ tag, by }) {
      await details();
      if (by === 'key') digit(tag);
      else group(0)[tag].click();
    },
    async refine({ kind }) {
      await details();
      group(1)[kind].click();
    },
    async weigh({ sure }) {
      await details();
      group(2)[sure ? 0 : 1].click();
    },
    async note({ words }) {
      await details();
      const note = one('#note');
      note.focus();
      write(note, words);
      note.blur();
      // The field shows its words before the page has heard of them, which a busy one does a task later.
      await frame();
      await new Promise(resolve => setTimeout(resolve));
    },
    async edges({ moves, keep }) {
      press('e');
      await until('the edges', () => one('#edge-menu') && 'cursor' in document.documentElement.dataset);
      for (const move of moves) {
        if (move === 'swap') press('x');
        else press(move === 'forward' ? 'ArrowRight' : 'ArrowLeft', one('#article'), { ctrlKey: true });
        await frame();
      }
      press(keep ? 'Enter' : 'Escape', one('#article'));
      await until('the edges to be left', () => !one('#edge-menu'));
    },
    async delete({ by }) {
      await details();
      if (by === 'click') return one('.card.open .delete').click();
      const chip = one('.chip.open');
      chip.focus();
      press('Delete', chip);
    },
    undo: ({ by }) => tool('Undo', 'z', { ctrlKey: true }, by),
    redo: ({ by }) => tool('Redo', 'y', { ctrlKey: true }, by),
    toggle: ({ card }) => all('.card .summary')[card].click(),
    chip: ({ number }) => all('.chip')[number].click(),
    async press({ at: [block, letter], choice }) {
      // What was said of the last deed, or is said only now, may lie over the last lines.
      await until('the toast to go', () => {
        one('.toast .steps button:last-child')?.click();
        return !one('.toast');
      });
      const range = document.createRange();
      range.setStart(textOf(block).firstChild, letter);
      range.setEnd(textOf(block).firstChild, letter + 1);
      getSelection().removeAllRanges();
      textOf(block).scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = range.getBoundingClientRect();
      const middle = [left + width / 2, top + height / 2];
      pointer('pointerdown', textOf(block), middle);
      await lift(textOf(block), middle);
      if (choice === null) return;
      await until('the chooser', () => one('#chooser'));
      all('#chooser ol button')[choice].click();
      await until('the chooser to go', () => !one('#chooser'));
    },
    visit: ({ forward }) => press(forward ? 'n' : 'p'),
    filter: ({ tag }) => all('[data-only]')[tag].click(),
    search: ({ words }) => write(one('.search'), words),
    takeIn: ({ block }) => one(`[data-take-in="${block}"]`).click(),
    setAside: ({ block }) => one(`[data-set-aside="${block}"]`).click(),
    brush: () => press('b'),
    loadBrush: ({ tag }) => digit(tag),
    async save() {
      file = await caught(() => one('.bar .save').click());
    },
    async import({ answer }) {
      const field = one('#import-file');
      const files = new DataTransfer();
      files.items.add(file);
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      const dialog = await until('what the file brings', () => one('dialog[open]'));
      const answers = { merge: '.actions .primary', replace: '.actions button:not(.primary, .quiet)', cancel: 'header button' };
      dialog.querySelector(answers[answer]).click();
      await until('the dialog to go', () => !one('dialog'));
    },
    async leave() {
      one('.bar .brand').click();
      (await until('the shelf', () => one('.shelf a'))).click();
      await until('the article', () => one('#article'));
    },
  };

  // Which moments bear which time decides what a merge takes: no two deeds share a millisecond.
  function tick() {
    const now = Date.now();
    while (Date.now() === now);
  }

  // Does one deed, and fails unless the screen then comes to be as it should, with what it was.
  async function perform(deed, lines) {
    tick();
    await deeds[deed.does](deed);
    return until('the screen', () => sees(lines), 5_000);
  }

  // Does deeds in turn; what became of the first that went wrong, or nothing.
  async function performAll(steps) {
    for (const [at, { deed, look: lines }] of steps.entries()) {
      try {
        await perform(deed, lines);
      } catch (error) {
        return { at, why: String(error), seen: look() };
      }
    }
    return null;
  }

  return { blocks, isSaved, look, performAll, sees, until, perform, frame };
})();
