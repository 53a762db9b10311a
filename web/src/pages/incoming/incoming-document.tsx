import ChevronLeft from "lucide-solid/icons/chevron-left";
import CircleX from "lucide-solid/icons/circle-x";
import { useNavigate, useSearchParams } from "@solidjs/router";
import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import {
  createEffect,
  createMemo,
  createSignal,
  lazy,
  Match,
  onCleanup,
  Show,
  Suspense,
  Switch,
  type JSX,
} from "solid-js";
import { create, getNamed, newKey, post, query } from "../../api.ts";
import { DocumentView } from "../../document-view/document-view.tsx";
import { date } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import { useMay } from "../../session.tsx";
import { deadlineOf, IncomingStateBadge } from "../../state/incoming-state.tsx";
import { IconButton } from "../../ui/button.tsx";
import { Due } from "../../ui/due.tsx";
import { Empty } from "../../ui/empty.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { toast } from "../../ui/toast.tsx";
import { Urgency } from "../../ui/urgency.tsx";
import { AttachDialog } from "./attach-dialog.tsx";
import { t as changeWords } from "./change-words.ts";
import type { DocumentDeed } from "./deed-order.ts";
import { DocumentActions } from "./document-actions.tsx";
import { DocumentPanel } from "./document-panel.tsx";
import { FinishDialog, RefuseDialog } from "./document-dialogs.tsx";
import { isHandlingStep, type HandlingStep } from "./steps/step.ts";
import { t } from "./words.ts";

const InstructForm = lazy(async () => ({ default: (await import("./instruct-form.tsx")).InstructForm }));
const StepDialog = lazy(async () => ({ default: (await import("./steps/step-dialog.tsx")).StepDialog }));
const AcceptForm = lazy(async () => ({ default: (await import("./accept-form.tsx")).AcceptForm }));

