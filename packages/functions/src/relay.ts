import { eventRelay } from "./event-relay.ts";
import { lambdaWorld } from "./world.ts";

/**
 * Types of events somebody reacts to. The build puts the list here in place of the consumers themselves, whose code and
 * rights the relay would otherwise carry.
 */
declare const VANTHU_RELAYED_EVENTS: readonly string[];

export const handler = eventRelay(lambdaWorld("relay"), new Set(VANTHU_RELAYED_EVENTS));
