import CircleCheck from "lucide-solid/icons/circle-check";
import CircleX from "lucide-solid/icons/circle-x";
import Info from "lucide-solid/icons/info";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import type { JSX } from "solid-js";
import { Icon, type IconShape } from "./icon.tsx";

export type NoteKind = "info" | "ok" | "warn" | "late";

const SHAPE: Record<NoteKind, IconShape> = { info: Info, ok: CircleCheck, warn: TriangleAlert, late: CircleX };

/** Something the person should know where they are looking. */
export function Note(props: { kind: NoteKind; children: JSX.Element }): JSX.Element {
  return (
    <div class={`note note--${props.kind}`} role={props.kind === "late" ? "alert" : undefined}>
      <Icon of={SHAPE[props.kind]} />
      <div class="grow">{props.children}</div>
    </div>
  );
}
