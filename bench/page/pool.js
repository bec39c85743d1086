// Several workers, each with a run of its own: how much more they do together than one alone.
const ENGINES = ["kernel", "reference-wasm"]; // the first that is built

export async function pool(config, { milliseconds, repeats }) {
  const cores = navigator.hardwareConcurrency;
  const workers = [];
  let engine;
  try {
    for (let i = 0; i < cores; i++) workers.push(await started(config));
    engine = workers[0].engine;
    const rates = Array.from({ length: cores }, () => []);
    for (let repeat = 0; repeat < repeats; repeat++) {
      for (let count = 1; count <= cores; count++) {
        const done = await Promise.all(workers.slice(0, count).map((worker) => worker.ask({ milliseconds })));
        rates[count - 1].push(done.reduce((sum, { rate }) => sum + rate, 0));
      }
    }
    return rates.map((list, i) => ({ ...config, engine, workers: i + 1, stepsPerSecond: Math.max(...list) }));
  } finally {
    workers.forEach((worker) => worker.end());
  }
}

async function started(config) {
  const worker = new Worker(new URL("pool-worker.js", import.meta.url), { type: "module" });
  const ask = (message) => new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message: why }) => reject(new Error(why));
    worker.postMessage(message);
  });
  const { engine } = await ask({ config, engines: ENGINES });
  return { engine, ask, end: () => worker.terminate() };
}
