import type { FileReference } from "@vanthu/office/attachment/schema.ts";
import type { OpinionList } from "@vanthu/office/outgoing/opinion-schema.ts";
import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { createMemo, For, lazy, Show, Suspense, type JSX } from "solid-js";
import { FileList } from "../../../document-view/file-list.tsx";
import { SignaturePanel } from "../../../document-view/signature-panel.tsx";
import { happening } from "../../../history/happening.ts";
import { date, moment } from "../../../i18n/format.ts";
import type { Load } from "../../../ui/loaded.tsx";
import { Panel, PanelSection } from "../../../ui/panel.tsx";
import { Timeline, type Happening } from "../../../ui/timeline.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { CopiesSection } from "../../copy/copies-section.tsx";
import { CircuitSection } from "../review/circuit-section.tsx";
import { OpinionsSection } from "../review/opinions-section.tsx";
import { t } from "../words.ts";
import { AnnexMarks } from "./annex-marks.tsx";

const AssignmentsSection = lazy(async () => ({
  default: (await import("../../assignment/assignments-section.tsx")).AssignmentsSection,
}));

const DossiersSection = lazy(async () => ({
  default: (await import("../../dossier/dossiers-section.tsx")).DossiersSection,
}));

type Document = OutgoingDetail["document"];

const STEP_WORD = {
  visa: "approvedVisa",
  content: "approvedContent",
  layout: "approvedLayout",
  signature: "approvedSignature",
} as const;

/** Every file of a document: the document itself first. */
export function filesOf(document: Document): FileReference[] {
  return [...(document.file ? [document.file] : []), ...document.annexes];
}

/** Beside the document: signatures, files, opinions, facts, and the whole history. */
export function DocumentPanel(props: {
  detail: OutgoingDetail;
  opinions: Load<OpinionList>;
  onOpenFile: ((fileId: string) => void) | undefined;
  /** How often a copy was asked for here: the list of copies is read again. */
  copiesAsked?: number;
  onVerify?: (fileId: string) => Promise<void>;
}): JSX.Element {
  const document = (): Document => props.detail.document;
  return (
    <Panel label={t("panel")}>
      <Show when={document().file?.verdict}>
        <SignaturePanel file={document().file} onVerify={props.onVerify} />
      </Show>
      <PanelSection title={t("files")}>
        <FileList base={`/api/outgoing/${document().id}`} files={filesOf(document())} onOpen={props.onOpenFile} />
        <AnnexMarks document={document()} />
      </PanelSection>
      <Show when={document().approvals.length > 0}>
        <PanelSection title={t("opinions")}>
          <ul class="opinions">
            <For each={document().approvals}>
              {(approval) => (
                <li>
                  <b class="block">{t(approval.decision === "returned" ? "sentBack" : STEP_WORD[approval.step])}</b>
                  <span class="meta block">
                    {approval.byName}, {approval.byPosition} · {moment(approval.at, Date.now())}
                  </span>
                  <Show
                    when={document().initials?.some(({ at, byId }) => at === approval.at && byId === approval.byId)}
                  >
                    <span class="meta block">{t("initialled")}</span>
                  </Show>
                  <Show when={approval.reason}>{(reason) => <q class="opinion">{reason()}</q>}</Show>
                </li>
              )}
            </For>
          </ul>
        </PanelSection>
      </Show>
      <CircuitSection document={document()} />
      <OpinionsSection
        document={document()}
        opinions={props.opinions}
        mayAsk={props.detail.actions.includes("askOpinions")}
      />
      <Show when={document().referenceNumber !== undefined}>
        <Suspense>
          <AssignmentsSection kind="outgoing" id={document().id} subject={document().subject} />
        </Suspense>
      </Show>
      <Show when={document().state === "issued"}>
        <Suspense>
          <DossiersSection documentId={document().id} subject={document().subject} />
        </Suspense>
      </Show>
      <CopiesSection documentId={document().id} asked={props.copiesAsked ?? 0} />
      <PanelSection title={t("details")}>
        <KnownFacts document={document()} />
      </PanelSection>
      <PanelSection title={t("history")}>
        <History detail={props.detail} />
      </PanelSection>
    </Panel>
  );
}

function KnownFacts(props: { document: Document }): JSX.Element {
  const rows = (): [string, string][] => {
    const { document } = props;
    const all: [string, string | undefined][] = [
      [t("draftedBy"), t("drafter", document.draftedByName, document.departmentName)],
      [t("signer"), document.signerName],
      [t("notation"), document.notation],
      [t("dueOn"), document.dueOn && date(document.dueOn)],
      [t("addressees"), document.addressees.join("; ")],
      [t("recipients"), document.recipientLines.join("; ")],
      [t("copies"), document.copies === undefined ? undefined : String(document.copies)],
      [t("voidReason"), document.voidReason],
    ];
    return all.filter((row): row is [string, string] => row[1] !== undefined && row[1] !== "");
  };
  return (
    <Facts class="panel-facts" facts={rows()}>
      <Show when={props.document.answersId}>
        {(id) => (
          <div>
            <dt>{t("answers")}</dt>
            <dd>
              <a href={`/incoming/${id()}`}>{props.document.answersReference ?? id()}</a>
            </dd>
          </div>
        )}
      </Show>
    </Facts>
  );
}

const STAGE: Readonly<Record<string, string>> = {
  contentReview: "content",
  layoutReview: "layout",
  awaitingSignature: "signature",
};

/** Whom a document waits for by name: a step of its circuit, or who decides in the place of its author. */
function waitingFor({ state, circuit, higher }: Document): { staffId: string; fullName: string } | undefined {
  const stage = STAGE[state];
  const visa = circuit?.visas.find(({ before, at }) => before === stage && at === undefined);
  return visa ?? (stage === "content" || stage === "layout" ? higher?.[stage] : undefined);
}

/** What is awaited now, said on top of what happened. */
function awaited(document: Document): Happening | undefined {
  const named = waitingFor(document);
  const signer = { staffId: document.signerId, fullName: document.signerName };
  const decider = document.state === "awaitingSignature" ? (named ?? signer) : named;
  if (decider && document.leftIds?.some((id) => id === decider.staffId)) {
    return { title: t("hasLeft", decider.fullName), tone: "late" };
  }
  if (named) return { title: t("waitsVisa", named.fullName), tone: "next" };
  const words = {
    draft: undefined,
    contentReview: t("waitsContent"),
    layoutReview: t("waitsLayout"),
    awaitingSignature: t("waitsSignature", document.signerName),
    signed: t("waitsNumber"),
    numbered: document.filling?.done === false ? t("waitsFilling") : t("waitsSeal"),
    sealed: t("waitsIssue"),
    issued: undefined,
    void: undefined,
  }[document.state];
  return words === undefined ? undefined : { title: words, tone: "next" };
}

function History(props: { detail: OutgoingDetail }): JSX.Element {
  const lines = createMemo(() => {
    const now = Date.now();
    const past = props.detail.history
      .toSorted((a, b) => b.at.localeCompare(a.at))
      .map((entry) => happening(entry, now));
    const next = awaited(props.detail.document);
    return next ? [next, ...past] : past;
  });
  return <Timeline happenings={lines()} />;
}
