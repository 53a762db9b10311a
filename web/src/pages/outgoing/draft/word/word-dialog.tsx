import type { WordDraft } from "@vanthu/office/outgoing/word-schema.ts";
import { createEffect, createSignal, For, on, Show, type JSX } from "solid-js";
import { post } from "../../../../api.ts";
import { UploadList } from "../../../../attachment/upload-list.tsx";
import { createUploads } from "../../../../attachment/uploads.ts";
import { sentence } from "../../../../refusal.ts";
import { Button } from "../../../../ui/button.tsx";
import { Dialog } from "../../../../ui/dialog.tsx";
import { DropZone } from "../../../../ui/drop-zone.tsx";
import { Note } from "../../../../ui/note.tsx";
import { Skeleton } from "../../../../ui/skeleton.tsx";
import { t, warningWord } from "../../draft-words.ts";
import { bodyLines } from "../field-lines.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** Lines of the text shown before it is taken. */
const SHOWN = 12;

/** A computer without Word does not know the type of the file. */
function asWord(file: File): File {
  return file.type === "" && /\.docx$/iu.test(file.name) ? new File([file], file.name, { type: DOCX }) : file;
}

/** A Word file read into fields and blocks: what will be taken and what is left out is shown first. */
export function WordDialog(props: {
  open: boolean;
  onTake: (draft: WordDraft) => void;
  onClose: () => void;
}): JSX.Element {
  const [draft, setDraft] = createSignal<WordDraft>();
  const [reading, setReading] = createSignal(false);
  const [failure, setFailure] = createSignal("");
  const uploads = createUploads((file) => void read(file.id), { passing: true });

  createEffect(
    on(
      () => props.open,
      () => {
        setDraft(undefined);
        setFailure("");
        uploads.clear();
      },
    ),
  );

  async function read(fileId: string): Promise<void> {
    uploads.clear();
    setReading(true);
    try {
      setDraft(await post<WordDraft>("/api/convert/docx", { fileId }));
    } catch (error) {
      setFailure(sentence(error));
    } finally {
      setReading(false);
    }
  }

  return (
    <Dialog
      open={props.open}
      wide
      title={t("wordTitle")}
      onClose={props.onClose}
      foot={
        <>
          <Button
            onClick={() => {
              props.onClose();
            }}
          >
            {t("close")}
          </Button>
          <Show when={draft()}>
            {(found) => (
              <Button
                kind="main"
                onClick={() => {
                  props.onTake(found());
                }}
              >
                {t("wordTake")}
              </Button>
            )}
          </Show>
        </>
      }
    >
      <div class="stack">
        <Show when={failure()}>{(words) => <Note kind="late">{words()}</Note>}</Show>
        <Show when={!draft() && !reading()}>
          <DropZone
            label={t("wordFile")}
            hint={t("wordHint")}
            accept={`.docx,${DOCX}`}
            onFiles={(files) => {
              setFailure("");
              uploads.clear();
              uploads.add(files.map(asWord));
            }}
          />
          <UploadList uploads={uploads} />
        </Show>
        <Show when={reading()}>
          <p role="status">{t("wordReading")}</p>
          <Skeleton rows={4} />
        </Show>
        <Show when={draft()}>{(found) => <Found draft={found()} />}</Show>
      </div>
    </Dialog>
  );
}

function Found(props: { draft: WordDraft }): JSX.Element {
  const lines = (): string[] => bodyLines(props.draft.body);
  const facts = (): [string, string][] => {
    const { typeName, subject, addressees, recipientLines, enclosure, appendices } = props.draft;
    const all: [string, string | undefined][] = [
      [t("typeName"), typeName],
      [t("subject"), subject],
      [t("addressees"), addressees?.join("; ")],
      [t("recipientLines"), recipientLines?.join("; ")],
      [t("enclosure"), enclosure && `${enclosure.typeName} ${enclosure.subject}`],
      [t("appendices"), appendices?.map(({ title }) => title).join("; ")],
    ];
    return all.flatMap(([name, value]) => (value === undefined || value === "" ? [] : [[name, value]]));
  };
  return (
    <>
      <Show when={props.draft.warnings.length > 0}>
        <Note kind="info">
          <ul class="word-warnings">
            <For each={props.draft.warnings}>{(warning) => <li>{warningWord(warning)}</li>}</For>
          </ul>
        </Note>
      </Show>
      <dl class="word-facts">
        <For each={facts()}>
          {([name, value]) => (
            <div>
              <dt class="meta">{name}</dt>
              <dd>{value}</dd>
            </div>
          )}
        </For>
      </dl>
      <section aria-label={t("body")}>
        <h3>{t("wordBody", props.draft.body.length)}</h3>
        <ul class="word-lines">
          <For each={lines().slice(0, SHOWN)}>{(line) => <li class="clamp-2">{line}</li>}</For>
        </ul>
        <Show when={lines().length > SHOWN}>
          <p class="meta">{t("wordMore", lines().length - SHOWN)}</p>
        </Show>
      </section>
    </>
  );
}
