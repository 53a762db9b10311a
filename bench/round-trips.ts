import { withFreshInstance } from "../tests/instance/instance.ts";
import type { Heard } from "../tests/job/api-client.ts";
import { runJob } from "../tests/job/job.ts";
import { StepRecorder } from "../tests/job/step-recorder.ts";
import { metric, type Metric } from "./result.ts";

/** Requests by kind; of each the dearest counts. */
const KINDS = {
  list: /^GET \/api\/(?:incoming|outgoing)(?:\?|$)/,
  detail: /^GET \/api\/(?:incoming|outgoing)\/[^/?]+$/,
  register: /^POST \/api\/incoming$/,
  route: /^POST \/api\/incoming\/[^/]+\/instruct$/,
  sign: /^POST \/api\/sign\/outgoing\/[^/]+$/,
  seal: /^POST \/api\/sign\/outgoing\/[^/]+\/seal$/,
  accept: /^POST \/api\/incoming\/[^/]+\/accept$/,
  number: /^POST \/api\/outgoing\/[^/]+\/number$/,
  issue: /^POST \/api\/outgoing\/[^/]+\/issue$/,
} as const;

type Kind = keyof typeof KINDS;
const kinds = Object.keys(KINDS) as Kind[];

const GOALS: Readonly<Partial<Record<Kind, number>>> = {
  list: 1,
  detail: 2,
  register: 3,
  route: 2,
  sign: 5,
};

/**
 * Round trips to the table, beside the one that reads the session, of each kind of request in the whole job; and calls to
 * KMS for one signature. The job is done twice: the goals are those of a process at work, and the first round shows what a
 * process costs that has just started and does not yet know an office's calendar and departments. Files are not in it: a
 * signature fetches one from S3 and stores one.
 */
export function measureRoundTrips(): Promise<Metric[]> {
  return withFreshInstance(
    async (instance) => {
      const [fresh, warm] = [new StepRecorder(), new StepRecorder()];
      await runJob(fresh, instance);
      const before = (await instance.program.ask("cloud calls")) as CallCounts;
      await runJob(warm, instance);
      const after = (await instance.program.ask("cloud calls")) as CallCounts;
      const signatures = granted(warm, KINDS.sign).length + granted(warm, KINDS.seal).length;
      return [
        ...kinds.map((kind) => metric(`roundtrips.${kind}`, dearest(warm, KINDS[kind]), "round trips", GOALS[kind])),
        metric("roundtrips.signKmsCalls", (kmsCalls(after) - kmsCalls(before)) / signatures, "calls", 1),
        ...kinds.map((kind) => metric(`roundtrips.${kind}AtFirst`, dearest(fresh, KINDS[kind]), "round trips")),
      ];
    },
    { preload: ["count-cloud-calls.mjs"] },
  );
}

type CallCounts = Readonly<Record<string, number>>;

function granted(run: StepRecorder, kind: RegExp): readonly Heard[] {
  return run.requests.filter(({ request, status }) => status < 300 && kind.test(request));
}

function dearest(run: StepRecorder, kind: RegExp): number {
  return Math.max(...granted(run, kind).map(({ cost }) => cost.roundTrips));
}

function kmsCalls(calls: CallCounts): number {
  const counts = Object.entries(calls).filter(([name]) => name.startsWith("KMS."));
  return counts.reduce((sum, [, count]) => sum + count, 0);
}
