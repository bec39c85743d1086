// TensorFlow.js, idiomatic: variableGrads and its Adam, fresh samples in every step. Same interface as plain-forms.mjs,
// except that setup takes the initial weights. From the scouting prototype's tfpeer.js, one instance.
/* global tf */
export async function prepare(base) {
  tf.wasm.setWasmPaths(base);
  // One core against one core: where a page may share memory the backend would take threads.
  tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  await tf.setBackend("wasm");
  await tf.ready();
  if (tf.getBackend() !== "wasm" || !(await tf.env().getAsync("WASM_HAS_SIMD_SUPPORT"))) {
    throw new Error("TensorFlow.js did not start its WebAssembly SIMD backend");
  }
}

export function make() {
  let step;
  return {
    // start: rows of m weights for each of n features, for the absolute-value model those of W1, then those of W2
    setup(model, n, m, B, p, start) {
      const abs = model === "abs", I = tf.tensor(Array.from({ length: n }, (_, i) => 0.9 ** i), [1, 1, n]);
      const variable = (from) => tf.variable(tf.tensor(start.slice(from, from + n * m), [1, n, m]));
      const W = variable(0), W2 = abs ? variable(n * m) : W, b = tf.variable(tf.zeros([1, 1, n]));
      const P = tf.scalar(p), vars = abs ? [W, W2, b] : [W, b], opt = tf.train.adam(1e-3);
      const draw = () => tf.tidy(() => {
        const f = tf.randomUniform([1, B, n], abs ? -1 : 0, 1), k = tf.randomUniform([1, B, n]).lessEqual(P);
        return tf.where(k, f, tf.zerosLike(f));
      });
      step = () => {
        const X = draw();
        const { value, grads } = tf.variableGrads(() => {
          let h = tf.matMul(X, W);
          if (abs) h = tf.relu(h);
          const y = tf.relu(tf.matMul(h, W2, false, true).add(b));
          return I.mul((abs ? tf.abs(X) : X).sub(y).square()).mean([1, 2]).sum();
        }, vars);
        opt.applyGradients(grads);
        for (const name in grads) grads[name].dispose();
        X.dispose();
        return value;
      };
    },
    steps(k) {
      for (let i = 1; i < k; i++) step().dispose();
      const value = step(), loss = value.dataSync()[0];
      value.dispose();
      return loss;
    },
  };
}
