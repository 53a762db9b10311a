import ChevronLeft from "lucide-solid/icons/chevron-left";
import Hash from "lucide-solid/icons/hash";
import { useNavigate } from "@solidjs/router";
import { DOCUMENT_TYPE_NAMES } from "@vanthu/office/document-type.ts";
import type { NumberedOutgoing } from "@vanthu/office/outgoing/schema.ts";
import type { ColleagueList } from "@vanthu/office/staff/schema.ts";
import type { InferOutput } from "valibot";
import { createSignal, For, Show, type JSX } from "solid-js";
import { createStore } from "solid-js/store";
import { create, get, newKey } from "../../../api.ts";
import { UploadList } from "../../../attachment/upload-list.tsx";
import { createUploads } from "../../../attachment/uploads.ts";
import { colleagueOption } from "../../../colleague/colleague-choice.ts";
import { useWaiting } from "../../../frame/waiting.tsx";
import { sentence } from "../../../refusal.ts";
import { stateWord } from "../../../state/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { DropZone } from "../../../ui/drop-zone.tsx";
import { ErrorSummary, type FormError } from "../../../ui/error-summary.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { LineTokens } from "../../../ui/line-tokens.tsx";
import { createLoad } from "../../../ui/loaded.tsx";
import { useShortcuts } from "../../../ui/shortcut.ts";
import { Select, TextArea, TextField } from "../../../ui/text-field.tsx";
import { useTitle } from "../../../ui/title.ts";
import { toast } from "../../../ui/toast.tsx";
import { isSecrecy, SecrecyDialog } from "../draft/secrecy-dialog.tsx";
import { ReceiverChooser } from "../receiver-chooser.tsx";
import { signersOf } from "../signers.ts";
import { bodyOf, emptyPaperForm, problemsOf, t, type PaperForm } from "./paper-form.ts";
import "./paper-page.css";

const URGENCIES = ["normal", "urgent", "rush", "express"] as const;

interface Done extends NumberedOutgoing {
  subject: string;
}

