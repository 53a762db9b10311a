import { withFreshInstance } from "../tests/instance/instance.ts";
import { runJob } from "../tests/job/job.ts";
import { StepRecorder } from "../tests/job/step-recorder.ts";
import { metric, type Metric } from "./result.ts";

/** Requests by kind. Of each the dearest in the whole job counts, those of a process that has just started included. */
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

const GOALS: Readonly<Partial<Record<keyof typeof KINDS, number>>> = {
  list: 1,
  detail: 2,
  register: 3,
  route: 2,
  sign: 5,
};

/**
 * Round trips to the table, beside the one that reads the session, of each kind of request in the whole job; and calls to
 * KMS for one signature. Files in S3 are fetched and stored beside: one GET and one PUT for a signature.
 */
export function measureRoundTrips(): Promise<Metric[]> {
  return withFreshInstance(
    async (instance) => {
      const run = new StepRecorder();
      const before = (await instance.program.ask("cloud calls")) as Record<string, number>;
      await runJob(run, instance);
      const after = (await instance.program.ask("cloud calls")) as Record<string, number>;
      const granted = (kind: RegExp) =>
        run.requests.filter(({ request, status }) => status < 300 && kind.test(request));
      const trips = (kind: RegExp) => Math.max(...granted(kind).map(({ cost }) => cost.roundTrips));
      const signatures = granted(KINDS.sign).length + granted(KINDS.seal).length;
      return [
        ...Object.entries(KINDS).map(([kind, pattern]) =>
          metric(`roundtrips.${kind}`, trips(pattern), "round trips", GOALS[kind as keyof typeof KINDS]),
        ),
        metric("roundtrips.signKmsCalls", (kmsCalls(after) - kmsCalls(before)) / signatures, "calls", 1),
      ];
    },
    { preload: ["count-cloud-calls.mjs"] },
  );
}

function kmsCalls(calls: Readonly<Record<string, number>>): number {
  return Object.entries(calls)
    .filter(([name]) => name.startsWith("KMS."))
    .reduce((sum, [, count]) => sum + count, 0);
}
