import type { Urgency as UrgencyMark } from "@vanthu/office/field.ts";
import { Show, type JSX } from "solid-js";
import { say } from "./words.ts";

const WORD = { urgent: "urgent", rush: "veryUrgent", express: "express" } as const;

/** The framed mark of Decree 30 before a title (độ khẩn); nothing for an ordinary document. */
export function Urgency(props: { of: UrgencyMark | undefined }): JSX.Element {
  const word = (): (typeof WORD)[keyof typeof WORD] | undefined =>
    props.of === undefined || props.of === "normal" ? undefined : WORD[props.of];
  return <Show when={word()}>{(key) => <span class="urg">{say(key())}</span>}</Show>;
}
