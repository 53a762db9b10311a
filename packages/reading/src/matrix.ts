/** Affine map as PDF writes it: a b c d e f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** @returns undefined for what is no six numbers */
export function matrixOf(value: unknown): Matrix | undefined {
  if (value === null || typeof value !== "object") return undefined;
  const numbers = Array.from({ length: 6 }, (_, at) => (value as ArrayLike<unknown>)[at]);
  return numbers.every((one) => typeof one === "number") ? (numbers as unknown as Matrix) : undefined;
}
