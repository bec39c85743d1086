// Starts the trainer that writes kernels in its worker.
import { open } from "./kernel.js";

try {
  const refusal = open(self);
  if (refusal) {
    postMessage({ failed: refusal });
  }
} catch (error) {
  postMessage({ failed: String(error) });
}
