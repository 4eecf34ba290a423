// Makes the same picture of the same memory every time: the clock stands still, and what is drawn by
// lot is always the same. The engine asks neither; modules that it imports do, when they begin.
import crypto from "node:crypto";

const THEN = Date.UTC(2020, 0, 1);

export function standStill() {
  Date.now = () => THEN;
  performance.now = () => 0;
  crypto.randomFillSync = (array) => array.fill(1);
}
