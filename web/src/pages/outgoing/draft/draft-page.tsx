import ChevronLeft from "lucide-solid/icons/chevron-left";
import Reply from "lucide-solid/icons/reply";
import Send from "lucide-solid/icons/send";
import type { CouncilList, DelegationList } from "@vanthu/office/authority/schema.ts";
import type { DirectoryEntry, DirectoryList } from "@vanthu/office/organisation/schema.ts";
import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import type { WordDraft } from "@vanthu/office/outgoing/word-schema.ts";
import type { ColleagueList } from "@vanthu/office/staff/schema.ts";
import type { InferOutput } from "valibot";
import { batch, createEffect, createSignal, on, onCleanup, onMount, Show, type JSX } from "solid-js";
import { createStore, reconcile, unwrap } from "solid-js/store";
import { get, post, put } from "../../../api.ts";
import { moment } from "../../../i18n/format.ts";
import { ApiRefusal, sentence } from "../../../refusal.ts";
import { useMe } from "../../../session.tsx";
import { Button } from "../../../ui/button.tsx";
import { Segmented } from "../../../ui/chip.tsx";
import { ErrorSummary, type FormError } from "../../../ui/error-summary.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { createLoad } from "../../../ui/loaded.tsx";
import { Note } from "../../../ui/note.tsx";
import { useShortcuts } from "../../../ui/shortcut.ts";
import { Stepper } from "../../../ui/stepper.tsx";
import { useTitle } from "../../../ui/title.ts";
import { toast } from "../../../ui/toast.tsx";
import { onPhone } from "../../../document-view/phone.ts";
import { downloadPreview, downloadWord } from "../document-files.ts";
import { t } from "../draft-words.ts";
import { othersOf } from "../receivers.ts";
import { stepsOf } from "../steps.ts";
import { createReviewActions, ReviewNotes } from "../review/draft-review.tsx";
import { t as tOutgoing } from "../words.ts";
import { Annexes } from "./annexes.tsx";
import { createAutosave, type Saved } from "./autosave.ts";
import { CapitalNote } from "./capital-note.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { DraftMenu } from "./draft-menu.tsx";
import { HistoryDialog } from "./history/history-dialog.tsx";
import { takeWord } from "./word/take-word.ts";
import { WordDialog } from "./word/word-dialog.tsx";
import { DraftForm, type SetField } from "./draft-form.tsx";
import { fieldsOf, type DraftFields } from "./draft-fields.ts";
import "./draft-page.css";
import { LivePreview } from "./live-preview.tsx";
import { SaveMark } from "./save-mark.tsx";
import { isSecrecy, SecrecyDialog } from "./secrecy-dialog.tsx";
import { problemsOf } from "./draft-problems.ts";
import { UnfilledNote } from "./unfilled-note.tsx";

