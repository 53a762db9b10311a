import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import type { JSX } from "solid-js";
import { useWaiting } from "../../../frame/waiting.tsx";
import { date, officeDate } from "../../../i18n/format.ts";
import { TextDeed } from "../../../ui/text-deed.tsx";
import { t } from "../words.ts";
import { AskDialog } from "../../../ui/ask-dialog.tsx";
import { AskOpinionsDialog } from "../review/ask-opinions-dialog.tsx";
import { CircuitDialog } from "../review/circuit-dialog.tsx";
import { AttachDialog } from "./attach-dialog.tsx";
import type { OutgoingDeed } from "./deeds.ts";
import { IssueDialog } from "./issue-dialog.tsx";

/** What the server takes as a reason. */
const LEAST_REASON = 5;

/** The questions before what cannot be undone, one for each deed that asks. */
export function DeedDialogs(props: {
  document: OutgoingDetail["document"];
  base: string;
  asked: OutgoingDeed | undefined;
  onClose: () => void;
  /** Posts a step with the version seen, and says what was done. */
  step: (path: string, body: object, said: string) => Promise<void>;
  number: () => Promise<void>;
  onChanged: (detail: OutgoingDetail) => void;
}): JSX.Element {
  const waiting = useWaiting();
  const open = (deed: OutgoingDeed): boolean => props.asked === deed;
  const nextReference = (): string => {
    const next = waiting.data()?.nextNumbers?.outgoing;
    return next === undefined ? t("numberNext", props.document.notation) : `${next}/${props.document.notation}`;
  };
  const work = (): string => `/api/work/outgoing/${props.document.id}`;
  const today = (): string => date(officeDate(Date.now()));
  const done = async (work: Promise<void>): Promise<boolean> => {
    await work;
    return true;
  };

  return (
    <>
      <AskDialog
        open={open("sign")}
        title={t("signTitle")}
        submit={t("sign")}
        working={t("signing")}
        run={() => done(props.step(`/api/sign/outgoing/${props.document.id}`, {}, t("signDone")))}
        onClose={props.onClose}
      >
        <p>{t("signText", props.document.subject)}</p>
      </AskDialog>
      <AskDialog
        open={open("number")}
        title={t("numberTitle")}
        submit={t("number")}
        run={() => done(props.number())}
        onClose={props.onClose}
      >
        <p>{t("numberText", nextReference(), today())}</p>
      </AskDialog>
      <AskDialog
        open={open("seal")}
        title={t("sealTitle")}
        submit={t("seal")}
        working={t("sealing")}
        run={() => done(props.step(`/api/sign/outgoing/${props.document.id}/seal`, {}, t("sealDone")))}
        onClose={props.onClose}
      >
        <p>{t("sealText", props.document.referenceNumber ?? props.document.subject)}</p>
      </AskDialog>
      <AskDialog
        open={open("withdraw")}
        title={t("withdrawTitle")}
        submit={t("withdraw")}
        kind="danger"
        run={() => done(props.step(`${props.base}/withdraw`, {}, t("withdrawn")))}
        onClose={props.onClose}
      >
        <p>{t("withdrawText")}</p>
      </AskDialog>
      <TextDeed
        open={open("return")}
        words={{
          title: t("returnTitle"),
          text: t("returnText", props.document.draftedByName),
          label: t("returnReason"),
          hint: t("returnReasonHint"),
          tooShort: t("reasonShort"),
          keep: t("notYet"),
          submit: t("return"),
        }}
        least={LEAST_REASON}
        danger
        send={async (reason) => {
          await props.step(
            `${work()}/send-back`,
            { reason, to: "drafter" },
            t("returnDone", props.document.draftedByName),
          );
          props.onClose();
        }}
        onClose={props.onClose}
      />
      <TextDeed
        open={open("returnToPrevious")}
        words={{
          title: t("returnPreviousTitle"),
          text: t("returnPreviousText"),
          label: t("returnReason"),
          hint: t("returnReasonHint"),
          tooShort: t("reasonShort"),
          keep: t("notYet"),
          submit: t("returnToPrevious"),
        }}
        least={LEAST_REASON}
        danger
        send={async (reason) => {
          await props.step(`${work()}/send-back`, { reason, to: "previous" }, t("returnPreviousDone"));
          props.onClose();
        }}
        onClose={props.onClose}
      />
      <AskDialog
        open={open("takeToEdit")}
        title={t("takeToEditTitle")}
        submit={t("takeToEdit")}
        run={() => done(props.step(`${work()}/take-to-edit`, {}, t("takenToEdit")))}
        onClose={props.onClose}
      >
        <p>{t("takeToEditText")}</p>
      </AskDialog>
      <CircuitDialog
        open={open("setCircuit")}
        document={props.document}
        version={() => Promise.resolve(props.document.version)}
        onChanged={props.onChanged}
        onClose={props.onClose}
      />
      <AskOpinionsDialog
        open={open("askOpinions")}
        document={props.document}
        version={() => Promise.resolve(props.document.version)}
        onChanged={props.onChanged}
        onClose={props.onClose}
      />
      <IssueDialog
        open={open("issue")}
        receivers={props.document.receivers}
        groups={props.document.receiverGroups ?? []}
        issue={(receiverIds, groupIds) =>
          props.step(
            `${props.base}/issue`,
            { receiverIds, groupIds },
            t("issueDone", receiverIds.length + groupIds.length),
          )
        }
        onClose={props.onClose}
      />
      <AttachDialog
        open={open("attach")}
        attach={(fileIds) =>
          props.step(
            `${props.base}/files`,
            { files: fileIds.map((fileId) => ({ fileId, role: "scan" })) },
            t("attached"),
          )
        }
        onClose={props.onClose}
      />
    </>
  );
}
