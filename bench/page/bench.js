// What the driver asks for; every answer is JSON. See bench/README.md.
import { arms, start } from "./arms.js";
import * as check from "./check.js";
import { interleaved, sliceSteps, summary } from "./timing.js";
import { lanes, parts } from "./lanes.js";
import { limit, product } from "./limit.js";
import { pool } from "./pool.js";

// All arms of one configuration: loss, then times.
async function configuration(config, { rounds, slice, warmUp }) {
  const steps = check.length(config);
  const list = [];
  for (const { engine, form, open } of arms(config)) {
    const entry = { engine, form, why: "", rates: [] };
    list.push(entry);
    try {
      const arm = await open(config, start(config));
      if (arm.why) {
        entry.why = arm.why;
        continue;
      }
      entry.form ||= arm.form ?? ""; // an engine that chooses one says which
      entry.loss = await check.train(arm, steps);
      entry.arm = arm;
      entry.steps = sliceSteps(arm, slice, warmUp);
    } catch (error) {
      delete entry.arm;
      entry.why = `failed: ${error}`;
    }
  }
  await interleaved(list.filter(({ arm }) => arm), rounds);
  const yardstick = list[0];
  return {
    ...config,
    steps,
    arms: list.map(({ engine, form, why, arm, loss, steps: sliceSteps, rates }) => ({
      engine, form, why,
      speed: arm ? { sliceSteps, ...summary(rates) } : null,
      loss: arm ? { ...loss, ...check.compare(loss, yardstick.loss) } : null,
    })),
  };
}

// Bytes that this page has come to hold since it opened one arm and trained it, its scripts and the linear memory of its
// WebAssembly, which the browser's own count leaves out.
async function memory(config, engine, form) {
  if (!performance.measureUserAgentSpecificMemory) return null;
  const count = async () => (await performance.measureUserAgentSpecificMemory()).bytes;
  const linear = linearMemories();
  const before = await count();
  const offered = arms(config).find((arm) => arm.engine === engine && (!arm.form || arm.form === form));
  const arm = await offered.open(config, start(config));
  if (arm.why) return null;
  arm.steps(4);
  const bytes = (await count()) - before + linear();
  arm.steps(1); // and is held until here
  return { ...config, engine, form, bytes };
}

function linearMemories() {
  const memories = new Set();
  const collect = ({ exports }) => {
    for (const value of Object.values(exports)) {
      if (value instanceof WebAssembly.Memory) memories.add(value);
    }
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...all) => {
      const result = await original(...all);
      collect(result.instance ?? result);
      return result;
    };
  }
  WebAssembly.Instance = class extends WebAssembly.Instance {
    constructor(...all) {
      super(...all);
      collect(this);
    }
  };
  return () => [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
}

const asked = { configuration, limit, product, lanes, parts, pool, memory };
globalThis.tegumBench = async (what, ...details) => JSON.stringify(await asked[what](...details));
