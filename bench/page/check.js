// Whether an arm learns what the others learn: from the same weights, the same number of steps, and then the mean loss
// of the last quarter of them. Every arm draws samples of its own, so the means differ by chance as well. The loss should
// still be falling then: for (20, 5) at p = .1 a learning rate that is a fifth too large shows after 400 steps and no more
// after 1000. A factor on all gradients never shows, for Adam divides by it: that is for tests of single steps.
import { pause } from "./timing.js";

const PORTION = 10; // steps between pauses
const STEPS = 6e8; // times the multiplications of a step's dense forward pass
const FEWEST = 48, MOST = 400;
const ERRORS = 5; // standard errors of the difference
const SHARE = 0.005; // of the loss, for rounding and for epsilon, which not all add at the same place

export function length({ features, hidden, batch }) {
  const steps = Math.round(STEPS / (features * hidden * batch));
  return 4 * Math.round(Math.min(MOST, Math.max(FEWEST, steps)) / 4);
}

export async function train(arm, steps) {
  const first = arm.loss();
  const window = steps / 4;
  for (let left = steps - window - 1; left > 0; left -= PORTION) {
    arm.steps(Math.min(PORTION, left));
    await pause();
  }
  let sum = 0, squares = 0;
  for (let i = 0; i < window; i++) {
    const loss = arm.loss();
    sum += loss;
    squares += loss * loss;
    if (i % PORTION === 0) await pause();
  }
  const mean = sum / window;
  const variance = Math.max(0, squares / window - mean * mean) / (window - 1);
  return { first, mean, error: Math.sqrt(variance) };
}

// Compares with another arm's; a loss that never fell agrees with none.
export function compare(one, other) {
  const tolerance = ERRORS * Math.hypot(one.error, other.error) + SHARE * other.mean;
  return { tolerance, agrees: Math.abs(one.mean - other.mean) <= tolerance && one.mean < one.first };
}
