// How long the reader is kept waiting for what may never come, in milliseconds.
const PATIENCE = 20_000;

export const inTime = (begin) =>
  new Promise((done, failed) => {
    begin(done, failed);
    setTimeout(() => failed(new Error("no answer")), PATIENCE);
  });
