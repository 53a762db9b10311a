import TriangleAlert from "lucide-solid/icons/triangle-alert";
import type { BodyBlock } from "@vanthu/office/outgoing/body.ts";
import type { Command, EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { createSignal, onCleanup, onMount, Show, type JSX } from "solid-js";
import "./body-editor.css";
import { toBody } from "./body-document.ts";
import { bodyState } from "./body-state.ts";
import { BodyToolbar } from "./body-toolbar.tsx";
import { brokenLimit, MOST_CHARACTERS, type LimitedLine } from "./length-limit.ts";
import { createFieldMark } from "../../../ui/field-mark.ts";
import { Icon } from "../../../ui/icon.tsx";
import { t } from "../draft-words.ts";

/**
 * The body of a draft as running text with khoản, điểm and headings that count themselves. `body` is what it begins
 * with; what is written afterwards comes out by `onBody`. Mount it anew to replace the text.
 */
export function BodyEditor(props: {
  body: readonly BodyBlock[];
  onBody: (body: BodyBlock[]) => void;
  error?: string | undefined;
  /** Of the text, when there are several on a page. */
  id?: string;
  label?: string;
}): JSX.Element {
  const id = props.id ?? "draft-body";
  let place: HTMLDivElement | undefined;
  let view: EditorView | undefined;
  const [state, setState] = createSignal<EditorState>(bodyState(props.body));
  const mark = createFieldMark(
    () => props.error,
    () => undefined,
  );
  const [broken, setBroken] = createSignal<LimitedLine>();

  onMount(() => {
    if (!place) return;
    const made = new EditorView(place, {
      state: state(),
      attributes: {
        id,
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": `${id}-label`,
        "aria-describedby": `${id}-hint`,
        class: "body-text",
        spellcheck: "false",
        lang: "vi",
      },
      dispatchTransaction(change) {
        const limit = change.docChanged ? brokenLimit(made.state.doc, change.doc) : undefined;
        if (change.docChanged) setBroken(limit);
        // Said at once, here, rather than by a save that is refused later.
        if (limit) return;
        const next = made.state.apply(change);
        made.updateState(next);
        setState(next);
        if (!change.docChanged) return;
        mark.changed();
        props.onBody(toBody(next.doc));
      },
    });
    view = made;
  });
  onCleanup(() => view?.destroy());

  function run(command: Command): void {
    if (!view) return;
    command(view.state, view.dispatch.bind(view), view);
    view.focus();
  }

  return (
    <div class="field body-field" classList={{ "field--bad": mark.error() !== undefined }}>
      <div class="body-head">
        <span class="label" id={`${id}-label`} onClick={() => view?.focus()}>
          {props.label ?? t("body")}
        </span>
        <BodyToolbar id={id} state={state()} run={run} />
      </div>
      <div ref={place} class="body-place" />
      <Show when={broken()}>
        {(line) => (
          <span class="err" role="alert">
            <Icon of={TriangleAlert} />
            {t("lineFull", line(), MOST_CHARACTERS[line()])}
          </span>
        )}
      </Show>
      <span class={props.label === undefined ? "hint" : "sr"} id={`${id}-hint`}>
        {t("bodyHint")}
      </span>
    </div>
  );
}
