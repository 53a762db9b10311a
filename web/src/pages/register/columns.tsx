import RotateCcw from "lucide-solid/icons/rotate-ccw";
import type { RegisterKind, RegisterRow } from "@vanthu/office/register/schema.ts";
import { Show, type JSX } from "solid-js";
import { dayMonth } from "../../i18n/format.ts";
import { Badge } from "../../ui/badge.tsx";
import type { Column } from "../../ui/table.tsx";
import { t } from "./words.ts";

/** The address of the document a row stands for. */
function documentAddress(row: RegisterRow): string {
  return `/${row.kind}/${row.documentId}`;
}

function NumberCell(props: { row: RegisterRow; text: string }): JSX.Element {
  return (
    <Show when={props.row.state === "active"} fallback={<s class="strike">{props.text}</s>}>
      <a href={documentAddress(props.row)} data-row>
        <b>{props.text}</b>
      </a>
    </Show>
  );
}

function SubjectCell(props: { row: RegisterRow }): JSX.Element {
  return (
    <Show
      when={props.row.state === "active"}
      fallback={
        <>
          <Badge tone="neutral" icon={RotateCcw}>
            {t("voidMark")}
          </Badge>
          <s class="strike block">
            {props.row.typeName}: {props.row.subject}
          </s>
        </>
      }
    >
      <span>
        {props.row.typeName}: {props.row.subject}
      </span>
    </Show>
  );
}

/** Reason of a void number, or the note, and whether the entry was corrected. */
function NoteCell(props: { row: RegisterRow }): JSX.Element {
  return (
    <span>
      {props.row.voidReason ?? props.row.note}
      <Show when={props.row.corrected}>
        <span class="meta block">{t("corrected")}</span>
      </Show>
    </span>
  );
}

const active = (row: RegisterRow, text: string): string => (row.state === "active" ? text : "");

/** The ten columns of Annex IV: VI.2 for incoming, I.2 for outgoing. */
export function columnsOf(kind: RegisterKind): Column<RegisterRow>[] {
  const forwarded: Column<RegisterRow> = {
    key: "forwardedOn",
    head: t("forwardedOn"),
    cell: (row) => (row.forwardedOn === undefined ? "" : active(row, dayMonth(row.forwardedOn))),
    class: "w-day",
  };
  const subject: Column<RegisterRow> = {
    key: "subject",
    head: t("subject"),
    cell: (row) => <SubjectCell row={row} />,
    class: "w-subject",
  };
  // filled by hand on paper, where the book is printed
  const receipt: Column<RegisterRow> = { key: "receipt", head: t("receipt"), cell: () => "", class: "w-receipt" };
  const note: Column<RegisterRow> = {
    key: "note",
    head: t("note"),
    cell: (row) => <NoteCell row={row} />,
    class: "w-note",
  };
  if (kind === "incoming") {
    return [
      { key: "on", head: t("arrivedOn"), cell: (row) => dayMonth(row.on), class: "w-day" },
      {
        key: "number",
        head: t("arrivalNumber"),
        cell: (row) => <NumberCell row={row} text={String(row.number)} />,
        class: "w-number",
      },
      { key: "issuer", head: t("issuer"), cell: (row) => active(row, row.issuer), class: "w-issuer" },
      {
        key: "referenceNumber",
        head: t("referenceNumber"),
        cell: (row) => active(row, row.referenceNumber),
        class: "w-reference",
      },
      { key: "issuedOn", head: t("issuedOn"), cell: (row) => active(row, dayMonth(row.issuedOn)), class: "w-date" },
      subject,
      {
        key: "recipients",
        head: t("recipientIncoming"),
        cell: (row) => active(row, row.recipients),
        class: "w-issuer",
      },
      forwarded,
      receipt,
      note,
    ];
  }
  return [
    {
      key: "number",
      head: t("outgoingNumber"),
      cell: (row) => <NumberCell row={row} text={row.referenceNumber} />,
      class: "w-reference",
    },
    { key: "issuedOn", head: t("issuedOn"), cell: (row) => dayMonth(row.issuedOn), class: "w-date" },
    subject,
    { key: "signer", head: t("signer"), cell: (row) => active(row, row.signer), class: "w-issuer" },
    { key: "recipients", head: t("recipientOutgoing"), cell: (row) => active(row, row.recipients), class: "w-issuer" },
    { key: "keptBy", head: t("keptBy"), cell: (row) => active(row, row.keptBy), class: "w-number" },
    { key: "copies", head: t("copies"), num: true, cell: (row) => active(row, String(row.copies)), class: "w-day" },
    forwarded,
    receipt,
    note,
  ];
}
