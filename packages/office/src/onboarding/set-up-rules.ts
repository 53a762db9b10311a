import type { SetUpCheck } from "./set-up-schema.ts";

/** What is known of a unit when its preparation is judged; counts and yes or no, nothing of its documents. */
export interface SetUpFacts {
  /** People who may sign in. */
  readonly people: number;
  /** Of these, who signed in at least once. */
  readonly signedIn: number;
  readonly clerks: number;
  readonly departments: number;
  readonly sealImage: boolean;
  /** A certificate for the seal was asked for; the outside authority has not answered. */
  readonly certificateAsked: boolean;
  readonly certificate: boolean;
  readonly incomingOpened: boolean;
  readonly outgoingOpened: boolean;
  /** Identifier code (mã định danh); empty where there is none. */
  readonly code: string;
  /** The directory leads to this unit, so that documents reach it over the exchange. */
  readonly reachable: boolean;
  /** Documents registered in the unit this year. */
  readonly registered: number;
  /** Whether one of its clerks has ever signed in. */
  readonly clerkIn?: boolean;
  /** When anybody last signed in. */
  readonly lastSignedInAt?: string | undefined;
}

type Judged = Omit<SetUpCheck, "params"> & { readonly params?: SetUpCheck["params"] };

/** Judges what a unit has and lacks, in the order of the work. */
export function checksOf(facts: SetUpFacts): SetUpCheck[] {
  const judged: Judged[] = [
    { code: "people", who: "province", state: found(facts.clerks > 0), params: { people: facts.people } },
    { code: "seal", who: "clerk", state: found(facts.sealImage) },
    certificateCheck(facts),
    signInsCheck(facts),
    { code: "registers", who: "clerk", state: found(facts.incomingOpened) },
    { code: "series", who: "clerk", state: found(facts.outgoingOpened) },
    { code: "model", who: "province", state: found(facts.departments > 0), params: { departments: facts.departments } },
    { code: "codes", who: "province", state: found(facts.code !== ""), params: { code: facts.code } },
    { code: "exchange", who: "province", state: found(facts.reachable && facts.code !== "") },
    { code: "tried", who: "clerk", state: found(facts.registered > 0) },
  ];
  return judged.map(({ params = {}, ...check }) => ({ ...check, params }));
}

function found(there: boolean): "done" | "missing" {
  return there ? "done" : "missing";
}

function certificateCheck({ certificate, certificateAsked }: SetUpFacts): Judged {
  if (certificate) return { code: "certificate", who: "ca", state: "done" };
  return certificateAsked
    ? { code: "certificate", who: "ca", state: "waiting" }
    : { code: "certificate", who: "clerk", state: "missing" };
}

/** Nobody can sign in before there are people; then each person does it with the card. */
function signInsCheck({ people, signedIn }: SetUpFacts): Judged {
  const params = { people, signedIn };
  if (people === 0) return { code: "signIns", who: "everybody", state: "waiting", params };
  return { code: "signIns", who: "everybody", state: found(signedIn === people), params };
}
