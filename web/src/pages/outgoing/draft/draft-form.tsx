import { DOCUMENT_TYPE_NAMES, type DocumentTypeName } from "@vanthu/office/document-type.ts";
import type { Council, Delegation } from "@vanthu/office/authority/schema.ts";
import type { DirectoryEntry } from "@vanthu/office/organisation/schema.ts";
import type { BodyBlock } from "@vanthu/office/outgoing/body.ts";
import { FORM_OF_TYPE, type LetterForm } from "@vanthu/office/outgoing/form-schema.ts";
import type { Colleague } from "@vanthu/office/staff/schema.ts";
import { Show, type JSX } from "solid-js";
import { colleagueOption } from "../../../colleague/colleague-choice.ts";
import { officeDate } from "../../../i18n/format.ts";
import { stateWord } from "../../../state/words.ts";
import { DateField } from "../../../ui/date-field.tsx";
import type { FormError } from "../../../ui/error-summary.tsx";
import { LineTokens } from "../../../ui/line-tokens.tsx";
import { Select, TextArea } from "../../../ui/text-field.tsx";
import { BodyEditor } from "../body/body-editor.tsx";
import { t } from "../draft-words.ts";
import { ReceiverChooser } from "../receiver-chooser.tsx";
import { signersOf } from "../signers.ts";
import { Appendices } from "./appendix/appendices.tsx";
import { EnclosureFields } from "./appendix/enclosure.tsx";
import type { DraftFields } from "./draft-fields.ts";
import { FormFields } from "./form/form-fields.tsx";
import { emptyForm } from "./form/form-spec.ts";
import { MoreFields } from "./form/more-fields.tsx";

const URGENCIES = ["normal", "urgent", "rush", "express"] as const;
/** Forms that address nobody by Kính gửi (Phụ lục III). */
const ADDRESSES_NOBODY: readonly (LetterForm["kind"] | undefined)[] = [
  "decision",
  "invitation",
  "introduction",
  "minutes",
  "leavePermit",
  "agreement",
];
const NO_TYPE_NAME: readonly string[] = ["Công văn", "Thư công"];

/** Puts a new value into one field. */
export type SetField = <F extends keyof DraftFields>(field: F, value: DraftFields[F]) => void;

