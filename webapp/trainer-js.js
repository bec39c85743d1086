// Starts the trainer, compiled to JavaScript, in its worker.
import { open } from "./trainer.js";

try {
  open(self, 0);
} catch (error) {
  postMessage({ failed: String(error) });
}
