import type { JSX } from "solid-js";
import { lateReason as en } from "../i18n/en/late-reason.ts";
import { words } from "../i18n/language.ts";
import { lateReason as vi } from "../i18n/vi/late-reason.ts";
import { TextArea } from "./text-field.tsx";

const t = words({ vi, en });

const LEAST = 5;

/** What is wrong with a reason, if anything. */
export function lateReasonProblem(reason: string): string | undefined {
  return reason.trim().length < LEAST ? t("short") : undefined;
}

/** Asks why work is done after its deadline: evidence of who did it (NĐ 335/2025). */
export function LateReason(props: {
  value: string;
  error?: string | undefined;
  onValue: (value: string) => void;
}): JSX.Element {
  return (
    <TextArea
      id="late-reason"
      label={t("label")}
      hint={t("hint")}
      error={props.error}
      maxLength={500}
      value={props.value}
      onValue={props.onValue}
    />
  );
}
