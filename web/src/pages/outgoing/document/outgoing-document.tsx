import ChevronLeft from "lucide-solid/icons/chevron-left";
import Copy from "lucide-solid/icons/copy";
import Download from "lucide-solid/icons/download";
import FileClock from "lucide-solid/icons/file-clock";
import FileCode from "lucide-solid/icons/file-code";
import FileText from "lucide-solid/icons/file-text";
import { useNavigate, useSearchParams } from "@solidjs/router";
import type { BusinessList, BusinessView } from "@vanthu/office/outgoing/business-schema.ts";
import type { Delivery } from "@vanthu/office/outgoing/delivery-schema.ts";
import type { FollowUp, NumberedOutgoing, OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { createEffect, createSignal, lazy, onCleanup, Show, Suspense, type JSX } from "solid-js";
import { create, get, newKey, post, query } from "../../../api.ts";
import { save, type Link } from "../../../document-view/file-link.ts";
import { useWaiting } from "../../../frame/waiting.tsx";
import { date } from "../../../i18n/format.ts";
import { refusalOf, sentence } from "../../../refusal.ts";
import { useMay } from "../../../session.tsx";
import { OutgoingStateBadge } from "../../../state/outgoing-state.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { createLoad } from "../../../ui/loaded.tsx";
import type { MenuAction } from "../../../ui/menu.tsx";
import { Note } from "../../../ui/note.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { StandInNote } from "../../../ui/stand-in-note.tsx";
import { Stepper } from "../../../ui/stepper.tsx";
import { Tabs } from "../../../ui/tabs.tsx";
import { useTitle } from "../../../ui/title.ts";
import { toast } from "../../../ui/toast.tsx";
import { Urgency } from "../../../ui/urgency.tsx";
import { copiedOutgoing } from "../../copy/copied-outgoing.ts";
import type { CopiedDocument } from "../../copy/copy-dialog.tsx";
import { t as copyWords } from "../../copy/words.ts";
import { downloadWord } from "../document-files.ts";
import { stepsOf } from "../steps.ts";
import { OpinionAsked } from "../review/opinion-asked.tsx";
import { createOpinions } from "../review/opinions.ts";
import { AnswersCard } from "../review/answers-card.tsx";
import { t } from "../words.ts";
import { afterMenu, type AfterDeed } from "./after-menu.ts";
import { t as afterWords } from "./after-words.ts";
import { DeedButtons } from "./deed-buttons.tsx";
import { DeedDialogs } from "./deed-dialogs.tsx";
import { deedsOf, type OutgoingDeed } from "./deeds.ts";
import { DeliveryTable } from "./delivery-table.tsx";
import { markOf } from "./delivery-mark.ts";
import { DocumentPanel, filesOf } from "./document-panel.tsx";
import { draftAfter } from "./draft-after.ts";
import { EndedNote } from "./ended-note.tsx";
import { FillingNote } from "./filling-note.tsx";
import { MoreDialogs, type MoreDialog } from "./more-dialogs.tsx";
import { ToldList } from "./told-list.tsx";
import "./outgoing-document.css";

const DocumentView = lazy(async () => ({
  default: (await import("../../../document-view/document-view.tsx")).DocumentView,
}));
const AfterDialogs = lazy(async () => ({ default: (await import("./after-dialogs.tsx")).AfterDialogs }));
const DraftText = lazy(async () => ({ default: (await import("./draft-text.tsx")).DraftText }));

/** While the number is written into the file, or receivers are queued, the page looks again this often. */
const FILLING_MS = 1_500;
/** Receivers report in their own time. */
const DELIVERY_MS = 20_000;

type Tab = "document" | "deliveries";

/** Whether a receiver has more to say: it has neither refused (02) nor finished (06). */
function mayReport({ state, shownCode = "" }: Delivery): boolean {
  return state === "queued" || state === "sent" || (state === "reported" && !["02", "06"].includes(shownCode));
}

function text(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** One outgoing document on its way: its steps, its pages or its receivers, and what may be done now. */
export function OutgoingDocumentPane(props: {
  detail: OutgoingDetail;
  back: string;
  onChanged: (detail: OutgoingDetail) => void;
  onReload: () => void;
}): JSX.Element {
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const may = useMay();
  const waiting = useWaiting();
  /** One number is meant, however often the button is pressed. */
  const numberKey = newKey();
  const [asked, setAsked] = createSignal<OutgoingDeed>();
  const [busy, setBusy] = createSignal<OutgoingDeed>();
  const [dialog, setDialog] = createSignal<MoreDialog>();
  const [copiesAsked, setCopiesAsked] = createSignal(0);
  const [openFile, setOpenFile] = createSignal<string>();
  const [after, setAfter] = createSignal<AfterDeed>();
  const document = (): OutgoingDetail["document"] => props.detail.document;
  const base = (): string => `/api/outgoing/${document().id}`;
  const signing = (): string => `/api/sign/outgoing/${document().id}`;
  const hasDeliveries = (): boolean => props.detail.deliveries.length > 0;
  const tab = (): Tab => {
    const wanted = search["tab"];
    if (wanted === "document" || !hasDeliveries()) return "document";
    return "deliveries";
  };
  const tabHref = (one: Tab): string => query({ view: text(search["view"]), state: text(search["state"]), tab: one });
  const filling = (): boolean => document().filling?.done === false;
  /** Just issued: what goes to whom is being queued. */
  const queueing = (): boolean =>
    document().state === "issued" &&
    document().receivers.length > 0 &&
    !hasDeliveries() &&
    document().medium === "electronic";
  // Read again whenever the document is: what was told moves on with it.
  const told = createLoad(
    () => (document().state === "issued" ? { id: document().id, detail: props.detail } : undefined),
    () => get<BusinessList>(`${base()}/businesses`),
  );
  const tellings = (): readonly BusinessView[] => told.data()?.items ?? [];
  const opinions = createOpinions(document);
  useTitle(() => document().referenceNumber ?? document().subject);

  createEffect(() => {
    const awaitsReport = props.detail.deliveries.some(mayReport);
    const telling = tellings().some(({ counts }) => counts.queued > 0);
    const isStuck = props.detail.stuckSince !== undefined;
    const soon = (filling() && !isStuck) || queueing() || telling;
    const pause = soon ? FILLING_MS : awaitsReport || isStuck ? DELIVERY_MS : undefined;
    if (pause === undefined) return;
    const timer = setTimeout(() => {
      props.onReload();
    }, pause);
    onCleanup(() => {
      clearTimeout(timer);
    });
  });

  const viewing = () => ({
    base: base(),
    files: filesOf(document()),
    openId: openFile(),
    onOpen: (fileId: string) => setOpenFile(fileId),
  });
  /** Still being written: there is no page of it to show, only its text. */
  const isUnlaid = (): boolean => document().state === "draft" && document().file === undefined;

  function changed(next: OutgoingDetail, said: string): void {
    props.onChanged(next);
    waiting.reload();
    toast(said);
  }

  async function step(path: string, body: object, said: string): Promise<void> {
    try {
      changed(await post<OutgoingDetail>(path, { version: document().version, ...body }), said);
    } catch (error) {
      if (refusalOf(error)?.code !== "signing.key_outside") throw error;
      // A key outside takes its owner's confirmation, which has a page of its own.
      navigate(`/signing?id=${document().id}`);
    }
  }

  /** What is done at once; the rest asks first. */
  async function perform(deed: OutgoingDeed): Promise<void> {
    if (deedsOf(props.detail.actions).find((one) => one.deed === deed)?.asks !== false) {
      setAsked(deed);
      return;
    }
    setBusy(deed);
    try {
      if (deed === "approveVisa") await step(`/api/work/outgoing/${document().id}/visa`, {}, t("visaApproved"));
      else if (deed === "approveContent") await step(`${signing()}/approve-content`, {}, t("contentApproved"));
      else await step(`${signing()}/approve-layout`, {}, t("layoutApproved"));
    } catch (error) {
      toast(sentence(error));
      props.onReload();
    } finally {
      setBusy(undefined);
    }
  }

  async function number(): Promise<void> {
    const taken = await create<NumberedOutgoing>(`${base()}/number`, { version: document().version }, numberKey);
    toast(t("numberDone", taken.referenceNumber));
    waiting.reload();
    props.onReload();
  }

  async function resend(delivery: Delivery): Promise<void> {
    try {
      const next = await post<OutgoingDetail>(`${base()}/resend/${delivery.agencyId}`);
      changed(next, t("resent", delivery.agencyName));
    } catch (error) {
      toast(sentence(error));
    }
  }

  async function follow(how: FollowUp): Promise<void> {
    try {
      navigate(await draftAfter(document(), how));
    } catch (error) {
      toast(sentence(error));
    }
  }

  async function resendTelling(sendingId: string): Promise<void> {
    try {
      told.put(await post<BusinessList>(`${base()}/businesses/${sendingId}/resend`));
      toast(afterWords("resent"));
    } catch (error) {
      toast(sentence(error));
    }
  }

  const packetLink = (): Promise<Link> => get<Link>(`${base()}/packet`);
  const copied = (): CopiedDocument | undefined => (may("copy.request") ? copiedOutgoing(document()) : undefined);
  const more = (): MenuAction[] => [
    ...(copied() ? [{ label: copyWords("ask"), icon: Copy, onChoose: () => setDialog("copy") }] : []),
    ...(document().medium === "electronic"
      ? [{ label: t("wordOut"), icon: FileText, onChoose: () => void downloadWord(document().id) }]
      : []),
    ...(document().keptVersions
      ? [{ label: t("versions"), icon: FileClock, onChoose: () => setDialog("versions") }]
      : []),
    ...packetActions(),
    ...afterMenu(props.detail.actions, setAfter, (how) => void follow(how)),
  ];
  const packetActions = (): MenuAction[] =>
    document().packetFileId === undefined || !may("outgoing.issue")
      ? []
      : [
          { label: t("showPacket"), icon: FileCode, onChoose: () => setDialog("packet") },
          {
            label: t("statusPacket"),
            icon: Download,
            onChoose: () => {
              packetLink().then(save, (error: unknown) => toast(sentence(error)));
            },
          },
        ];

  return (
    <div class="page og-doc">
      <div class="page-head">
        <div class="grow">
          <p class="flex flex-wrap og-marks">
            <a class="flex tight" href={props.back}>
              <Icon of={ChevronLeft} />
              {t("back")}
            </a>
            <Urgency of={document().urgency} />
            <OutgoingStateBadge document={document()} />
            <span class="meta">
              {[
                document().typeName,
                document().issuedOn === undefined ? "" : t("dated", date(document().issuedOn ?? "")),
                t("signerIs", document().signerName),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </p>
          <h1>
            <Show when={document().referenceNumber}>{(reference) => <>{reference()}: </>}</Show>
            {document().subject || t("untitled")}
          </h1>
        </div>
        <DeedButtons
          actions={props.detail.actions}
          receivers={document().receivers.length}
          busy={busy()}
          more={more()}
          onDeed={(deed) => void perform(deed)}
        />
      </div>
      <Show when={document().medium === "electronic"}>
        <div class="card og-steps">
          <Stepper label={t("steps")} steps={stepsOf(document())} />
        </div>
      </Show>
      <Show when={filling()}>
        <FillingNote
          referenceNumber={document().referenceNumber ?? ""}
          stuckSince={props.detail.stuckSince}
          mayMend={may("deadletter.mend")}
        />
      </Show>
      <Show when={document().returned}>
        {(returned) => (
          <div class="og-note">
            <Note kind="warn">
              <b>{t("sentBackBy", returned().byName)}</b>
              <p>{returned().reason}</p>
            </Note>
          </div>
        )}
      </Show>
      <StandInNote name={props.detail.onBehalfOf} />
      <OpinionAsked documentId={document().id} opinions={opinions} />
      <EndedNote document={document()} />
      <Show when={hasDeliveries()}>
        <Tabs
          label={t("tabs")}
          tabs={[
            {
              label: t("tabDeliveries"),
              href: tabHref("deliveries"),
              current: tab() === "deliveries",
            },
            { label: t("tabDocument"), href: tabHref("document"), current: tab() === "document" },
          ]}
        />
      </Show>
      <div class="og-cols">
        <Show
          when={tab() === "document"}
          fallback={
            <div class="stack">
              <DeliveryTable
                documentId={document().id}
                deliveries={props.detail.deliveries}
                counts={props.detail.deliveryCounts}
                markOf={(delivery) => markOf(document(), tellings(), delivery)}
                mayResend={props.detail.actions.includes("resend")}
                onResend={resend}
              />
              <AnswersCard document={document()} onUrge={() => void follow("urges")} />
              <Show when={tellings().length > 0}>
                <ToldList
                  tellings={tellings()}
                  mayResend={may("outgoing.issue")}
                  onResend={(sendingId) => void resendTelling(sendingId)}
                />
              </Show>
            </div>
          }
        >
          <div class="card og-view">
            <Suspense fallback={<Skeleton rows={6} tall />}>
              <Show when={isUnlaid()} fallback={<DocumentView {...viewing()} />}>
                <DraftText document={document()} />
              </Show>
            </Suspense>
          </div>
        </Show>
        <div class="card og-panel">
          <DocumentPanel
            detail={props.detail}
            opinions={opinions}
            copiesAsked={copiesAsked()}
            onVerify={async (fileId) => {
              props.onChanged(await post<OutgoingDetail>(`${base()}/files/${fileId}/verify`));
            }}
            onOpenFile={(fileId) => {
              setOpenFile(fileId);
              setSearch({ tab: "document" });
            }}
          />
        </div>
      </div>
      <DeedDialogs
        document={document()}
        asked={asked()}
        onClose={() => setAsked(undefined)}
        step={step}
        number={number}
        onChanged={props.onChanged}
        base={base()}
      />
      <Suspense>
        <Show when={after() !== undefined}>
          <AfterDialogs
            detail={props.detail}
            asked={after()}
            onChanged={changed}
            onTold={(next, said) => {
              told.put(next);
              toast(said);
              props.onReload();
            }}
            onClose={() => setAfter(undefined)}
          />
        </Show>
      </Suspense>
      <MoreDialogs
        open={dialog()}
        document={document()}
        copied={copied()}
        packetLink={packetLink}
        onCopyAsked={() => setCopiesAsked(copiesAsked() + 1)}
        onClose={() => setDialog(undefined)}
      />
    </div>
  );
}
