// Hands the trainer, compiled to JavaScript, to a page that gets no worker.
import { open } from "./trainer.js";

window.tegumTrainer = open;
