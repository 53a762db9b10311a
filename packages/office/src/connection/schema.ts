import * as v from "valibot";
import { CivilDate, line } from "../field.ts";
import { AxisName } from "../organisation/schema.ts";

/** What travels in a header must be of ASCII. */
const ascii = (max: number) => v.pipe(line(max), v.regex(/^[\x21-\x7e]+$/));
const Secret = v.pipe(v.string(), v.minLength(1), v.maxLength(500), v.regex(/^[\x20-\x7e]+$/));
const Account = line(100);

const Common = {
  /** Everything of the axis lies below it: "https://api.lgsp.example.vn". */
  address: v.pipe(line(300), v.url()),
  /** What the axis knows us by; on a province's LGSP it is the code of the agency. */
  systemId: ascii(100),
  /** How files travel in packets to this axis: in a ZIP of one entry, as the SDK of the axis does, or as they are. */
  attachmentForm: v.picklist(["zip", "raw"]),
  /** Sends and polls; while off nothing of it is asked. */
  on: v.boolean(),
};

/** Sets a connection. A secret left out stays as it is, on the same address only. */
export const SetConnection = v.variant("axis", [
  v.object({ axis: v.literal("vxp"), ...Common, secret: v.optional(Secret) }),
  v.object({
    axis: v.literal("lgsp"),
    ...Common,
    secret: v.optional(Secret),
    username: Account,
    password: v.optional(Secret),
    applicationCode: Account,
  }),
]);
export type SetConnection = v.InferOutput<typeof SetConnection>;

/** AxisConnection (kết nối trục liên thông): an office's way to an outside axis. Its secrets are sealed under KMS. */
export const AxisConnection = v.object({
  axis: AxisName,
  ...Common,
  username: v.optional(Account),
  applicationCode: v.optional(Account),
  /** JSON of secret and password, sealed for this tenant and axis. */
  sealedSecrets: v.string(),
  setAt: v.string(),
  setByName: v.string(),
});
export type AxisConnection = v.InferOutput<typeof AxisConnection>;

/** How polling goes (hỏi trục). */
export const Polling = v.object({
  axis: AxisName,
  /** Counts the messages that keep polling going; a message of another generation is of a chain that was left. */
  generation: v.number(),
  waitSeconds: v.number(),
  nextPollAt: v.string(),
  /** The days from here on are asked for. */
  cursorOn: v.string(),
  /** Who polls at the moment, and until when nobody else may. */
  lease: v.optional(v.object({ holder: v.string(), until: v.string() })),
  lastPolledAt: v.optional(v.string()),
  lastTakenAt: v.optional(v.string()),
  /** Code of what went wrong at the last poll. */
  failure: v.optional(v.string()),
  failedSince: v.optional(v.string()),
  /** Packets handed on to offices here, ever. */
  taken: v.number(),
  /** Packets addressed to nobody here, ever. */
  strays: v.number(),
});
export type Polling = v.InferOutput<typeof Polling>;

export const ConnectionView = v.object({
  ...v.omit(AxisConnection, ["sealedSecrets"]).entries,
  polling: v.optional(v.omit(Polling, ["generation", "lease", "cursorOn"])),
});
export type ConnectionView = v.InferOutput<typeof ConnectionView>;

export const ConnectionList = v.object({
  items: v.array(ConnectionView),
  /** Axes the province of the unit sends and receives over for it. */
  fromProvince: v.array(AxisName),
});
export type ConnectionList = v.InferOutput<typeof ConnectionList>;

export const ByAxis = v.object({ axis: AxisName });
/** From an earlier day than polls ask for: what lies there longer is taken as well. */
export const PollFrom = v.object({ from: v.optional(CivilDate) });
/** Days of the axis, both inclusive. */
export const WaitingPeriod = v.pipe(
  v.object({ from: CivilDate, to: CivilDate }),
  v.check(({ from, to }) => from <= to, "period"),
);
export type WaitingPeriod = v.InferOutput<typeof WaitingPeriod>;

/** Packets the axis holds for us that were not taken, the first 200 of them; of a document it tells no number or subject. */
export const WaitingOnAxis = v.object({
  items: v.array(
    v.object({
      /** Number of the packet on the axis. */
      docId: v.string(),
      kind: v.picklist(["document", "status"]),
      /** Codes, as the axis knows them. */
      from: v.string(),
      to: v.string(),
    }),
  ),
  total: v.number(),
});
export type WaitingOnAxis = v.InferOutput<typeof WaitingOnAxis>;
/** The axis answered; how many documents it holds for us today. */
export const TestedConnection = v.object({ waiting: v.number() });
export type TestedConnection = v.InferOutput<typeof TestedConnection>;
