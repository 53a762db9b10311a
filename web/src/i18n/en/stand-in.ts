import type { standIn as vi } from "../vi/stand-in.ts";

export const standIn: typeof vi = {
  worksFor: (name) => `You stand in for ${name}. Each step is kept under both names.`,
};
