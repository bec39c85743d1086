// Models of a sweep: ten in the lanes of one kernel beside one after the other.
import { interleaved, sliceSteps, summary } from "./timing.js";

// Any weights will do: only time is taken.
const somewhere = (count) => Float32Array.from({ length: count }, (_, i) => Math.sin(i + 1) / 2);

async function timed(list, { rounds, slice, warmUp }) {
  const entries = list.map((arm) => ({ arm, steps: sliceSteps(arm, slice, warmUp), rates: [] }));
  await interleaved(entries, rounds);
  return entries.map(({ rates }) => rates);
}

export async function lanes({ features, hidden, batch, density, models }, protocol) {
  const engines = await import("./engines.js");
  const alone = engines.open("kernel", "relu", features, hidden, batch, density, somewhere(features * hidden));
  const together = engines.openTogether(features, hidden, batch, density, models);
  const rates = await timed([
    { steps: (count) => engines.train(alone, count) },
    { steps: (count) => engines.trainTogether(together, count) },
  ], protocol);
  return {
    features, hidden, batch, density, models,
    alone: summary(rates[0]),
    together: summary(rates[1].map((rate) => rate * models)),
  };
}

// The parts of one step, each repeated: in microseconds, at its best.
export async function parts({ features, hidden, batch, density }, protocol) {
  const engines = await import("./engines.js");
  const handle = engines.openParts(features, hidden, batch, density);
  const step = engines.open("kernel", "relu", features, hidden, batch, density, somewhere(features * hidden));
  const names = ["sample", "gradient", "update"];
  const rates = await timed([
    ...names.map((part) => ({ steps: (count) => engines.repeat(handle, part, count) })),
    { steps: (count) => engines.train(step, count) },
  ], protocol);
  const [sample, gradient, update, whole] = rates.map((all) => 1e6 / summary(all).best);
  return { features, hidden, batch, density, sample, gradient, update, whole };
}