/** The fields of a draft, in the order of the page they make. */
export function DraftForm(props: {
  fields: DraftFields;
  set: SetField;
  /** Changes when the body is replaced from outside. */
  bodyRevision: number;
  onBody: (body: BodyBlock[]) => void;
  errors: readonly FormError[];
  colleagues: readonly Colleague[];
  agencies: readonly DirectoryEntry[];
  councils: readonly Council[];
  delegations: readonly Delegation[];
  children?: JSX.Element;
}): JSX.Element {
  const errorOf = (id: string): string | undefined => props.errors.find((error) => error.id === id)?.text;
  const signers = (): { value: string; label: string }[] =>
    signersOf(props.colleagues, {
      typeName: props.fields.typeName,
      council: props.councils.find(({ id }) => id === props.fields.councilId),
      delegations: props.delegations,
      on: officeDate(Date.now()),
    }).map(colleagueOption);

  function receive(ids: readonly string[]): void {
    const kept = props.fields.receivers.filter(({ agencyId }) => ids.includes(agencyId));
    const added = props.agencies.filter(({ id }) => ids.includes(id) && !kept.some(({ agencyId }) => agencyId === id));
    props.set("receivers", [...kept, ...added.map(({ id, name }) => ({ agencyId: id, name }))]);
  }

  /** Another type has other fields of its own. */
  function chooseType(name: DocumentTypeName): void {
    props.set("typeName", name);
    const kind = FORM_OF_TYPE[name];
    if (kind === props.fields.form?.kind) return;
    // a decision takes its authority line from the office until somebody writes another
    props.set("form", kind === undefined || kind === "decision" ? undefined : emptyForm(kind));
  }
  const form = (): LetterForm | undefined => {
    const kind = FORM_OF_TYPE[props.fields.typeName];
    if (kind === undefined) return undefined;
    return props.fields.form?.kind === kind ? props.fields.form : emptyForm(kind);
  };

  /** An agency addressed is an agency that receives. */
  function addressed(name: string): void {
    const agency = props.agencies.find((one) => one.name === name);
    if (agency) receive([...props.fields.receivers.map(({ agencyId }) => agencyId), agency.id]);
  }

  return (
    <>
      <div class="draft-row">
        <Select
          label={t("typeName")}
          id="draft-typeName"
          value={props.fields.typeName}
          options={DOCUMENT_TYPE_NAMES.map((name) => ({ value: name, label: name }))}
          onValue={(value) => {
            const name = DOCUMENT_TYPE_NAMES.find((one) => one === value);
            if (name) chooseType(name);
          }}
        />
        <Select
          label={t("urgency")}
          id="draft-urgency"
          value={props.fields.urgency}
          options={URGENCIES.map((value) => ({ value, label: stateWord(value) }))}
          onValue={(value) => {
            props.set("urgency", URGENCIES.find((one) => one === value) ?? "normal");
          }}
        />
        <DateField
          label={t("dueOn")}
          id="draft-dueOn"
          value={props.fields.dueOn ?? ""}
          onValue={(on) => {
            props.set("dueOn", on === "" ? undefined : on);
          }}
        />
      </div>
      <Select
        label={t("signer")}
        id="draft-signerId"
        value={props.fields.signerId}
        options={signers()}
        error={errorOf("draft-signerId")}
        onValue={(value) => {
          const signer = props.colleagues.find(({ id }) => id === value);
          if (signer) props.set("signerId", signer.id);
        }}
      />
      <TextArea
        label={t("subject")}
        id="draft-subject"
        rows={2}
        maxlength={500}
        value={props.fields.subject}
        error={errorOf("draft-subject")}
        hint={t(
          NO_TYPE_NAME.includes(props.fields.typeName) ? "subjectHint" : "subjectHintNamed",
          props.fields.subject.length,
        )}
        onValue={(value) => {
          props.set("subject", value.replace(/\n+/gu, " "));
        }}
      />
      <Show
        when={props.fields.addressees.length > 0 || !ADDRESSES_NOBODY.includes(FORM_OF_TYPE[props.fields.typeName])}
      >
        <LineTokens
          label={t("addressees")}
          id="draft-addressees"
          hint={t("addresseesHint")}
          error={errorOf("draft-addressees")}
          placeholder={t("addAddressee")}
          maxLength={300}
          lines={props.fields.addressees}
          suggestions={props.agencies.map(({ name }) => name)}
          onChosen={addressed}
          onLines={(lines) => {
            props.set("addressees", lines);
          }}
        />
      </Show>
      <Show when={form()}>
        {(one) => (
          <FormFields
            form={one()}
            onForm={(next) => {
              props.set("form", next.kind === "decision" && next.authorityLine === "" ? undefined : next);
            }}
          />
        )}
      </Show>
      <Show when={props.bodyRevision + 1} keyed>
        <BodyEditor body={props.fields.body} onBody={props.onBody} error={errorOf("draft-body")} />
        <Show when={FORM_OF_TYPE[props.fields.typeName] === "decision" || props.fields.enclosure}>
          <EnclosureFields
            enclosure={props.fields.enclosure}
            onEnclosure={(enclosure) => {
              props.set("enclosure", enclosure);
            }}
          />
        </Show>
        <Appendices
          appendices={props.fields.appendices ?? []}
          onAppendices={(appendices) => {
            props.set("appendices", appendices);
          }}
        />
      </Show>
      <ReceiverChooser
        label={t("receivers")}
        placeholder={t("addReceiver")}
        receivers={props.fields.receivers}
        groups={props.fields.receiverGroups ?? []}
        onReceivers={(receivers) => {
          props.set("receivers", receivers);
        }}
        onGroups={(groups) => {
          props.set("receiverGroups", groups);
        }}
      />
      <LineTokens
        label={t("recipientLines")}
        hint={t("recipientLinesHint")}
        placeholder={t("addRecipientLine")}
        maxLength={200}
        lines={props.fields.recipientLines}
        suggestions={props.agencies.map(({ name }) => name)}
        onLines={(lines) => {
          props.set("recipientLines", lines);
        }}
      />
      <Show when={props.bodyRevision + 1} keyed>
        <MoreFields fields={props.fields} set={props.set} councils={props.councils} />
      </Show>
      {props.children}
    </>
  );
}
