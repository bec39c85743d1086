// Who takes part, and where all of them begin. An arm: { steps(k) trains, loss() trains one step more and gives its loss }.
import * as forms from "./plain-forms.mjs";
import * as absolute from "./plain-abs.mjs";
import * as tensorflow from "./tensorflow.mjs";
import { open } from "./tegum.js";

const SEED = 1;

// What the chooser of forms has to choose from.
const FORMS = ["DENSE", "COMPACT", "SPARSE_INPUT", "GRAM", "GRAM_SORTED"];

export function arms(config) {
  const plain = config.model === "abs" ? ["dense", "sparse"] : ["dense", "sparse", "gram"];
  return [
    ...plain.map((form, variant) => ({ engine: "plain", form, open: (c) => openPlain(c, variant) })),
    ...["kernel", "reference-js", "reference-wasm"].map((engine) => (
      { engine, form: "", open: (c, start) => open(engine, c, start) })),
    ...FORMS.map((form) => (
      { engine: "kernel-form", form: form.toLowerCase().replace("_", " "),
        open: (c, start) => open("kernel-" + form, c, start) })),
    { engine: "tensorflow", form: "", open: openTensorflow },
  ];
}

// Variant 0 fills its batch value by value, the others draw the places of the nonzeros: each with its own sampler.
function openPlain({ model, features, hidden, batch, density }, variant) {
  const trainer = (model === "abs" ? absolute : forms).make();
  trainer.setup(variant, variant === 0 ? 0 : 1, features, hidden, batch, density, SEED);
  return { steps: (k) => trainer.steps(k), loss: () => trainer.steps(1) };
}

async function openTensorflow({ model, features, hidden, batch, density }, start) {
  await tensorflow.prepare(new URL(".", import.meta.url).href);
  const trainer = tensorflow.make();
  trainer.setup(model, features, hidden, batch, density, start);
  return { steps: (k) => trainer.steps(k), loss: () => trainer.steps(1) };
}

// The weights that the plain trainers give themselves and keep to themselves: their generator's first draws, uniform
// within ±1/√m. For every feature a row; for the absolute-value model the rows of W1, then those of W2.
export function start({ model, features, hidden }) {
  const next = model === "abs"
    ? xoshiro([SEED | 1, 0x9E3779B9 | 0, 0x85EBCA6B | 0, 0xC2B2AE35 | 0])
    : xoshiro(chained(SEED));
  const count = features * hidden, scale = 1 / Math.sqrt(hidden);
  const draw = () => ((next() >>> 8) * 2 ** -24 - 0.5) * 2 * scale;
  const weights = new Float32Array(model === "abs" ? 2 * count : count);
  for (let i = 0; i < count; i++) {
    weights[i] = draw();
    if (model === "abs") weights[count + i] = draw();
  }
  return weights;
}

function chained(seed) {
  const s0 = (Math.imul(seed, 0x9E3779B9) + 1) | 0, s1 = (Math.imul(s0, 0x85EBCA6B) + 2) | 0;
  const s2 = (Math.imul(s1, 0xC2B2AE35) + 3) | 0, s3 = (Math.imul(s2, 0x27D4EB2F) + 4) | 0;
  return [s0, s1, s2, s3];
}

function xoshiro([s0, s1, s2, s3]) {
  return () => {
    let r = Math.imul(s1, 5);
    r = Math.imul((r << 7) | (r >>> 25), 9);
    const t = s1 << 9;
    s2 ^= s0; s3 ^= s1; s1 ^= s2; s0 ^= s3; s2 ^= t;
    s3 = (s3 << 11) | (s3 >>> 21);
    return r;
  };
}