/** The clerk's form for a document signed on paper: by keys alone, Ctrl Enter, and the next one. */
export function PaperPage(): JSX.Element {
  useTitle(() => t("title"));
  const navigate = useNavigate();
  const waiting = useWaiting();
  const [form, set] = createStore<PaperForm>(emptyPaperForm());
  const uploads = createUploads();
  const [key, setKey] = createSignal(newKey());
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const [secrecy, setSecrecy] = createSignal<unknown>();
  const [busy, setBusy] = createSignal(false);
  const [done, setDone] = createSignal<readonly Done[]>([]);
  const staff = createLoad(
    () => "staff",
    () => get<InferOutput<typeof ColleagueList>>("/api/staff"),
  );
  const errorOf = (id: string): string | undefined => errors().find((error) => error.id === id)?.text;
  useShortcuts([{ keys: "Esc", label: t("back"), run: () => navigate("/outgoing") }]);

  async function send(reason?: string): Promise<void> {
    if (busy()) return;
    const found = problemsOf(form);
    if (uploads.running()) found.push({ id: "paper-scan", text: t("uploadsRunning") });
    else if (uploads.failed()) found.push({ id: "paper-scan", text: t("uploadsFailed") });
    setErrors(found);
    const body = bodyOf(form);
    if (found.length > 0 || body === undefined) return;
    setBusy(true);
    try {
      const files = uploads.ready().map((fileId) => ({ fileId, role: "scan" }));
      const release = reason === undefined ? {} : { secrecyRelease: { reason } };
      const numbered = await create<NumberedOutgoing>("/api/outgoing/paper", { ...body, files, ...release }, key());
      toast(t("done", numbered.referenceNumber));
      setDone([{ ...numbered, subject: form.subject }, ...done()]);
      next();
    } catch (error) {
      if (isSecrecy(error)) setSecrecy(error);
      else setErrors([{ text: sentence(error) }]);
    } finally {
      setBusy(false);
    }
  }

  /** The next one often comes from the same unit and signer: they stay. */
  function next(): void {
    const { signerId, departmentId, typeName } = form;
    set({ ...emptyPaperForm(), signerId, departmentId, typeName });
    uploads.clear();
    setKey(newKey());
    waiting.reload();
    document.getElementById("paper-subject")?.focus();
  }

  return (
    <form
      class="paper"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.isComposing) return;
        if (event.ctrlKey || event.metaKey) void send();
        // Enter in a field must not number half a form
        else if (!(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
      }}
    >
      <div class="page paper-scroll">
        <div class="page-head">
          <div class="grow">
            <a class="flex tight paper-back" href="/outgoing">
              <Icon of={ChevronLeft} />
              {t("back")}
            </a>
            <h1>{t("title")}</h1>
            <p class="wide">{t("lead")}</p>
          </div>
        </div>
        <div class="paper-cols">
          <div class="stack">
            <ErrorSummary errors={errors()} />
            <div class="card card-body paper-fields">
              <TextArea
                id="paper-subject"
                class="paper-wide"
                label={t("subject")}
                rows={2}
                maxlength={500}
                autofocus
                required
                value={form.subject}
                error={errorOf("paper-subject")}
                onValue={(value) => {
                  set("subject", value.replace(/\n+/gu, " "));
                }}
              />
              <Select
                label={t("typeName")}
                value={form.typeName}
                options={DOCUMENT_TYPE_NAMES.map((name) => ({ value: name, label: name }))}
                onValue={(value) => {
                  set("typeName", DOCUMENT_TYPE_NAMES.find((name) => name === value) ?? "Công văn");
                }}
              />
              <Select
                label={t("urgency")}
                value={form.urgency}
                options={URGENCIES.map((value) => ({ value, label: stateWord(value) }))}
                onValue={(value) => {
                  set("urgency", URGENCIES.find((one) => one === value) ?? "normal");
                }}
              />
              <Select
                id="paper-signerId"
                label={t("signer")}
                placeholder={t("chooseSigner")}
                required
                value={form.signerId ?? ""}
                error={errorOf("paper-signerId")}
                options={signersOf(staff.data()?.items ?? []).map(colleagueOption)}
                onValue={(value) => {
                  set("signerId", staff.data()?.items.find(({ id }) => id === value)?.id);
                }}
              />
              <Select
                id="paper-departmentId"
                label={t("department")}
                placeholder={t("chooseDepartment")}
                required
                value={form.departmentId ?? ""}
                error={errorOf("paper-departmentId")}
                options={(staff.data()?.departments ?? []).map(({ id, name }) => ({ value: id, label: name }))}
                onValue={(value) => {
                  set("departmentId", staff.data()?.departments.find(({ id }) => id === value)?.id);
                }}
              />
              <ReceiverChooser
                class="paper-wide"
                label={t("receivers")}
                optional
                receivers={form.receivers}
                onReceivers={(receivers) => {
                  set("receivers", receivers);
                }}
              />
              <LineTokens
                class="paper-wide"
                label={t("recipientLines")}
                hint={t("recipientLinesHint")}
                optional
                maxLength={200}
                lines={form.recipientLines}
                onLines={(lines) => {
                  set("recipientLines", lines);
                }}
              />
              <TextField
                id="paper-copies"
                label={t("copies")}
                inputmode="numeric"
                autocomplete="off"
                value={form.copies}
                error={errorOf("paper-copies")}
                onValue={(value) => {
                  set("copies", value);
                }}
              />
              <DateField
                label={t("dueOn")}
                optional
                value={form.dueOn}
                onValue={(on) => {
                  set("dueOn", on);
                }}
              />
            </div>
          </div>
          <aside class="stack">
            <div class="card paper-next">
              <span class="meta">{t("nextNumber")}</span>
              <b>{waiting.data()?.nextNumbers?.outgoing ?? "…"}</b>
              <span class="meta">{t("nextNumberHint")}</span>
            </div>
            <div class="card card-body stack">
              <DropZone
                id="paper-scan"
                label={t("scan")}
                hint={t("scanHint")}
                accept="application/pdf,image/png,image/jpeg"
                multiple
                error={errorOf("paper-scan")}
                onFiles={uploads.add}
              />
              <UploadList uploads={uploads} />
            </div>
            <Show when={done().length > 0}>
              <Card title={t("doneTitle")} count={done().length}>
                <ul class="list">
                  <For each={done()}>
                    {(one) => (
                      <li class="row">
                        <b class="nowrap">{one.referenceNumber}</b>
                        <span class="grow clamp-2">{one.subject}</span>
                        <a href={`/outgoing/${one.id}`}>
                          {t("open")}
                          <span class="sr"> {one.referenceNumber}</span>
                        </a>
                      </li>
                    )}
                  </For>
                </ul>
              </Card>
            </Show>
          </aside>
        </div>
      </div>
      <div class="paper-foot">
        <Button type="submit" kind="main" size="l" icon={Hash} busy={busy()} keyHint="Ctrl Enter">
          {busy() ? t("submitting") : t("submit")}
        </Button>
      </div>
      <SecrecyDialog
        error={secrecy()}
        onClose={() => setSecrecy(undefined)}
        onRelease={(reason) => {
          setSecrecy(undefined);
          void send(reason);
        }}
      />
    </form>
  );
}
