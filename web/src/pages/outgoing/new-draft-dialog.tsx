import { useNavigate } from "@solidjs/router";
import { DOCUMENT_TYPE_NAMES, type DocumentTypeName } from "@vanthu/office/document-type.ts";
import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { createEffect, createSignal, For, on, Show, type JSX } from "solid-js";
import { create, newKey } from "../../api.ts";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Note } from "../../ui/note.tsx";
import { Select, TextField } from "../../ui/text-field.tsx";
import { t } from "./words.ts";

/** What a commune writes most; all others are in the list. */
const USUAL: readonly DocumentTypeName[] = ["Công văn", "Báo cáo", "Tờ trình", "Thông báo", "Kế hoạch", "Quyết định"];

/** Begins a draft: its type, perhaps its subject; the template does the rest. */
export function NewDraftDialog(props: { open: boolean; onClose: () => void }): JSX.Element {
  const navigate = useNavigate();
  const [typeName, setTypeName] = createSignal<DocumentTypeName>("Công văn");
  const [subject, setSubject] = createSignal("");
  const [failure, setFailure] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const [key, setKey] = createSignal(newKey());
  createEffect(
    on(
      () => props.open,
      () => setKey(newKey()),
    ),
  );

  async function begin(): Promise<void> {
    if (busy()) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const body = { typeName: typeName(), subject: subject() };
      const detail = await create<OutgoingDetail>("/api/outgoing", body, key());
      navigate(`/outgoing/${detail.document.id}`);
    } catch (error) {
      setFailure(sentence(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={props.open}
      title={t("newTitle")}
      onClose={props.onClose}
      foot={
        <>
          <Button
            onClick={() => {
              props.onClose();
            }}
          >
            {t("cancel")}
          </Button>
          <Button kind="main" busy={busy()} onClick={() => void begin()}>
            {t("begin")}
          </Button>
        </>
      }
    >
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <Show when={failure()}>{(words) => <Note kind="late">{words()}</Note>}</Show>
        <p class="meta">{t("newText")}</p>
        <div class="new-types" role="group" aria-label={t("typeName")}>
          <div class="chips">
            <For each={USUAL}>
              {(name) => (
                <Chip on={typeName() === name} ticked onPress={() => setTypeName(name)}>
                  {name}
                </Chip>
              )}
            </For>
          </div>
          <Select
            label={t("otherTypes")}
            value={USUAL.includes(typeName()) ? "" : typeName()}
            placeholder="…"
            options={DOCUMENT_TYPE_NAMES.filter((name) => !USUAL.includes(name)).map((name) => ({
              value: name,
              label: name,
            }))}
            onValue={(value) => {
              setTypeName(DOCUMENT_TYPE_NAMES.find((name) => name === value) ?? "Công văn");
            }}
          />
        </div>
        <TextField
          label={t("subject")}
          hint={t("subjectHint")}
          optional
          autocomplete="off"
          maxlength={500}
          value={subject()}
          onValue={setSubject}
        />
      </form>
    </Dialog>
  );
}
