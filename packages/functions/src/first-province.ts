import * as v from "valibot";
import type { CardSheet } from "@vanthu/office/account/schema.ts";
import { FirstProvince, openFirstProvince } from "@vanthu/office/onboarding/first-province.ts";
import { lambdaWorld } from "./world.ts";

const world = lambdaWorld("first-province");

/** Called by hand by whoever runs the deployment, never over HTTP (docs/operate.md, first deployment). */
export const handler = (input: unknown): Promise<CardSheet> => openFirstProvince(world, v.parse(FirstProvince, input));
