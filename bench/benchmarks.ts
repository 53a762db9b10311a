import { measureBundles } from "./bundles.ts";
import { measureCompose } from "./compose.ts";
import { measureExchange } from "./exchange.ts";
import { measureEdxml } from "./edxml.ts";
import { measureDirectory } from "./directory.ts";
import { measureFanout } from "./fanout.ts";
import { measureInbox } from "./inbox.ts";
import { measureLife } from "./life.ts";
import { measureReport } from "./report.ts";
import { measureNeighbour } from "./neighbour.ts";
import { measureOnboarding } from "./onboarding.ts";
import { measureRegister } from "./register.ts";
import type { Metric } from "./result.ts";
import { measureRoundTrips } from "./round-trips.ts";
import { measureSign } from "./sign.ts";
import { measureSimulation } from "./simulate.ts";
import { measureSizes } from "./sizes.ts";
import { measureStart } from "./start.ts";
import { measureSweep } from "./sweep.ts";
import { measureVerify } from "./verify.ts";

export interface Benchmark {
  /** What it measures, in one line. */
  readonly about: string;
  measure(): Promise<Metric[]>;
}

/** What `npm run bench -- NAME` can measure. */
export const benchmarks: Readonly<Record<string, Benchmark>> = {
  start: { about: "from a second `npm start` to the first answer", measure: measureStart },
  register: { about: "10,000 numbers taken by 50 clients at once, through the API", measure: measureRegister },
  report: {
    about: "roll-up of 550 units with 100,000 documents from their counters, with PDF",
    measure: measureReport,
  },
  exchange: { about: "18 packets a second for ten minutes, issue to record and 01 back", measure: measureExchange },
  onboarding: {
    about: "a province of 166 communes with 40 people each opened by one list, then all 3,321 units of the country",
    measure: measureOnboarding,
  },
  directory: { about: "one search in a directory of 111,000 agencies, and its first load", measure: measureDirectory },
  fanout: {
    about: "one document to 550 units and to all 3,321 communes, until the 01 of each is back",
    measure: measureFanout,
  },
  neighbour: {
    about: "a tenant at 20 requests a second beside another at 1: what the other notices",
    measure: measureNeighbour,
  },
  simulate: {
    about: "what a document and an idle month cost: use measured once, a year of 1 to 3,321 communes priced",
    measure: () => measureSimulation(),
  },
  sign: { about: "time and memory of one signature, with the signer in this process", measure: measureSign },
  verify: { about: "judging three signatures, and refusing each hostile file", measure: measureVerify },
  compose: { about: "one page, and a plan with two appendices, laid out as PDF", measure: measureCompose },
  edxml: { about: "a packet of 370 KB judged and written", measure: measureEdxml },
  bundles: { about: "from the start of a deployed function's process to its first answer", measure: measureBundles },
  size: { about: "gzip sizes of bundles, and of the script the inbox needs", measure: measureSizes },
  inbox: { about: "first and last page of an inbox of 100,000 documents", measure: measureInbox },
  life: { about: "write and read units of a document from its registration to its end", measure: measureLife },
  sweep: {
    about: "one night's sweep over 100,000 open documents: each has one owner and one date",
    measure: measureSweep,
  },
  roundtrips: { about: "round trips to the table of each kind of request, calls to KMS", measure: measureRoundTrips },
};
