// Starts the trainer, compiled to WebAssembly, in its worker.
import { load } from "./teavm-runtime.js";

try {
  const trainer = await load(new URL("trainer.wasm", import.meta.url).href);
  trainer.exports.open(self, 0);
} catch (error) {
  postMessage({ failed: String(error) });
}
