import type { CopyDetail } from "@vanthu/office/copy/schema.ts";
import { createMemo, Show, type JSX } from "solid-js";
import { SignaturePanel } from "../../document-view/signature-panel.tsx";
import { happening } from "../../history/happening.ts";
import { date } from "../../i18n/format.ts";
import { Panel, PanelSection } from "../../ui/panel.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import { Facts } from "../../ui/facts.tsx";
import { writeRanges } from "./page-ranges.ts";
import { t } from "./words.ts";

/** Beside the copy: its signature, its source, who asked and who signs, and the whole history. */
export function CopyPanel(props: { detail: CopyDetail }): JSX.Element {
  const copy = (): CopyDetail["copy"] => props.detail.copy;
  const source = (): CopyDetail["copy"]["source"] => copy().source;
  const lines = createMemo(() => {
    const now = Date.now();
    return props.detail.history.map((entry) => happening(entry, now));
  });
  const facts = (): [string, string][] => {
    const { requestedByName, signerName, copiedOn, pages, copies, recipients } = copy();
    const all: [string, string | undefined][] = [
      [t("askedBy"), requestedByName],
      [t("signer"), signerName],
      [t("copiedOn"), copiedOn && date(copiedOn)],
      [t("pagesTaken"), pages && writeRanges(pages)],
      [t("number"), String(copies)],
      [t("recipients"), recipients.join("; ")],
    ];
    return all.filter((fact): fact is [string, string] => fact[1] !== undefined && fact[1] !== "");
  };
  return (
    <Panel label={t("panel")}>
      <Show when={copy().file?.verdict}>
        <SignaturePanel file={copy().file} />
      </Show>
      <PanelSection title={t("source")}>
        <p>{t("sourceOf", source().typeName, source().referenceNumber, date(source().issuedOn), source().issuer)}</p>
        <p class="meta">{t(source().medium === "paper" ? "fromPaper" : "fromElectronic")}</p>
        <Show when={source().documentId}>{(id) => <a href={`/${source().from}/${id()}`}>{t("openSource")}</a>}</Show>
      </PanelSection>
      <PanelSection title={t("details")}>
        <Facts class="panel-facts" facts={facts()} />
      </PanelSection>
      <PanelSection title={t("history")}>
        <Timeline happenings={lines()} />
      </PanelSection>
    </Panel>
  );
}
