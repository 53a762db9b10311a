import CalendarOff from "lucide-solid/icons/calendar-off";
import ChartColumn from "lucide-solid/icons/chart-column";
import FileSearch from "lucide-solid/icons/file-search";
import FolderOpen from "lucide-solid/icons/folder-open";
import Handshake from "lucide-solid/icons/handshake";
import Inbox from "lucide-solid/icons/inbox";
import ListOrdered from "lucide-solid/icons/list-ordered";
import Search from "lucide-solid/icons/search";
import Send from "lucide-solid/icons/send";
import { useNavigate } from "@solidjs/router";
import type { RegisterRow } from "@vanthu/office/register/schema.ts";
import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show, type JSX } from "solid-js";
import { get, query } from "../api.ts";
import { found } from "../fold.ts";
import { officeDate } from "../i18n/format.ts";
import { t as ofHandover } from "../pages/handover/words.ts";
import { t as ofLedger } from "../pages/ledger/words.ts";
import { t as ofRules } from "../pages/rules/words.ts";
import { useMay, useMe } from "../session.tsx";
import { Icon, type IconShape } from "../ui/icon.tsx";
import { createLoad } from "../ui/loaded.tsx";
import { morePagesOf, type MorePage, type Place } from "./place.ts";
import { t } from "./words.ts";

interface Entry {
  group: string;
  icon: IconShape;
  text: string;
  href: string;
}

const QUIET_MS = 200;

/** By the plain word of the menu and by the title of the page: people look for either. */
const OF_PERSON: Readonly<Record<MorePage["word"], () => { icon: IconShape; text: string }>> = {
  dossiers: () => ({ icon: FolderOpen, text: t("dossiers") }),
  absences: () => ({ icon: CalendarOff, text: t("absences") }),
  ledger: () => ({ icon: ChartColumn, text: `${ofLedger("title")}: ${t("ledger")}` }),
};

async function findRows(text: string): Promise<Entry[]> {
  const year = officeDate(Date.now()).slice(0, 4);
  const [incoming, outgoing] = await Promise.all(
    (["incoming", "outgoing"] as const).map((kind) =>
      get<{ rows: RegisterRow[] }>(`/api/registers/${kind}/${year}${query({ q: text, limit: 5 })}`),
    ),
  );
  return [
    ...(incoming?.rows ?? []).map((row) => ({
      group: t("commandIncoming"),
      icon: Inbox,
      text: `${row.number} · ${row.referenceNumber} · ${row.subject}`,
      href: `/incoming/${row.documentId}`,
    })),
    ...(outgoing?.rows ?? []).map((row) => ({
      group: t("commandOutgoing"),
      icon: Send,
      text: `${row.referenceNumber} · ${row.subject}`,
      href: `/outgoing/${row.documentId}`,
    })),
  ];
}

/** Ctrl K: documents by number, subject or agency without accents, and the places of the portal. */
export function CommandBar(props: { places: readonly Place[]; onClose: () => void }): JSX.Element {
  const navigate = useNavigate();
  const may = useMay();
  const me = useMe();
  const opener = document.activeElement;
  let box: HTMLDialogElement | undefined;
  const [text, setText] = createSignal("");
  const [wanted, setWanted] = createSignal<string>();
  const [at, setAt] = createSignal(0);
  const rows = createLoad(wanted, findRows);

  createEffect(
    on(text, (typed) => {
      setAt(0);
      const timer = setTimeout(() => {
        setWanted(typed.trim().length >= 2 && may("register.read") ? typed.trim() : undefined);
      }, QUIET_MS);
      onCleanup(() => {
        clearTimeout(timer);
      });
    }),
  );
  onMount(() => box?.showModal());
  onCleanup(() => {
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  });

  /** Pages that no place of the rail stands for. */
  const pages = (): Omit<Entry, "group">[] => [
    ...(may("outgoing.draft") ? [{ icon: FileSearch, text: t("layoutCheck"), href: "/layout-check" }] : []),
    ...(may("rules.manage") || may("incoming.instruct")
      ? [{ icon: ListOrdered, text: ofRules("title"), href: "/rules" }]
      : []),
    ...morePagesOf(me()).map(({ word, href }) => ({ ...OF_PERSON[word](), href })),
    ...(may("handover.make") ? [{ icon: Handshake, text: ofHandover("title"), href: "/handover" }] : []),
  ];

  const entries = createMemo<Entry[]>(() => [
    ...(wanted() === undefined ? [] : (rows.data() ?? [])),
    ...props.places
      .filter((place) => found(text(), t(place.word)))
      .map((place) => ({ group: t("commandPlaces"), icon: place.icon, text: t(place.word), href: place.href })),
    ...pages()
      .filter((page) => found(text(), page.text))
      .map((page) => ({ group: t("commandPlaces"), ...page })),
  ]);

  function open(entry: Entry | undefined): void {
    if (!entry) return;
    props.onClose();
    navigate(entry.href);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const count = Math.max(1, entries().length);
    if (event.key === "ArrowDown") setAt((at() + 1) % count);
    else if (event.key === "ArrowUp") setAt((at() - 1 + count) % count);
    else if (event.key === "Enter") open(entries()[at()]);
    else return;
    event.preventDefault();
  }

  return (
    <dialog
      ref={box}
      class="cmd"
      aria-label={t("commandLabel")}
      onClose={() => {
        props.onClose();
      }}
      onClick={(event) => {
        if (event.target === box) box.close();
      }}
    >
      <div class="cmd-in">
        <Icon of={Search} />
        <input
          role="combobox"
          aria-label={t("commandLabel")}
          aria-expanded="true"
          aria-controls="command-results"
          aria-activedescendant={entries().length > 0 ? `command-${at()}` : undefined}
          autocomplete="off"
          placeholder={t("commandHint")}
          value={text()}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <kbd class="wide">Esc</kbd>
      </div>
      <div role="listbox" id="command-results" aria-label={t("commandLabel")} class="cmd-results">
        <For each={entries()}>
          {(entry, index) => (
            <>
              <Show when={entries()[index() - 1]?.group !== entry.group}>
                <div class="cmd-group" role="presentation">
                  {entry.group}
                </div>
              </Show>
              <div
                role="option"
                id={`command-${index()}`}
                aria-selected={index() === at()}
                onMouseEnter={() => setAt(index())}
                onClick={() => {
                  open(entry);
                }}
              >
                <Icon of={entry.icon} />
                <span class="grow clamp-1">{entry.text}</span>
                <kbd class="wide" hidden={index() !== at()}>
                  Enter
                </kbd>
              </div>
            </>
          )}
        </For>
      </div>
      <Show when={entries().length === 0}>
        <p class="cmd-none meta" role="status">
          {t("commandNothing", text())}
        </p>
      </Show>
    </dialog>
  );
}
