import BadgeCheck from "lucide-solid/icons/badge-check";
import ShieldCheck from "lucide-solid/icons/shield-check";
import ShieldX from "lucide-solid/icons/shield-x";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import type { SignatureVerdict } from "@vanthu/office/attachment/schema.ts";
import { Show, type JSX } from "solid-js";
import { dateTime } from "../i18n/format.ts";
import { Badge, type Tone } from "./badge.tsx";
import { Icon, type IconShape } from "./icon.tsx";
import { say } from "./words.ts";

/** What the check of a signature said. */
export type Verdict = SignatureVerdict["state"];

const LOOK: Record<Verdict, { tone: Tone; icon: IconShape }> = {
  valid: { tone: "ok", icon: ShieldCheck },
  altered: { tone: "late", icon: ShieldX },
  invalid: { tone: "late", icon: ShieldX },
  untrusted: { tone: "warn", icon: TriangleAlert },
  unsigned: { tone: "warn", icon: TriangleAlert },
};

const WORD = {
  valid: "signatureValid",
  altered: "signatureChanged",
  invalid: "signatureInvalid",
  untrusted: "signatureUnknown",
  unsigned: "signatureNone",
} as const;

/** The verdict of a file in a badge, for lists and heads. */
export function VerdictBadge(props: { verdict: Verdict }): JSX.Element {
  return (
    <Badge tone={LOOK[props.verdict].tone} icon={LOOK[props.verdict].icon}>
      {say(WORD[props.verdict])}
    </Badge>
  );
}

/** One signature: who, as what, when, and whether it holds. */
export function SignatureRow(props: {
  name: string;
  /** The signer's post; without it, the agency's own signature. */
  post?: string | undefined;
  seal?: boolean | undefined;
  signedAt?: string | undefined;
  verdict: Verdict;
}): JSX.Element {
  const tone = (): string => ({ ok: "", late: " sig--bad", warn: " sig--warn" })[LOOK[props.verdict].tone as "ok"];
  return (
    <div class={`sig${tone()}`}>
      <Icon of={props.seal && props.verdict === "valid" ? BadgeCheck : LOOK[props.verdict].icon} />
      <div>
        <b>{props.name}</b>
        <Show when={props.verdict !== "valid"}>
          <span class="block">{say(WORD[props.verdict])}</span>
        </Show>
        <Show when={props.seal ? say("agencySeal") : props.post}>
          <span class="block">{props.seal ? say("agencySeal") : props.post}</span>
        </Show>
        <Show when={props.signedAt}>{(at) => <span class="muted block">{say("signedAt", dateTime(at()))}</span>}</Show>
      </div>
    </div>
  );
}
