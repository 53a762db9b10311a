import { Show, type JSX } from "solid-js";
import { standIn as en } from "../i18n/en/stand-in.ts";
import { words } from "../i18n/language.ts";
import { standIn as vi } from "../i18n/vi/stand-in.ts";
import { Note } from "./note.tsx";

const t = words({ vi, en });

/** Whose work the buttons of a page are for, where the reader stands in for somebody who is away. */
export function StandInNote(props: { name: string | undefined }): JSX.Element {
  return <Show when={props.name}>{(name) => <Note kind="info">{t("worksFor", name())}</Note>}</Show>;
}
