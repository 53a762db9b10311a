import X from "lucide-solid/icons/x";
import type { LinkList } from "@vanthu/office/session/schema.ts";
import { createSignal, For, Show, type JSX } from "solid-js";
import { get, post, remove } from "../api.ts";
import { sentence } from "../refusal.ts";
import { useSession } from "../session.tsx";
import { Button, IconButton } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { createLoad, Loaded } from "../ui/loaded.tsx";
import { Note } from "../ui/note.tsx";
import { PasswordField, TextField } from "../ui/text-field.tsx";
import { toast } from "../ui/toast.tsx";
import { t } from "./words.ts";

/** The units one serves: go to one, link another with both passwords, remove a link. */
export function UnitDialog(props: { onClose: () => void }): JSX.Element {
  const session = useSession();
  const [own, setOwn] = createSignal("");
  const [name, setName] = createSignal("");
  const [other, setOther] = createSignal("");
  const [problem, setProblem] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const load = createLoad(
    () => "links",
    () => get<LinkList>("/api/session/links"),
  );

  async function attempt(deed: () => Promise<void>): Promise<void> {
    if (busy()) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await deed();
    } catch (error) {
      setProblem(sentence(error));
    } finally {
      setBusy(false);
    }
  }

  async function link(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (own() === "" || other() === "" || !name().includes("@")) {
      setProblem(t("linkMissing"));
      return;
    }
    await attempt(async () => {
      load.put(
        await post<LinkList>("/api/session/links", { password: own(), name: name().trim(), otherPassword: other() }),
      );
      setOwn("");
      setOther("");
      setName("");
      toast(t("linked"));
      await session.ask();
    });
  }

  const unlink = (id: string): Promise<void> =>
    attempt(async () => {
      await remove(`/api/session/links/${id}`);
      toast(t("unlinked"));
      load.reload();
      await session.ask();
    });

  return (
    <Dialog
      open
      title={t("myUnits")}
      onClose={() => {
        props.onClose();
      }}
    >
      <div class="stack">
        <Show when={problem()}>{(words) => <Note kind="late">{words()}</Note>}</Show>
        <Loaded load={load} rows={1}>
          {(list) => (
            <ul class="unit-list">
              <For each={list().items} fallback={<li class="muted">{t("noUnits")}</li>}>
                {(one) => (
                  <li class="flex">
                    <Button kind="tint" class="grow" onClick={() => void attempt(() => session.switchUnit(one.id))}>
                      {t("goUnit", one.officeName)}
                    </Button>
                    <IconButton
                      kind="quiet"
                      icon={X}
                      label={t("unlink", one.officeName)}
                      onClick={() => void unlink(one.id)}
                    />
                  </li>
                )}
              </For>
            </ul>
          )}
        </Loaded>
        <form class="stack unit-link" onSubmit={(event) => void link(event)} noValidate>
          <h3>{t("linkTitle")}</h3>
          <PasswordField label={t("linkOwn")} value={own()} onValue={setOwn} autocomplete="current-password" />
          <TextField
            label={t("linkName")}
            value={name()}
            onValue={setName}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            inputmode="email"
          />
          <PasswordField label={t("linkOther")} value={other()} onValue={setOther} autocomplete="current-password" />
          <p class="meta">{t("unlinkText")}</p>
          <Button type="submit" kind="main" busy={busy()}>
            {t("linkSubmit")}
          </Button>
        </form>
      </div>
    </Dialog>
  );
}
