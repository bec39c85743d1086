// Tegum's own engines, as TeaVM compiled them, by the names that the report gives them.
const OF = {
  kernel: { module: "js", engine: "kernel" }, // TeaVM JavaScript is what hosts the kernel
  "reference-js": { module: "js", engine: "reference" },
  "reference-wasm": { module: "wasm", engine: "reference" },
};
const FORM = "kernel-"; // with the name of a form: the kernel that the chooser might have written
const loaded = {};

async function load(kind) {
  if (kind === "js") return import("./engines.js");
  const runtime = await import("./teavm-runtime.js");
  return (await runtime.load(new URL("engines.wasm", import.meta.url).href)).exports;
}

// An engine at its first step, or { why } where it cannot be had.
export async function open(name, config, start) {
  const { module, engine } = name.startsWith(FORM) ? { module: "js", engine: name } : OF[name];
  const engines = await (loaded[module] ??= load(module));
  const why = engines.missing(engine, config.model);
  if (why) return { why };
  const { model, features, hidden, batch, density } = config;
  const handle = engines.open(engine, model, features, hidden, batch, density, start);
  return { form: engines.form(handle), steps: (k) => engines.train(handle, k), loss: () => engines.loss(handle) };
}
