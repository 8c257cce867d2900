import { integerBetween, type Random } from "../runtime/random.ts";

/** Where the item at an index of an answer stands in the order of insertion. */
export function positions(total: number, order: string, random: Random): (index: number) => number {
  if (order === "newest") {
    return index => total - 1 - index;
  }
  if (order !== "shuffled" || total < 2) {
    return index => index;
  }
  // Steps of a length without a common divisor reach every place once, and need no list of them.
  let step = integerBetween(random, 1, total - 1);
  while (commonDivisor(step, total) > 1) {
    step = (step % (total - 1)) + 1;
  }
  const first = integerBetween(random, 0, total - 1);
  return index => Number((BigInt(index) * BigInt(step) + BigInt(first)) % BigInt(total));
}

function commonDivisor(left: number, right: number): number {
  return right === 0 ? left : commonDivisor(right, left % right);
}
