import type { CheckedDocument } from "@vanthu/office/check/schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { DropZone } from "../../ui/drop-zone.tsx";
import { Note, type NoteKind } from "../../ui/note.tsx";
import { compareFile, type Comparison } from "./compare-file.ts";
import { t } from "./words.ts";

interface Said {
  kind: NoteKind;
  head: string;
  text?: string;
}

/** Drop a file, learn whether it is the issued one. */
export function CheckedFile(props: { document: CheckedDocument }): JSX.Element {
  const [name, setName] = createSignal("");
  const [busy, setBusy] = createSignal(false);
  const [said, setSaid] = createSignal<Said>();

  async function compare(file: File): Promise<void> {
    setName(file.name);
    setSaid(undefined);
    setBusy(true);
    const comparison = await compareFile(file, props.document);
    setBusy(false);
    setSaid(say(comparison, props.document.state));
  }

  return (
    <section class="check-file">
      <h2>{t("compare")}</h2>
      <DropZone
        id="file"
        label={t("file")}
        hint={t("fileHint")}
        accept="application/pdf"
        onFiles={([file]) => {
          if (file) void compare(file);
        }}
      />
      <div role="status">
        <Show when={busy()}>
          <p class="muted">{t("comparing")}</p>
        </Show>
        <Show when={said()}>
          {(one) => (
            <Note kind={one().kind}>
              <b>{one().head}</b>
              <Show when={one().text}>
                <p>{one().text}</p>
              </Show>
              <p class="meta check-name">{name()}</p>
            </Note>
          )}
        </Show>
      </div>
      <p class="hint">{t("onPaper")}</p>
    </section>
  );
}

/** The sentence for what was found; a document that ended is never called good. */
function say(comparison: Comparison, state: CheckedDocument["state"]): Said {
  switch (comparison.is) {
    case "unreadable":
      return { kind: "warn", head: t("unreadable") };
    case "insecure":
      return { kind: "warn", head: t("insecure") };
    case "other":
      return { kind: "late", head: t("isOther"), text: t("isOtherText") };
    default:
  }
  if (state === "void") return { kind: "late", head: t("isVoid") };
  if (state === "recalled") return { kind: "late", head: t("isRecalled") };
  if (state === "replaced") return { kind: "late", head: t("isReplaced") };
  return comparison.is === "annex"
    ? { kind: "ok", head: t("isAnnex", comparison.number) }
    : { kind: "ok", head: t("isIssued"), text: t("isIssuedText") };
}
