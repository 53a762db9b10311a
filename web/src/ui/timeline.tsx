import { For, Show, type JSX } from "solid-js";
import { Icon, type IconShape } from "./icon.tsx";

/** One thing that happened, or the one that comes next. */
export interface Happening {
  title: JSX.Element;
  /** Who and when. */
  detail?: JSX.Element;
  /** Reason, old value, comment. */
  text?: string | undefined;
  icon?: IconShape | undefined;
  tone?: "ok" | "info" | "late" | "next" | undefined;
}

/** What happened to a document, newest first; what is awaited stands on top with a dashed dot. */
export function Timeline(props: { happenings: readonly Happening[] }): JSX.Element {
  return (
    <ol class="tl">
      <For each={props.happenings}>
        {(one) => (
          <li>
            <span class={one.tone ? `dot dot--${one.tone}` : "dot"}>
              <Show when={one.tone !== "next" && one.icon}>{(shape) => <Icon of={shape()} />}</Show>
            </span>
            <div>
              <b>{one.title}</b>
              <Show when={one.detail}>
                <span class="meta">{one.detail}</span>
              </Show>
              <Show when={one.text}>
                <q class="tl-text">{one.text}</q>
              </Show>
            </div>
          </li>
        )}
      </For>
    </ol>
  );
}
