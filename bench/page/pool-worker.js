// One of the pool: opens the first engine that is built, warms up, and then trains for as long as it is told.
import { open } from "./tegum.js";
import { start } from "./arms.js";
import { sliceSteps } from "./timing.js";

let arm, steps;
onmessage = async ({ data }) => {
  if (data.config) {
    for (const engine of data.engines) {
      arm = await open(engine, data.config, start(data.config));
      if (!arm.why) {
        steps = sliceSteps(arm, 8, 300);
        postMessage({ engine });
        return;
      }
    }
  }
  const begin = performance.now();
  let done = 0;
  do {
    arm.steps(steps);
    done += steps;
  } while (performance.now() - begin < data.milliseconds);
  postMessage({ rate: (1000 * done) / (performance.now() - begin) });
};
