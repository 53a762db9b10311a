/** The functions with addresses of their own, as the gateway routes them (`infra/gateway.ts`). */
const APART = ["compose", "convert", "sign", "work"] as const;

export type AnsweringFunction = (typeof APART)[number] | "api";

/** Which function answers an address of the API. */
export function functionOf(path: string): AnsweringFunction {
  if (/^\/api\/openapi\.json(?:\?|$)/.test(path)) return "work";
  return APART.find((name) => path.startsWith(`/api/${name}/`)) ?? "api";
}