/** The editor of one's own draft: fields and body at the left, the page they make at the right. */
export function DraftPage(props: {
  detail: OutgoingDetail;
  back: string;
  /** The draft has been submitted, or is no draft any more. */
  onLeft: (detail: OutgoingDetail) => void;
}): JSX.Element {
  const me = useMe();
  const first = props.detail.document;
  const id = first.id;
  const [fields, setStore] = createStore<DraftFields>(structuredClone(fieldsOf(first)));
  const [document, setDocument] = createSignal(first);
  const [bodyRevision, setBodyRevision] = createSignal(0);
  const [release, setRelease] = createSignal<string>();
  const [theirs, setTheirs] = createSignal<OutgoingDetail["document"]>();
  const [secrecy, setSecrecy] = createSignal<unknown>();
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const [dialog, setDialog] = createSignal<"history" | "word">();
  const [submitting, setSubmitting] = createSignal(false);
  const [uploading, setUploading] = createSignal(false);
  const [side, setSide] = createSignal<"write" | "preview">("write");
  const phone = onPhone();
  const colleagues = createLoad(
    () => "staff",
    () => get<InferOutput<typeof ColleagueList>>("/api/staff"),
  );
  const agencies = createLoad(
    () => "agencies",
    () => get<InferOutput<typeof DirectoryList>>("/api/agencies"),
  );
  const councils = createLoad(
    () => "councils",
    () => get<InferOutput<typeof CouncilList>>("/api/authority/councils"),
  );
  const delegations = createLoad(
    () => "delegations",
    () => get<DelegationList>("/api/authority/delegations"),
  );
  const others = (): readonly DirectoryEntry[] => othersOf(agencies.data()?.items ?? [], me().office.code);
  useTitle(() => fields.subject || t("untitled"));

  /** Who answers for a word being no mark of secrecy said why; every request about this draft says so again. */
  function released(): { secrecyRelease?: { reason: string } } {
    const reason = release();
    return reason === undefined ? {} : { secrecyRelease: { reason } };
  }

  /** Set while the next saving puts another text in the place of this one: the server keeps this one first. */
  let keep: "import" | undefined;

  async function send(version: number): Promise<Saved> {
    const kept = keep;
    const detail = await put<OutgoingDetail>(`/api/outgoing/${id}`, {
      ...unwrap(fields),
      annexes: document().annexes.map((file) => ({ fileId: file.id, role: "annex" })),
      version,
      ...released(),
      ...(kept && { keep: kept }),
    });
    if (kept) keep = undefined;
    setDocument(detail.document);
    return detail.document;
  }

  const autosave = createAutosave(first, send);
  const set: SetField = (field, value) => {
    // objects would be merged into what stands there: what the new one has not would stay
    const isForm = typeof value === "object" && value !== null && !Array.isArray(value);
    if (isForm) setStore(field, reconcile(value as never));
    else setStore(field, value);
    autosave.touch();
  };

  createEffect(() => {
    const state = autosave.state();
    if (state.is === "failed" && isSecrecy(state.error)) setSecrecy(state.error);
    if (state.is === "conflict" && theirs() === undefined) void readTheirs();
  });

  async function readTheirs(): Promise<void> {
    try {
      const detail = await get<OutgoingDetail>(`/api/outgoing/${id}`);
      if (detail.actions.includes("edit")) setTheirs(detail.document);
      else props.onLeft(detail);
    } catch (error) {
      toast(sentence(error));
    }
  }

  function settle(chosen: DraftFields): void {
    const latest = theirs();
    if (!latest) return;
    batch(() => {
      replaceText(chosen);
      setDocument({ ...document(), annexes: latest.annexes });
      setTheirs(undefined);
      autosave.adopt(latest);
    });
    autosave.touch();
    void autosave.flush();
  }

  function replaceText(next: DraftFields): void {
    setStore(reconcile(structuredClone(unwrap(next))));
    setBodyRevision((revision) => revision + 1);
  }

  async function restore(n: number): Promise<void> {
    if (!(await autosave.flush())) throw new ApiRefusal({ status: 409, code: "item.changed" });
    const detail = await post<OutgoingDetail>(`/api/outgoing/${id}/versions/${n}/restore`, {
      version: autosave.version(),
      ...released(),
    });
    batch(() => {
      replaceText(fieldsOf(detail.document));
      setDocument(detail.document);
      autosave.adopt(detail.document);
    });
    toast(t("restored"));
  }

  async function takeFromWord(found: WordDraft): Promise<void> {
    setDialog(undefined);
    // what is not saved yet belongs to the text that is kept
    if (!(await autosave.flush())) return;
    keep = "import";
    replaceText(takeWord(fieldsOf(unwrap(fields)), found));
    autosave.touch();
    if (await autosave.flush()) toast(t("wordTaken"));
  }

  async function submit(): Promise<void> {
    if (submitting()) return;
    const found = problemsOf(fields, uploading());
    setErrors(found);
    if (found.length > 0) {
      setSide("write");
      return;
    }
    setSubmitting(true);
    try {
      if (!(await autosave.flush())) {
        const state = autosave.state();
        if (state.is === "failed" && !isSecrecy(state.error)) setErrors([{ text: sentence(state.error) }]);
        return;
      }
      const detail = await post<OutgoingDetail>(`/api/compose/outgoing/${id}/submit`, { version: autosave.version() });
      toast(t("submitted"));
      props.onLeft(detail);
    } catch (error) {
      if (isSecrecy(error)) setSecrecy(error);
      else setErrors([{ text: sentence(error) }]);
    } finally {
      setSubmitting(false);
    }
  }

  const review = createReviewActions({
    document,
    actions: () => props.detail.actions,
    version: async () => ((await autosave.flush()) ? autosave.version() : undefined),
    onChanged: (detail) => {
      setDocument(detail.document);
      autosave.adopt(detail.document);
      if (!detail.actions.includes("edit")) props.onLeft(detail);
    },
  });

  function warn(event: BeforeUnloadEvent): void {
    if (autosave.state().is !== "saved") event.preventDefault();
  }
  onMount(() => {
    window.addEventListener("beforeunload", warn);
  });
  onCleanup(() => {
    window.removeEventListener("beforeunload", warn);
  });
  useShortcuts([{ keys: "Ctrl Enter", label: t("submit"), run: () => void submit() }]);
  createEffect(
    on(
      () => JSON.stringify(fields),
      () => {
        if (errors().length > 0) setErrors(problemsOf(fields, uploading()));
      },
      { defer: true },
    ),
  );

  return (
    <div class="draft" data-side={side()}>
      <header class="draft-head">
        <div class="grow">
          <a class="flex tight meta" href={props.back}>
            <Icon of={ChevronLeft} />
            {t("back")}
          </a>
          <h1 class="clamp-1">{fields.subject || t("untitled")}</h1>
          <Stepper label={tOutgoing("steps")} steps={stepsOf(document())} />
        </div>
        <div class="draft-do">
          <SaveMark autosave={autosave} onResolve={() => void readTheirs()} />
          <span class="draft-tools">
            <DraftMenu
              more={review.actions()}
              onHistory={() => setDialog("history")}
              onWordIn={() => setDialog("word")}
              onWordOut={() => void autosave.flush().then(() => downloadWord(id))}
              onPdf={() => void downloadPreview({ ...unwrap(fields), ...released() }, fields.subject || t("untitled"))}
            />
          </span>
          <Button kind="main" icon={Send} busy={submitting()} onClick={() => void submit()}>
            {submitting() ? t("submitting") : t("submit")}
          </Button>
        </div>
      </header>
      <Show when={phone()}>
        <div class="draft-sides">
          <Segmented
            label={t("writeOrPreview")}
            value={side()}
            options={[
              { value: "write", label: t("write") },
              { value: "preview", label: t("preview") },
            ]}
            onValue={setSide}
          />
        </div>
      </Show>
      <div class="draft-body">
        <form class="draft-form" aria-label={t("page")} noValidate onSubmit={(event) => event.preventDefault()}>
          <ErrorSummary errors={errors()} />
          <Show when={document().returned}>
            {(returned) => (
              <Note kind="warn">
                <b>{t("returned", returned().byName, moment(returned().at, Date.now()))}</b>
                <p class="draft-reason">{returned().reason}</p>
              </Note>
            )}
          </Show>
          <ReviewNotes document={document()} />
          <Show when={document().answersId}>
            {(answers) => (
              <p class="draft-answers">
                <Icon of={Reply} />
                <a class="grow clamp-1" href={`/incoming/${answers()}`} title={t("openQuestion")}>
                  {t("answers", document().answersReference ?? "")}
                </a>
              </p>
            )}
          </Show>
          <DraftForm
            fields={fields}
            set={set}
            bodyRevision={bodyRevision()}
            onBody={(body) => {
              set("body", body);
            }}
            errors={errors()}
            colleagues={colleagues.data()?.items ?? []}
            agencies={others()}
            councils={councils.data()?.items ?? []}
            delegations={delegations.data()?.items ?? []}
          >
            <Annexes
              base={`/api/outgoing/${id}`}
              files={document().annexes}
              onFiles={(annexes) => {
                setDocument({ ...document(), annexes });
                autosave.touch();
              }}
              onUploading={setUploading}
            />
          </DraftForm>
        </form>
        <Show when={!phone() || side() === "preview"}>
          <LivePreview draft={() => ({ ...fields, ...released() })}>
            <UnfilledNote fields={fields} />
            <CapitalNote fields={fields} />
          </LivePreview>
        </Show>
      </div>
      <Show when={theirs()}>
        {(latest) => (
          <ConflictDialog
            open
            mine={unwrap(fields)}
            theirs={fieldsOf(latest())}
            theirsAt={moment(latest().updatedAt, Date.now())}
            colleagues={colleagues.data()?.items ?? []}
            onChosen={settle}
            onClose={() => setTheirs(undefined)}
          />
        )}
      </Show>
      <review.Dialogs />
      <HistoryDialog
        open={dialog() === "history"}
        base={`/api/outgoing/${id}`}
        now={fields}
        colleagues={colleagues.data()?.items ?? []}
        onRestore={restore}
        onClose={() => setDialog(undefined)}
      />
      <WordDialog
        open={dialog() === "word"}
        onTake={(found) => void takeFromWord(found)}
        onClose={() => setDialog(undefined)}
      />
      <SecrecyDialog
        error={secrecy()}
        onClose={() => setSecrecy(undefined)}
        onRelease={(reason) => {
          setRelease(reason);
          setSecrecy(undefined);
          void autosave.flush().finally(() => setRelease(undefined));
        }}
      />
    </div>
  );
}