/** One incoming document: its head with what can be done, the file, and beside it the panel or the open form. */
export function IncomingDocumentPane(props: {
  id: string;
  back: string;
  onChanged: () => void;
  nextWaiting: () => string | undefined;
}): JSX.Element {
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  let isShown = true;
  onCleanup(() => {
    isShown = false;
  });
  const load = createLoad(
    () => props.id,
    (id) => getNamed<IncomingDetail>(`/api/incoming/${id}`),
  );
  const detail = createMemo(() => {
    const data = load.data();
    return data?.document.id === props.id ? data : undefined;
  });
  const shown = { ...load, data: detail };
  const [dialog, setDialog] = createSignal<"refuse" | "finish" | "attach">();
  const [step, setStep] = createSignal<{ step: HandlingStep; staffId?: string | undefined }>();
  const [busy, setBusy] = createSignal<DocumentDeed>();
  const may = useMay();
  /** Its sender has cancelled it: only who keeps the trace opens its files. */
  const isClosed = ({ ended }: IncomingDetail["document"]): boolean =>
    ended !== undefined && ended.kind !== "replaced" && !may("incoming.register");
  const open = (): "instruct" | "accept" | undefined => {
    const wanted = search["do"];
    const form = wanted === "instruct" || wanted === "accept" ? wanted : undefined;
    return form && detail()?.actions.includes(form) ? form : undefined;
  };

  // a link may ask for a step, and of whose share, as that of a wish for more time does
  createEffect(() => {
    const wanted = search["do"];
    if (typeof wanted !== "string" || !isHandlingStep(wanted) || !detail()?.actions.includes(wanted)) return;
    setStep({ step: wanted, staffId: typeof search["of"] === "string" ? search["of"] : undefined });
    setSearch({ do: undefined, of: undefined }, { replace: true });
  });

  function changed(next: IncomingDetail): void {
    load.put(next);
    props.onChanged();
  }

  function openFile(fileId: string): void {
    setSearch({ file: fileId });
  }

  function closeForm(): void {
    setSearch({ do: undefined });
  }

  async function start(): Promise<void> {
    changed(await post<IncomingDetail>(`/api/incoming/${props.id}/start`));
    toast(t("started"));
  }

  async function answer(): Promise<void> {
    const draft = await create<{ document: { id: string } }>(
      "/api/outgoing",
      { typeName: "Công văn", answersId: props.id },
      newKey(),
    );
    navigate(`/outgoing/${draft.document.id}`);
  }

  /** The entry in the register, where it is corrected. */
  function entryAddress(): string {
    const document = detail()?.document;
    return `/registers/incoming/${document?.arrivalYear ?? ""}${query({ q: document?.referenceNumber })}`;
  }

  async function perform(deed: DocumentDeed): Promise<void> {
    if (isHandlingStep(deed)) setStep({ step: deed });
    else if (deed === "refuse" || deed === "finish" || deed === "attach") setDialog(deed);
    else if (deed === "correct") navigate(entryAddress());
    else if (deed === "instruct" || deed === "accept") setSearch({ do: deed });
    else {
      setBusy(deed);
      try {
        await (deed === "start" ? start() : answer());
      } catch (error) {
        toast(sentence(error));
        load.reload();
      } finally {
        setBusy(undefined);
      }
    }
  }

  return (
    <section class="sp-doc" classList={{ "has-form": open() !== undefined }} aria-label={detail()?.document.subject}>
      <Loaded load={shown} rows={4}>
        {(data) => (
          <>
            <DocumentHead detail={data()} back={props.back}>
              <DocumentActions detail={data()} busy={busy()} hidden={open()} onDeed={(deed) => void perform(deed)} />
            </DocumentHead>
            <div class="doc-body">
              <Show
                when={!isClosed(data().document)}
                fallback={
                  <div>
                    <Empty icon={CircleX} title={changeWords("closedTitle")} text={changeWords("closedText")} />
                  </div>
                }
              >
                <DocumentView
                  base={`/api/incoming/${data().document.id}`}
                  files={data().document.files}
                  openId={typeof search["file"] === "string" ? search["file"] : undefined}
                  onOpen={openFile}
                />
              </Show>
              <Switch
                fallback={
                  <DocumentPanel
                    detail={data()}
                    onOpenFile={openFile}
                    onChanged={changed}
                    onRefuse={() => setDialog("refuse")}
                    onStep={(one, staffId) => setStep({ step: one, staffId })}
                    onJoined={(paperId) => {
                      props.onChanged();
                      navigate(`/incoming/${paperId}`, { replace: true });
                    }}
                  />
                }
              >
                <Match when={open() === "instruct"}>
                  <InstructForm
                    detail={data()}
                    onDone={() => {
                      closeForm();
                      load.reload();
                      props.onChanged();
                      const following = props.nextWaiting();
                      if (window.matchMedia("(max-width: 640px)").matches) {
                        navigate(following === undefined ? "/" : `/incoming/${following}?do=instruct`);
                      }
                    }}
                    onTakenBack={(next) => {
                      if (isShown && props.id === next.document.id) load.put(next);
                      if (isShown) props.onChanged();
                      navigate(`/incoming/${next.document.id}?do=instruct`);
                    }}
                    onClose={closeForm}
                  />
                </Match>
                <Match when={open() === "accept"}>
                  <AcceptForm
                    document={data().document}
                    onDone={() => {
                      closeForm();
                      load.reload();
                      props.onChanged();
                    }}
                    onClose={closeForm}
                  />
                </Match>
              </Switch>
            </div>
            <Suspense>
              <Show when={step()} keyed>
                {(one) => (
                  <StepDialog
                    {...one}
                    detail={data()}
                    onClose={() => setStep(undefined)}
                    onDone={(next) => {
                      setStep(undefined);
                      changed(next);
                    }}
                  />
                )}
              </Show>
            </Suspense>
            <RefuseDialog
              open={dialog() === "refuse"}
              detail={data()}
              onClose={() => setDialog(undefined)}
              onDone={(next) => {
                setDialog(undefined);
                changed(next);
                toast(t("refused"));
              }}
            />
            <AttachDialog
              open={dialog() === "attach"}
              document={data().document}
              onClose={() => setDialog(undefined)}
              onDone={(next) => {
                setDialog(undefined);
                changed(next);
                toast(t("attached"));
              }}
            />
            <FinishDialog
              open={dialog() === "finish"}
              detail={data()}
              onClose={() => setDialog(undefined)}
              onDone={(next) => {
                setDialog(undefined);
                changed(next);
                toast(t("finished"));
              }}
            />
          </>
        )}
      </Loaded>
    </section>
  );
}

function DocumentHead(props: { detail: IncomingDetail; back: string; children: JSX.Element }): JSX.Element {
  const navigate = useNavigate();
  const document = (): IncomingDetail["document"] => props.detail.document;
  const deadline = (): ReturnType<typeof deadlineOf> =>
    deadlineOf({
      dueOn: document().dueOn,
      finishedAt: document().finishedAt,
      workingDaysLeft: props.detail.workingDaysLeft,
    });
  return (
    <header class="doc-head">
      <IconButton
        class="doc-back"
        kind="quiet"
        icon={ChevronLeft}
        label={t("back")}
        large
        onClick={() => {
          navigate(props.back);
        }}
      />
      <div class="grow">
        <div class="flex flex-wrap doc-marks">
          <Urgency of={document().urgency} />
          <IncomingStateBadge state={document().state} />
          <Show when={deadline()}>{(due) => <Due {...due()} />}</Show>
        </div>
        <p class="meta doc-numbers">
          <b>
            {document().arrivalNumber === undefined
              ? t("notNumbered")
              : t("arrivalNumber", document().arrivalNumber ?? 0)}
          </b>
          {" · "}
          {t("referenceLine", document().referenceNumber, date(document().issuedOn))}
        </p>
        <h2>{document().subject}</h2>
      </div>
      {props.children}
    </header>
  );
}
