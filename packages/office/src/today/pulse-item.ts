import * as v from "valibot";
import { entity, type LocalKey } from "@vanthu/platform/store/entity.ts";

export const PULSE_KEY: LocalKey = ["pulse", "pulse"];

/** Pulse (nhịp): counters of the office that move whenever somebody's Hôm nay may show something else; one item. */
export const PulseEntity = entity({ name: "Pulse", schema: v.looseObject({}), key: () => PULSE_KEY });
