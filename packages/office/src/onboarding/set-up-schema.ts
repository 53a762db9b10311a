import * as v from "valibot";
import { TenantState } from "../tenant/schema.ts";

/**
 * What a unit needs before its people can work, in the order it is usually done: list of people, image of the seal,
 * certificate of the agency, first sign-ins, incoming register, series of outgoing numbers, rights and divisions,
 * identifier code, exchange, first document registered.
 */
export const CHECK_CODES = [
  "people",
  "seal",
  "certificate",
  "signIns",
  "registers",
  "series",
  "model",
  "codes",
  "exchange",
  "tried",
] as const;
export type CheckCode = (typeof CHECK_CODES)[number];

/** One thing a unit needs. `waiting`: it was asked for, and somebody outside has it in hand. */
export const SetUpCheck = v.object({
  code: v.picklist(CHECK_CODES),
  state: v.picklist(["done", "missing", "waiting"]),
  /** Who brings it: the province, the clerk of the unit, its leader, the certificate authority, or everybody. */
  who: v.picklist(["province", "clerk", "chair", "ca", "everybody"]),
  /** Counts and names that go into its sentence; no word of a document. */
  params: v.record(v.string(), v.union([v.string(), v.number()])),
});
export type SetUpCheck = v.InferOutput<typeof SetUpCheck>;

/** SetUp (tình trạng sẵn sàng): how far the preparation of a unit is. */
export const SetUp = v.object({
  stage: TenantState,
  checks: v.array(SetUpCheck),
  /** How many of the checks are done. */
  done: v.number(),
});
export type SetUp = v.InferOutput<typeof SetUp>;
