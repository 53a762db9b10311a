import type { IncomingDetail, IncomingSummary } from "@vanthu/office/incoming/schema.ts";
import { createSignal, lazy, Show, Suspense, type JSX } from "solid-js";
import { create, get, newKey, post } from "../../../api.ts";
import { BulkBar, createBulk } from "../../../bulk/bulk-bar.tsx";
import type { Choice } from "../../../bulk/choice.ts";
import { commonDeed } from "../../../bulk/common-deed.ts";
import { useMay } from "../../../session.tsx";
import { AskDialog } from "../../../ui/ask-dialog.tsx";
import { bulkDeedOf, type BulkDeed } from "./bulk-deed.ts";
import type { SharedInstruction } from "./bulk-instruct-dialog.tsx";
import { t } from "./words.ts";

const BulkInstructDialog = lazy(async () => ({
  default: (await import("./bulk-instruct-dialog.tsx")).BulkInstructDialog,
}));

const accept = (line: IncomingSummary): Promise<unknown> => create(`/api/incoming/${line.id}/accept`, {}, newKey());
const read = (line: IncomingSummary): Promise<unknown> => post(`/api/incoming/${line.id}/finish`);

async function instruct(line: IncomingSummary, shared: SharedInstruction): Promise<unknown> {
  const { document } = await get<IncomingDetail>(`/api/incoming/${line.id}`);
  return post(`/api/incoming/${line.id}/instruct`, { ...shared, version: document.version });
}

/** What is done to several incoming documents alike: taken into the register, instructed on, marked as read. */
export function IncomingBulk(props: { choice: Choice<IncomingSummary>; onDone: () => void }): JSX.Element {
  const may = useMay();
  const [asking, setAsking] = createSignal<BulkDeed>();
  const bulk = createBulk(props.choice, () => {
    props.onDone();
  });
  const chosen = (): readonly IncomingSummary[] => props.choice.chosen();
  const deed = (): BulkDeed | undefined => commonDeed(chosen().map((line) => bulkDeedOf(line, may)));
  const deedWord = (): string | undefined => {
    const one = deed();
    return one && t(one, chosen().length);
  };

  function run(one: (line: IncomingSummary) => Promise<unknown>): void {
    setAsking(undefined);
    void bulk.run(chosen(), one);
  }

  return (
    <>
      <BulkBar
        choice={props.choice}
        bulk={bulk}
        deed={deedWord()}
        onDeed={() => {
          if (deed() === "read") run(read);
          else setAsking(deed());
        }}
        nameOf={(line) => line.referenceNumber}
        hrefOf={(line) => `/incoming/${line.id}`}
      />
      <AskDialog
        open={asking() === "accept"}
        title={t("acceptTitle")}
        submit={t("accept", chosen().length)}
        run={() => {
          run(accept);
          return Promise.resolve(true);
        }}
        onClose={() => setAsking(undefined)}
      >
        <p>{t("acceptText", chosen().length)}</p>
      </AskDialog>
      <Suspense>
        <Show when={asking() === "instruct"}>
          <BulkInstructDialog
            count={chosen().length}
            onInstruct={(shared) => {
              run((line) => instruct(line, shared));
            }}
            onClose={() => setAsking(undefined)}
          />
        </Show>
      </Suspense>
    </>
  );
}
