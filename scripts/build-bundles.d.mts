import type { FunctionName } from "../infra/weights.ts";

export const FUNCTIONS: readonly FunctionName[];
export function build(root: string): Promise<void>;
export function bundle(root: string, folder: string): Promise<void>;
