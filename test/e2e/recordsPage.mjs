/*
 * Runs in the page: gives the files that were chosen to a worker, and looks after the page meanwhile. It stands still as long as its
 * longest task, and as long as the longest time between two beats of a clock of 10 ms.
 */
const BEAT = 10;

globalThis.countRecords = async ({ files, year, kinds }) => {
  const chosen = [...document.querySelector('input').files];
  const records = kinds.map((kind) => ({ kind, file: chosen.find(({ name }) => name === `${kind}.csv`) }));
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ entryTypes: ['longtask'] });
  let last = performance.now();
  let longestGap = 0;
  const beat = () => {
    const now = performance.now();
    longestGap = Math.max(longestGap, now - last - BEAT);
    last = now;
  };
  const clock = setInterval(beat, BEAT);
  const worker = new Worker('/worker.js', { type: 'module' });
  const answer = await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage({ files, year, records });
  });
  beat();
  clearInterval(clock);
  tasks.push(...observer.takeRecords().map(({ duration }) => duration));
  observer.disconnect();
  worker.terminate();
  return { ...answer, longestTask: Math.max(0, ...tasks), longestGap };
};
