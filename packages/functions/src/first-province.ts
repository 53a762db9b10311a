import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import type { CardSheet } from "@vanthu/office/account/schema.ts";
import { FirstProvince, openFirstProvince } from "@vanthu/office/onboarding/first-province.ts";
import { readCommunes } from "./commune-list.ts";
import { lambdaWorld } from "./world.ts";

const world = lambdaWorld("first-province");

/** Called by hand by whoever runs the deployment, never over HTTP (docs/operate.md, first deployment). */
export const handler = async (input: unknown): Promise<CardSheet> =>
  openFirstProvince(world, v.parse(FirstProvince, input), await readCommunes(dirname(fileURLToPath(import.meta.url))));
