// Slices of some milliseconds, arms in turn, so that what else the machine does meets all of them alike.
const now = () => performance.now();

// Lets the driver ask how far we are.
export const pause = () => new Promise((resolve) => setTimeout(resolve));

export function rate(arm, steps) {
  const begin = now();
  arm.steps(steps);
  return (1000 * steps) / (now() - begin);
}

// How many steps fill a slice; on the way the browser compiles what runs often.
export function sliceSteps(arm, slice, warmUp) {
  const end = now() + warmUp;
  let steps = 1;
  do {
    const perSecond = rate(arm, steps);
    steps = Math.max(1, Math.round(Math.min((perSecond * slice) / 1000, 4 * steps)));
  } while (now() < end);
  return steps;
}

export async function interleaved(list, rounds) {
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < list.length; i++) {
      const { arm, steps, rates } = list[(i + round) % list.length];
      rates.push(rate(arm, steps));
      await pause();
    }
  }
}

export function summary(rates) {
  const sorted = rates.slice().sort((a, b) => a - b), half = sorted.length >> 1;
  const median = sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  return { best: sorted[sorted.length - 1], median, rates };
}
