import BookText from "lucide-solid/icons/book-text";
import ChevronLeft from "lucide-solid/icons/chevron-left";
import Printer from "lucide-solid/icons/printer";
import { useNavigate } from "@solidjs/router";
import type { RegisteredIncoming } from "@vanthu/office/incoming/schema.ts";
import type { InferOutput } from "valibot";
import { createSignal, For, Show, type JSX } from "solid-js";
import { createStore } from "solid-js/store";
import { create, newKey, post } from "../../api.ts";
import { UploadList } from "../../attachment/upload-list.tsx";
import { createUploads } from "../../attachment/uploads.ts";
import { useWaiting } from "../../frame/waiting.tsx";
import { date, officeDate } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import { useMe } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Check } from "../../ui/check.tsx";
import { DropZone } from "../../ui/drop-zone.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { useShortcuts } from "../../ui/shortcut.ts";
import { useTitle } from "../../ui/title.ts";
import { toast } from "../../ui/toast.tsx";
import { isDoubt, RegistrationDoubt, type Passed } from "./registration-doubts.tsx";
import { RegistrationFields } from "./registration-fields.tsx";
import { emptyRegistration, fieldsOf, problemsOf, t, type Registration } from "./registration.ts";
import "./register-page.css";

interface Done extends InferOutput<typeof RegisteredIncoming> {
  subject: string;
  recipient: string;
}

/** The clerk's form: eight fields by Tab, Ctrl Enter, and the next one. */
export function RegisterPage(): JSX.Element {
  useTitle(() => t("title"));
  const navigate = useNavigate();
  const waiting = useWaiting();
  const [form, set] = createStore<Registration>(emptyRegistration());
  const uploads = createUploads();
  const [key, setKey] = createSignal(newKey());
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const [awaits, setAwaits] = createSignal(false);
  const [doubt, setDoubt] = createSignal<unknown>();
  const [busy, setBusy] = createSignal(false);
  const [done, setDone] = createSignal<readonly Done[]>([]);
  useShortcuts([{ keys: "Esc", label: t("back"), run: () => navigate("/incoming") }]);

  function problems(): FormError[] {
    const found = problemsOf(form, officeDate(Date.now()));
    if (uploads.running()) found.push({ id: "scan", text: t("uploadsRunning") });
    else if (uploads.failed()) found.push({ id: "scan", text: t("uploadsFailed") });
    return found;
  }

  /** What was complained about and still is so: an error goes as soon as its field is right. */
  const standing = (): FormError[] => {
    const now = new Set(problems().map(({ id }) => id));
    return errors().filter(({ id }) => id === undefined || now.has(id));
  };

  async function send(passed: Passed): Promise<void> {
    if (busy()) return;
    const found = problems();
    setErrors(found);
    if (found.length > 0) return;
    setBusy(true);
    try {
      const files = uploads.ready().map((fileId) => ({ fileId, role: "scan" }));
      const registered = await create<InferOutput<typeof RegisteredIncoming>>(
        "/api/incoming",
        { ...fieldsOf(form), files, ...(awaits() && { awaitsElectronic: true }), ...passed },
        key(),
      );
      toast(t("done", registered.arrivalNumber));
      setDone([{ ...registered, subject: form.subject, recipient: form.recipient }, ...done()]);
      next();
    } catch (error) {
      setDoubt(isDoubt(error) ? error : undefined);
      if (!isDoubt(error)) setErrors([{ text: sentence(error) }]);
    } finally {
      setBusy(false);
    }
  }

  /** The paper belongs to a document that came over the exchange: no number for it. */
  async function notePaper(documentId: string): Promise<void> {
    const files = uploads.ready().map((fileId) => ({ fileId, role: "scan" }));
    try {
      await post(`/api/incoming/${documentId}/paper`, { files });
      toast(t("paperNoted"));
      next();
    } catch (error) {
      setErrors([{ text: sentence(error) }]);
    }
  }

  /** The next one often comes from the same pile: only its own fields are emptied. */
  function next(): void {
    set(emptyRegistration());
    uploads.clear();
    setAwaits(false);
    setKey(newKey());
    setDoubt(undefined);
    waiting.reload();
    document.getElementById("referenceNumber")?.focus();
  }

  return (
    <form
      class="reg"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send({});
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void send({});
        } else if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
          // Enter in a field must not register half a form
          event.preventDefault();
        }
      }}
    >
      <div class="page reg-scroll">
        <div class="page-head">
          <div class="grow">
            <a class="flex back" href="/incoming">
              <ChevronLeft class="i" />
              {t("back")}
            </a>
            <h1>{t("title")}</h1>
            <p class="wide">{t("lead")}</p>
          </div>
        </div>
        <div class="reg-cols">
          <div class="stack">
            <ErrorSummary errors={errors()} />
            <Show when={doubt()}>
              <RegistrationDoubt
                error={doubt()}
                onPass={(passed) => void send(passed)}
                onPaperOf={(id) => void notePaper(id)}
              />
            </Show>
            <div class="card card-body">
              <RegistrationFields form={form} set={set} errors={standing()} autofocus />
            </div>
          </div>
          <aside class="stack">
            <div class="card reg-next">
              <span class="meta">{t("nextNumber")}</span>
              <b>{waiting.data()?.nextNumbers?.incoming ?? "…"}</b>
              <span class="meta">{t("nextNumberHint")}</span>
            </div>
            <div class="card card-body stack">
              <DropZone
                id="scan"
                label={t("scan")}
                hint={t("scanHint")}
                accept="application/pdf,image/png,image/jpeg"
                multiple
                onFiles={uploads.add}
              />
              <UploadList uploads={uploads} />
              <Check label={t("awaits")} hint={t("awaitsHint")} checked={awaits()} onChecked={setAwaits} />
            </div>
            <Show when={done().length > 0}>
              <Card title={t("doneTitle")} count={done().length}>
                <ul class="list">
                  <For each={done()}>
                    {(one) => (
                      <li class="row">
                        <b>{one.arrivalNumber}</b>
                        <span class="grow clamp-2">{one.subject}</span>
                        <a href={`/incoming/${one.id}`}>{t("open")}</a>
                      </li>
                    )}
                  </For>
                </ul>
                <div class="card-body">
                  <Button
                    size="s"
                    icon={Printer}
                    onClick={() => {
                      window.print();
                    }}
                  >
                    {t("printStamp")}
                  </Button>
                </div>
              </Card>
            </Show>
          </aside>
        </div>
      </div>
      <div class="reg-foot">
        <Button type="submit" kind="main" size="l" icon={BookText} busy={busy()} keyHint="Ctrl Enter">
          {busy() ? t("submitting") : t("submit")}
        </Button>
      </div>
      <Show when={done()[0]}>{(last) => <ArrivalStamp done={last()} />}</Show>
    </form>
  );
}

/** Dấu “ĐẾN” of Annex IV.V, 35 × 50 mm: printed on a label, since the paper itself cannot be printed on here. */
function ArrivalStamp(props: { done: Done }): JSX.Element {
  const me = useMe();
  return (
    <div class="print-only stamp">
      <p>{me().office.name}</p>
      <p>
        <b>{t("stampArrived")}</b>
      </p>
      <p>
        {t("stampNumber")}: {props.done.arrivalNumber}
      </p>
      <p>
        {t("stampDate")}: {date(props.done.arrivedOn)}
      </p>
      <p>
        {t("stampForward")}: {props.done.recipient}
      </p>
    </div>
  );
}
