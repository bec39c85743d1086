// What one core can do: multiplications and additions of four floats that never leave the registers. Twelve chains, as
// many as fit beside their two constants, so that no operation waits for another.
import { summary } from "./timing.js";

const CHAINS = 12, TURNS = 4; // in one round of the loop
const PER_ROUND = CHAINS * TURNS * 2 * 4; // floating-point operations

const unsigned = (n) => (n < 128 ? [n] : [(n & 127) | 128, ...unsigned(n >>> 7)]);
const section = (id, bytes) => [id, ...unsigned(bytes.length), ...bytes];
const get = (local) => [0x20, local], set = (local) => [0x21, local];
const SPLAT = [0xFD, 0x13], MULTIPLY = [0xFD, 0xE6, 0x01], ADD = [0xFD, 0xE4, 0x01], FIRST_LANE = [0xFD, 0x1F, 0];
const I32 = 0x7F, F32 = 0x7D, V128 = 0x7B;

// (rounds: i32, factor: f32, term: f32) -> f32: chain = chain · factor + term
function moduleBytes() {
  const rounds = 0, factor = 3, term = 4, chain = (c) => 5 + c;
  const body = [
    1, ...unsigned(2 + CHAINS), V128,
    ...get(1), ...SPLAT, ...set(factor), ...get(2), ...SPLAT, ...set(term),
    0x03, 0x40,
  ];
  for (let turn = 0; turn < TURNS; turn++) {
    for (let c = 0; c < CHAINS; c++) {
      body.push(...get(chain(c)), ...get(factor), ...MULTIPLY, ...get(term), ...ADD, ...set(chain(c)));
    }
  }
  body.push(...get(rounds), 0x41, 1, 0x6B, 0x22, rounds, 0x0D, 0, 0x0B); // until rounds − 1 is 0
  body.push(...get(chain(0)));
  for (let c = 1; c < CHAINS; c++) body.push(...get(chain(c)), ...ADD);
  body.push(...FIRST_LANE, 0x0B);
  return new Uint8Array([
    0, 0x61, 0x73, 0x6D, 1, 0, 0, 0,
    ...section(1, [1, 0x60, 3, I32, F32, F32, 1, F32]),
    ...section(3, [1, 0]),
    ...section(7, [1, 3, 0x72, 0x75, 0x6E, 0, 0]),
    ...section(10, [1, ...unsigned(body.length), ...body]),
  ]);
}

const COLUMNS = 64; // samples of a block

// The dense kernel's first product, H = W X, as Java writes it, and nothing else.
export async function product({ features, hidden, slices, slice }) {
  const engines = await import("./engines.js");
  const { products } = (await WebAssembly.instantiate(engines.product(features, hidden))).instance.exports;
  const operations = 2 * features * hidden * COLUMNS;
  const gigaflops = (count) => {
    const begin = performance.now();
    products(count);
    return (count * operations) / (performance.now() - begin) / 1e6;
  };
  for (let i = 0; i < 100; i++) gigaflops(Math.ceil(1e6 / operations));
  const count = Math.ceil((gigaflops(Math.ceil(5e7 / operations)) * 1e6 * slice) / operations);
  const rates = Array.from({ length: slices }, () => gigaflops(count));
  return { rows: hidden, inner: features, columns: COLUMNS, gigaflops: summary(rates) };
}

export async function limit({ slices, slice }) {
  const { run } = (await WebAssembly.instantiate(moduleBytes())).instance.exports;
  const gigaflops = (rounds) => {
    const begin = performance.now();
    run(rounds, 0.5, 0.25);
    return (rounds * PER_ROUND) / (performance.now() - begin) / 1e6;
  };
  for (let i = 0; i < 100; i++) gigaflops(10_000);
  const rounds = Math.round((gigaflops(100_000) * 1e6 * slice) / PER_ROUND);
  return summary(Array.from({ length: slices }, () => gigaflops(rounds)));
}
