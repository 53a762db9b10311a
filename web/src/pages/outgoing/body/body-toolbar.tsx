import Bold from "lucide-solid/icons/bold";
import Italic from "lucide-solid/icons/italic";
import Table from "lucide-solid/icons/table";
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  toggleHeaderRow,
} from "prosemirror-tables";
import type { Command, EditorState } from "prosemirror-state";
import { createEffect, createSignal, Show, type JSX } from "solid-js";
import { IconButton } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { Menu, type MenuAction } from "../../../ui/menu.tsx";
import { t } from "../draft-words.ts";
import { kindAt, labelAt, makeKind, setLabel, titledAt, toggleTitled, type BlockKind } from "./block-command.ts";
import { bodySchema } from "./body-schema.ts";
import { bold, italic } from "./body-state.ts";
import { alignColumn, freeWidths, insertTable, widenColumn } from "./table-command.ts";

const LINE_KINDS = [
  { kind: "clause", word: "1.", name: "kindClause" },
  { kind: "point", word: "a)", name: "kindPoint" },
  { kind: "item", word: "–", name: "kindItem" },
] as const satisfies readonly { kind: BlockKind; word: string; name: string }[];

const HEADINGS = ["article", "subsection", "section", "chapter", "part"] as const;
const ALIGNS = [
  ["alignLeft", "left"],
  ["alignCenter", "center"],
  ["alignRight", "right"],
] as const;

function marked(state: EditorState, name: "bold" | "italic"): boolean {
  const { $from, from, to, empty } = state.selection;
  const type = bodySchema.marks[name];
  return empty
    ? (state.storedMarks ?? $from.marks()).some((mark) => mark.type === type)
    : state.doc.rangeHasMark(from, to, type);
}

/** What can be done with the line of the caret and the words selected. The arrow keys walk along it. */
export function BodyToolbar(props: {
  /** Of the text it works on. */
  id: string;
  state: EditorState;
  run: (command: Command) => void;
}): JSX.Element {
  let bar: HTMLDivElement | undefined;
  const kind = (): BlockKind | undefined => kindAt(props.state);
  const inTable = (): boolean => isInTable(props.state);

  const action = (label: string, command: Command): MenuAction => ({
    label,
    onChoose: () => {
      props.run(command);
    },
  });
  const lines = (): MenuAction[] => [
    action(t("kindParagraph"), makeKind("paragraph")),
    action(t("kindBasis"), makeKind("basis")),
    ...HEADINGS.map((level) => action(t(level), makeKind(level))),
    action(t("kindClause"), makeKind("clause")),
    action(t("kindPoint"), makeKind("point")),
    action(t("kindItem"), makeKind("item")),
    action(t("kindSubitem"), makeKind("subitem")),
  ];
  const tableActions = (): MenuAction[] => [
    action(t("rowBefore"), addRowBefore),
    action(t("rowAfter"), addRowAfter),
    action(t("columnBefore"), addColumnBefore),
    action(t("columnAfter"), addColumnAfter),
    action(t("headerRow"), toggleHeaderRow),
    ...ALIGNS.map(([word, align]) => action(t(word), alignColumn(align))),
    action(t("wider"), widenColumn(1)),
    action(t("narrower"), widenColumn(-1)),
    action(t("freeWidths"), freeWidths),
    action(t("deleteRow"), deleteRow),
    action(t("deleteColumn"), deleteColumn),
    { ...action(t("deleteTable"), deleteTable), danger: true },
  ];

  function onKeyDown(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined || event.target instanceof HTMLInputElement) return;
    const buttons = [...(bar?.querySelectorAll<HTMLElement>(":scope > button") ?? [])];
    const here = buttons.indexOf(document.activeElement as HTMLElement);
    if (here === -1) return;
    buttons[(here + by + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
  }

  return (
    <div
      class="body-bar"
      role="toolbar"
      aria-label={t("toolbar")}
      aria-controls={props.id}
      ref={bar}
      onKeyDown={onKeyDown}
    >
      <IconButton
        kind="quiet"
        size="s"
        icon={Bold}
        label={t("bold")}
        aria-pressed={marked(props.state, "bold")}
        onClick={() => {
          props.run(bold);
        }}
      />
      <IconButton
        kind="quiet"
        size="s"
        icon={Italic}
        label={t("italic")}
        aria-pressed={marked(props.state, "italic")}
        onClick={() => {
          props.run(italic);
        }}
      />
      {LINE_KINDS.map((line) => (
        <button
          type="button"
          class="btn btn--quiet btn--s"
          title={t(line.name)}
          aria-label={t(line.name)}
          aria-pressed={kind() === line.kind}
          onClick={() => {
            props.run(makeKind(line.kind));
          }}
        >
          {line.word}
        </button>
      ))}
      <Menu label={t("lineKind")} openerClass="btn btn--quiet btn--s" actions={lines()} opener={<>{t("lineKind")}</>} />
      <Show
        when={inTable()}
        fallback={
          <button
            type="button"
            class="btn btn--quiet btn--s"
            onClick={() => {
              props.run(insertTable);
            }}
          >
            <Icon of={Table} />
            {t("table")}
          </button>
        }
      >
        <Menu
          label={t("table")}
          openerClass="btn btn--quiet btn--s"
          actions={tableActions()}
          opener={<>{t("table")}</>}
        />
      </Show>
      <Show when={titledAt(props.state) !== undefined}>
        <button
          type="button"
          class="btn btn--quiet btn--s"
          title={t("titledHint")}
          aria-pressed={titledAt(props.state) === true}
          onClick={() => {
            props.run(toggleTitled);
          }}
        >
          {t("titled")}
        </button>
      </Show>
      <Show when={labelAt(props.state) !== undefined}>
        <LabelField label={labelAt(props.state) ?? ""} run={props.run} />
      </Show>
    </div>
  );
}

/** The label of the line, to begin a sequence elsewhere than at one. */
function LabelField(props: { label: string; run: (command: Command) => void }): JSX.Element {
  const [typed, setTyped] = createSignal(props.label);
  createEffect(() => setTyped(props.label));
  return (
    <input
      class="input body-label"
      aria-label={t("labelOf")}
      title={t("labelOf")}
      maxlength={30}
      value={typed()}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onChange={() => {
        props.run(setLabel(typed().trim()));
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.isComposing) return;
        event.preventDefault();
        props.run(setLabel(typed().trim()));
      }}
    />
  );
}
