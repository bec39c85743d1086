// Starts the trainer that writes kernels in its worker.
import { openKernel } from "./trainer.js";

try {
  const refusal = openKernel(self);
  if (refusal) {
    postMessage({ failed: refusal });
  }
} catch (error) {
  postMessage({ failed: String(error) });
}
