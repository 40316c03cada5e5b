// Times a task in workers, each started for it as Highlit's page does. What comes of it is in `window.raced`,
// which is null until all rounds are run.

window.race = (() => {
  const answer = (worker, task) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = reject;
      worker.postMessage(task);
    });

  async function round(begin, task) {
    const begun = performance.now();
    const worker = begin();
    // No worker can do this, and each says so as soon as it runs.
    await answer(worker, ["nothing"]);
    const ready = performance.now();
    const { done, refused } = await answer(worker, task);
    const end = performance.now();
    worker.terminate();
    if (refused) throw refused;
    return { start: ready - begun, search: end - ready, places: Array.from(done) };
  }

  async function all(begin, rounds) {
    const task = await (await fetch("/task.json")).json();
    const times = [];
    while (times.length < rounds) times.push(await round(begin, task));
    return times;
  }

  return (begin, rounds) => {
    window.raced = null;
    const show = (outcome) => (window.raced = outcome);
    all(begin, rounds).then(show, (error) => show(String(error.message ?? error)));
  };
})();
