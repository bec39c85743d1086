// Starts the trainer, compiled to JavaScript, in its worker.
import { main } from "./trainer.js";

try {
  main([]);
} catch (error) {
  postMessage({ failed: String(error) });
}
