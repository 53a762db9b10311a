import Download from "lucide-solid/icons/download";
import FileText from "lucide-solid/icons/file-text";
import type { FileLink, FileReference } from "@vanthu/office/attachment/schema.ts";
import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import type { InferOutput } from "valibot";
import { createMemo, For, Show, type JSX } from "solid-js";
import { get } from "../../api.ts";
import { happening } from "../../history/happening.ts";
import { date, fileSize, moment } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import { TaskStateBadge } from "../../state/incoming-state.tsx";
import { stateWord } from "../../state/words.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { IconButton } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Panel, PanelSection } from "../../ui/panel.tsx";
import { SignatureRow, VerdictBadge } from "../../ui/signature.tsx";
import { Timeline, type Happening } from "../../ui/timeline.tsx";
import { toast } from "../../ui/toast.tsx";
import { mainFile } from "./main-file.ts";
import { t } from "./words.ts";

type Document = IncomingDetail["document"];

/** Everything beside the file: signatures, instruction, people, files, the entry, and the whole history. */
export function DocumentPanel(props: { detail: IncomingDetail }): JSX.Element {
  const document = (): Document => props.detail.document;
  return (
    <Panel label={t("panel")}>
      <Signatures document={document()} />
      <Show when={document().instruction}>
        {(instruction) => (
          <PanelSection title={t("instruction")}>
            <blockquote class="quote">{instruction().text}</blockquote>
            <p class="meta">
              {t("instructionBy", instruction().byName, instruction().byPosition)} ·{" "}
              {moment(instruction().at, Date.now())}
            </p>
          </PanelSection>
        )}
      </Show>
      <Show when={props.detail.tasks.length > 0}>
        <PanelSection title={t("tasks")}>
          <ul class="task-list">
            <For each={props.detail.tasks}>
              {(task) => (
                <li>
                  <Avatar name={task.staffName} />
                  <div class="grow">
                    <b class="block">{task.staffName}</b>
                    <span class="meta block">
                      {stateWord(task.role)} · {task.departmentName}
                    </span>
                    <Show when={task.result}>{(result) => <p class="task-result">{result()}</p>}</Show>
                    <Show when={task.answerId}>
                      {(id) => <a href={`/outgoing/${id()}`}>{t("answeredBy", task.answerReference ?? "")}</a>}
                    </Show>
                  </div>
                  <Show when={task.role !== "informed"}>
                    <TaskStateBadge state={task.state} />
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </PanelSection>
      </Show>
      <Files document={document()} />
      <History detail={props.detail} />
      <PanelSection title={t("details")}>
        <Details document={document()} />
      </PanelSection>
    </Panel>
  );
}

function Signatures(props: { document: Document }): JSX.Element {
  const verdict = (): FileReference["verdict"] => mainFile(props.document.files)?.verdict;
  return (
    <PanelSection
      title={t("signatures")}
      aside={<Show when={verdict()}>{(one) => <VerdictBadge verdict={one().state} />}</Show>}
    >
      <Show when={verdict()} fallback={<p class="meta">{t("unsignedPaper")}</p>}>
        {(one) => (
          <>
            <For each={one().signatures}>
              {(signature) => (
                <SignatureRow
                  name={signature.commonName}
                  post={signature.title ?? signature.organization}
                  seal={signature.title === undefined && signature.organization === signature.commonName}
                  signedAt={signature.signedAt}
                  verdict={signature.state}
                />
              )}
            </For>
            <p class="meta sig-note">
              {one().state === "valid"
                ? t("fileUntouched")
                : one().state === "altered"
                  ? t("fileAltered")
                  : one().state === "unsigned"
                    ? t("unsignedFile")
                    : ""}
            </p>
          </>
        )}
      </Show>
    </PanelSection>
  );
}

function Files(props: { document: Document }): JSX.Element {
  async function download(file: FileReference): Promise<void> {
    try {
      const link = await get<InferOutput<typeof FileLink>>(
        `/api/incoming/${props.document.id}/files/${file.id}?download=true`,
      );
      window.location.assign(link.url);
    } catch (error) {
      toast(sentence(error));
    }
  }
  return (
    <PanelSection title={t("files")}>
      <Show when={props.document.files.length > 0} fallback={<p class="meta">{t("noFiles")}</p>}>
        <ul class="file-list">
          <For each={props.document.files}>
            {(file) => (
              <li>
                <Icon of={FileText} />
                <span class="grow clamp-1" title={file.name}>
                  {file.name}
                </span>
                <span class="meta nowrap">{fileSize(file.sizeBytes)}</span>
                <IconButton
                  kind="quiet"
                  size="s"
                  icon={Download}
                  label={t("openFile", file.name)}
                  onClick={() => void download(file)}
                />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </PanelSection>
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
      [t("channel"), stateWord(document.source)],
      [t("recipient"), document.recipient],
      [t("registeredBy"), document.registeredByName],
      [t("note"), document.note],
      [t("refusalReason"), document.refusal?.reason],
      [t("voidReason"), document.voidReason],
    ];
    return all.filter((row): row is [string, string] => row[1] !== undefined && row[1] !== "");
  };
  return (
    <dl class="facts">
      <For each={rows()}>
        {([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}

/** What is awaited now, said on top of what happened. */
function awaited(detail: IncomingDetail): Happening | undefined {
  const lead = detail.tasks.find((task) => task.role === "lead");
  const words = {
    arrived: t("waitsRegister"),
    registered: t("waitsInstruct"),
    routed: lead && t("waitsStart", lead.staffName),
    inProgress: lead && t("waitsFinish", lead.staffName),
    refused: undefined,
    done: undefined,
    void: undefined,
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
