import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { Show, type JSX } from "solid-js";
import { Note } from "../../ui/note.tsx";
import { t } from "./words.ts";

type Document = IncomingDetail["document"];

/** Of a packet a clerk brought in as a file: that nobody vouches for its sender, and what the seal of the letter says. */
export function BroughtNotice(props: { document: Document }): JSX.Element {
  return (
    <Show when={props.document.state === "arrived" && props.document.exchange?.broughtBy}>
      {(name) => (
        <Note kind="warn">
          <b>{t("broughtTitle")}</b>
          <p>{t("broughtText", name())}</p>
          <p>{sealOf(props.document)}</p>
        </Note>
      )}
    </Show>
  );
}

function sealOf({ files }: Document): string {
  const verdict = files.find(({ role }) => role === "main")?.verdict;
  if (verdict?.state !== "valid") return t("broughtUnsealed");
  return verdict.otherSigner === undefined ? t("broughtSealed") : t("broughtOther", verdict.otherSigner);
}
