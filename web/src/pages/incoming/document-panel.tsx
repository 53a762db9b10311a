import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { createMemo, lazy, Suspense, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { mainFile } from "../../document-view/document-view.tsx";
import { FileList } from "../../document-view/file-list.tsx";
import { SignaturePanel } from "../../document-view/signature-panel.tsx";
import { happening } from "../../history/happening.ts";
import { date } from "../../i18n/format.ts";
import { useMay } from "../../session.tsx";
import { stateWord } from "../../state/words.ts";
import { Panel, PanelSection } from "../../ui/panel.tsx";
import { Timeline, type Happening } from "../../ui/timeline.tsx";
import { Facts } from "../../ui/facts.tsx";
import { StandInNote } from "../../ui/stand-in-note.tsx";
import { ArrivalNotice } from "./arrival-notice.tsx";
import { ChangeNotice } from "./change-notice.tsx";
import { InstructionSection } from "./instruction-section.tsx";
import { isOpenShare } from "./share-order.ts";
import { SharesSection } from "./shares-section.tsx";
import type { HandlingStep } from "./steps/step.ts";
import { t } from "./words.ts";

const AssignmentsSection = lazy(async () => ({
  default: (await import("../assignment/assignments-section.tsx")).AssignmentsSection,
}));

const DossiersSection = lazy(async () => ({
  default: (await import("../dossier/dossiers-section.tsx")).DossiersSection,
}));

const CopiesSection = lazy(async () => ({ default: (await import("../copy/copies-section.tsx")).CopiesSection }));

const OtherFormNotice = lazy(async () => ({ default: (await import("./other-form-notice.tsx")).OtherFormNotice }));

type Document = IncomingDetail["document"];

/** Everything beside the file: signatures, instruction, people, files, the entry, and the whole history. */
export function DocumentPanel(props: {
  detail: IncomingDetail;
  onOpenFile: (fileId: string) => void;
  onChanged: (next: IncomingDetail) => void;
  onRefuse: () => void;
  onStep: (step: HandlingStep, staffId: string) => void;
  onJoined: (paperId: string) => void;
}): JSX.Element {
  const document = (): Document => props.detail.document;
  const may = useMay();
  const verify = async (fileId: string): Promise<void> => {
    props.onChanged(await post<IncomingDetail>(`/api/incoming/${document().id}/files/${fileId}/verify`));
  };
  return (
    <Panel label={t("panel")}>
      <div class="doc-notices">
        <StandInNote name={props.detail.onBehalfOf} />
        <ChangeNotice detail={props.detail} onChanged={props.onChanged} />
        <ArrivalNotice detail={props.detail} onRefuse={props.onRefuse} />
        <Suspense>
          <OtherFormNotice detail={props.detail} onChanged={props.onChanged} onJoined={props.onJoined} />
        </Suspense>
      </div>
      <SignaturePanel file={mainFile(document().files)} onVerify={may("incoming.read_all") ? verify : undefined} />
      <InstructionSection document={document()} />
      <SharesSection detail={props.detail} onStep={props.onStep} />
      <PanelSection title={t("files")}>
        <FileList base={`/api/incoming/${document().id}`} files={document().files} onOpen={props.onOpenFile} />
      </PanelSection>
      <Suspense>
        <AssignmentsSection kind="incoming" id={document().id} subject={document().subject} />
      </Suspense>
      <Suspense>
        <DossiersSection documentId={document().id} subject={document().subject} />
      </Suspense>
      <Suspense>
        <CopiesSection documentId={document().id} asked={0} />
      </Suspense>
      <History detail={props.detail} />
      <PanelSection title={t("details")}>
        <Details document={document()} />
      </PanelSection>
    </Panel>
  );
}

function Details(props: { document: Document }): JSX.Element {
  const rows = (): [string, string][] => {
    const { document } = props;
    const signer = [document.signer?.position, document.signer?.fullName].filter(Boolean).join(" ");
    const all: [string, string | undefined][] = [
      [t("issuer"), document.issuer],
      [t("typeName"), document.typeName],
      [t("signer"), signer],
      [t("issuedOn"), date(document.issuedOn)],
      [t("arrivedOn"), date(document.arrivedOn)],
      [t("dueOn"), document.dueOn && date(document.dueOn)],
      [t("owner"), document.ownerName],
      [t("channel"), stateWord(document.source)],
      [
        t(document.source === "paper" ? "copyCame" : "paperCame"),
        document.otherForm?.cameOn && date(document.otherForm.cameOn),
      ],
      [t("recipient"), document.recipient],
      [t("registeredBy"), document.registeredByName],
      [t("note"), document.note],
      [t("refusalReason"), document.refusal?.reason],
      [t("voidReason"), document.voidReason],
    ];
    return all.filter((row): row is [string, string] => row[1] !== undefined && row[1] !== "");
  };
  return <Facts facts={rows()} />;
}

/** What is awaited now, said on top of what happened. */
function awaited(detail: IncomingDetail): Happening | undefined {
  const lead = detail.tasks.find((task) => task.role === "lead" && isOpenShare(task));
  const { ownerName } = detail.document;
  const words = {
    arrived: t("waitsRegister"),
    registered: ownerName === undefined ? t("waitsInstruct") : t("waitsOpinion", ownerName),
    routed: lead && t("waitsStart", lead.staffName),
    inProgress: lead && t("waitsFinish", lead.staffName),
    refused: undefined,
    done: undefined,
    void: undefined,
    ended: undefined,
  }[detail.document.state];
  return words === undefined ? undefined : { title: words, tone: "next" };
}

function History(props: { detail: IncomingDetail }): JSX.Element {
  const lines = createMemo(() => {
    const now = Date.now();
    const past = [...props.detail.history]
      .sort((a, b) => b.at.localeCompare(a.at))
      .map((entry) => happening(entry, now));
    const next = awaited(props.detail);
    return next ? [next, ...past] : past;
  });
  return (
    <PanelSection title={t("history")}>
      <Timeline happenings={lines()} />
    </PanelSection>
  );
}
