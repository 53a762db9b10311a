import type { BatchResult, SigningOutcome, ToSign, ToSignList } from "@vanthu/office/outgoing/batch-schema.ts";
import type { SigningRequestView } from "@vanthu/office/signing/request-schema.ts";
import { createSignal, type Accessor } from "solid-js";
import { post } from "../../api.ts";
import { sentence } from "../../refusal.ts";

/** Documents of one call: few enough that progress is seen and no call is long. */
const PART = 10;

export type Result = Pick<BatchResult, "state" | "code" | "params">;

/** Signing of many documents: which are chosen, how far it is, and what came of each. */
export interface Batch {
  readonly results: Accessor<Readonly<Record<string, Result>>>;
  readonly progress: Accessor<{ readonly done: number; readonly total: number } | undefined>;
  readonly request: Accessor<SigningRequestView | undefined>;
  readonly failure: Accessor<string | undefined>;
  sign(items: readonly ToSign[], custody: ToSignList["custody"]): Promise<void>;
  /** Takes how a request for a key outside stands now. */
  take(request: SigningRequestView): void;
}

export function createBatch(): Batch {
  const [results, setResults] = createSignal<Readonly<Record<string, Result>>>({});
  const [progress, setProgress] = createSignal<{ done: number; total: number }>();
  const [request, setRequest] = createSignal<SigningRequestView>();
  const [failure, setFailure] = createSignal<string>();
  const note = (some: readonly (readonly [string, Result])[]): void => {
    setResults((known) => ({ ...known, ...Object.fromEntries(some) }));
  };

  function take(next: SigningRequestView): void {
    setRequest(next);
    note(next.items.map((item) => [item.documentId, resultOf(next, item)] as const));
  }

  return {
    results,
    progress,
    request,
    failure,
    take,
    async sign(items, custody) {
      const isOutside = custody === "remote" || custody === "token";
      const part = isOutside ? items.length : PART;
      setFailure(undefined);
      setRequest(undefined);
      setProgress({ done: 0, total: items.length });
      try {
        for (let from = 0; from < items.length; from += part) {
          const some = items.slice(from, from + part).map(({ id, version }) => ({ id, version }));
          const outcome = await post<SigningOutcome>("/api/sign/batch", { items: some });
          note(outcome.items.map(({ id, ...result }) => [id, result] as const));
          if (outcome.request) take(outcome.request);
          setProgress({ done: from + some.length, total: items.length });
        }
      } catch (error) {
        setFailure(sentence(error));
      } finally {
        setProgress(undefined);
      }
    },
  };
}

/** What a request says of one document: its own result, else why nothing was signed at all. */
export function resultOf(request: SigningRequestView, item: SigningRequestView["items"][number]): Result {
  if (item.state === "done") return { state: "signed" };
  if (item.state === "failed") return { state: "refused", code: item.code };
  if (request.state === "waiting" || request.state === "signed") return { state: "waiting" };
  return { state: "refused", code: request.reason };
}
