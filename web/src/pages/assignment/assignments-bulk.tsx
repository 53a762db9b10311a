import type { AssignmentSummary } from "@vanthu/office/assignment/schema.ts";
import { createSignal, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { BulkBar, createBulk } from "../../bulk/bulk-bar.tsx";
import type { Choice } from "../../bulk/choice.ts";
import { commonDeed } from "../../bulk/common-deed.ts";
import { AskDialog } from "../../ui/ask-dialog.tsx";
import { t } from "./words.ts";

type Together = NonNullable<AssignmentSummary["together"]>[number];

/** What is done to several assignments alike: taken up, their results accepted, their leads urged. */
export function AssignmentsBulk(props: { choice: Choice<AssignmentSummary>; onDone: () => void }): JSX.Element {
  const [asking, setAsking] = createSignal(false);
  const bulk = createBulk(props.choice, () => {
    props.onDone();
  });
  const chosen = (): readonly AssignmentSummary[] => props.choice.chosen();
  const deed = (): Together | undefined => commonDeed(chosen().map(({ together }) => together?.[0]));
  const deedWord = (): string | undefined => {
    const one = deed();
    return one && t(`${one}Many`, chosen().length);
  };

  function run(): void {
    const step = deed();
    setAsking(false);
    void bulk.run(chosen(), ({ id, version }) => post(`/api/work/assignments/${id}/steps`, { step, version }));
  }

  return (
    <>
      <BulkBar
        choice={props.choice}
        bulk={bulk}
        deed={deedWord()}
        onDeed={() => {
          // A result that was accepted cannot be given back.
          if (deed() === "accept") setAsking(true);
          else run();
        }}
        nameOf={(line) => line.title}
        hrefOf={(line) => `/assignments/${line.id}`}
      />
      <AskDialog
        open={asking()}
        title={t("acceptTitle")}
        submit={t("acceptMany", chosen().length)}
        run={() => {
          run();
          return Promise.resolve(true);
        }}
        onClose={() => setAsking(false)}
      >
        <p>{t("acceptText", chosen().length)}</p>
      </AskDialog>
    </>
  );
}
