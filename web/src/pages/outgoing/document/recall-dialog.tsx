import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import type { RegisterPage, RegisterRow } from "@vanthu/office/register/schema.ts";
import { createEffect, createSignal, on, Show, type JSX } from "solid-js";
import { get } from "../../../api.ts";
import { date, officeDate } from "../../../i18n/format.ts";
import { DateField } from "../../../ui/date-field.tsx";
import { createLoad } from "../../../ui/loaded.tsx";
import { TextDeed } from "../../../ui/text-deed.tsx";
import { Select, TextField } from "../../../ui/text-field.tsx";
import { t } from "./after-words.ts";

const LEAST_REASON = 5;
const ON_PAPER = "paper";
/** The notice is of these days. */
const MOST_OFFERED = 50;

type Notice = { id: string } | { referenceNumber: string; issuedOn: string };

/** Thu hồi văn bản: on which notice, and why. What it does is said before. */
export function RecallDialog(props: {
  open: boolean;
  document: OutgoingDetail["document"];
  recall: (notice: Notice, reason: string) => Promise<void>;
  onClose: () => void;
}): JSX.Element {
  const [chosen, setChosen] = createSignal("");
  const [number, setNumber] = createSignal("");
  const [on_, setOn] = createSignal("");
  const [missing, setMissing] = createSignal(false, { equals: false });
  createEffect(
    on(
      () => props.open,
      () => {
        setChosen("");
        setNumber("");
        setOn(officeDate(Date.now()));
        setMissing(false);
      },
    ),
  );
  // The book has what took a number lately; whether it is issued, the server tells.
  const book = createLoad(
    () => (props.open ? officeDate(Date.now()).slice(0, 4) : undefined),
    (year) => get<RegisterPage>(`/api/registers/outgoing/${year}?state=active&limit=${String(MOST_OFFERED)}`),
  );
  // A notice of recall names what it recalls; any other later document is none.
  const names = (row: RegisterRow): boolean =>
    row.subject.includes(props.document.referenceNumber ?? props.document.id);
  const fits = (row: RegisterRow): boolean =>
    row.documentId !== props.document.id && row.issuedOn >= (props.document.issuedOn ?? "") && names(row);
  const options = (): { value: string; label: string }[] => [
    ...(book.data()?.rows ?? []).filter(fits).map((row) => ({
      value: row.documentId,
      label: `${row.referenceNumber} (${date(row.issuedOn)}): ${row.subject}`,
    })),
    { value: ON_PAPER, label: t("noticePaper") },
  ];
  const notice = (): Notice | undefined => {
    if (chosen() !== ON_PAPER) return chosen() === "" ? undefined : { id: chosen() };
    const referenceNumber = number().trim();
    return referenceNumber === "" || on_() === "" ? undefined : { referenceNumber, issuedOn: on_() };
  };

  return (
    <TextDeed
      open={props.open}
      words={{
        title: t("recallTitle"),
        text: t("recallText", props.document.referenceNumber ?? props.document.subject),
        label: t("reason"),
        tooShort: t("reasonShort"),
        keep: t("keep"),
        submit: t("recall"),
      }}
      least={LEAST_REASON}
      danger
      check={() => {
        setMissing(notice() === undefined);
        return !missing();
      }}
      send={async (reason) => {
        const given = notice();
        if (!given) return;
        await props.recall(given, reason);
        props.onClose();
      }}
      onClose={props.onClose}
    >
      <Select
        label={t("notice")}
        hint={t("noticeHint")}
        error={missing() && chosen() === "" ? t("noticeMissing") : undefined}
        placeholder={t("noticeChoose")}
        value={chosen()}
        options={options()}
        onValue={setChosen}
      />
      <Show when={chosen() === ON_PAPER}>
        <TextField
          label={t("noticeNumber")}
          error={missing() && number().trim() === "" ? t("noticeNumberMissing") : undefined}
          autocomplete="off"
          maxlength={100}
          value={number()}
          onValue={setNumber}
        />
        <DateField
          label={t("noticeOn")}
          error={missing() && on_() === "" ? t("noticeOnMissing") : undefined}
          value={on_()}
          max={officeDate(Date.now())}
          onValue={setOn}
        />
      </Show>
    </TextDeed>
  );
}
