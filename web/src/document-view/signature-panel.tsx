import type { FileReference, SignatureVerdict } from "@vanthu/office/attachment/schema.ts";
import { For, Show, type JSX } from "solid-js";
import { date, dateTime } from "../i18n/format.ts";
import { PanelSection } from "../ui/panel.tsx";
import { SignatureRow, VerdictBadge, type Verdict } from "../ui/signature.tsx";
import "./document-view.css";
import { problemSentence } from "./signature-problem.ts";
import { t } from "./words.ts";

type Signature = SignatureVerdict["signatures"][number];

const MEANING = {
  valid: "meansValid",
  altered: "meansAltered",
  invalid: "meansInvalid",
  untrusted: "meansUntrusted",
  unsigned: "meansUnsigned",
} as const satisfies Record<Verdict, string>;

/** An agency signs in its own name; a person's certificate bears a title or another organisation. */
function isSeal(signature: Signature): boolean {
  return signature.title === undefined && (signature.organization ?? signature.commonName) === signature.commonName;
}

/** Who signed the file, whether each signature holds, and what that means in plain words. */
export function SignaturePanel(props: { file: FileReference | undefined }): JSX.Element {
  const verdict = (): SignatureVerdict | undefined => props.file?.verdict;
  return (
    <PanelSection
      title={t("signatures")}
      aside={<Show when={verdict()}>{(one) => <VerdictBadge verdict={one().state} />}</Show>}
    >
      <Show when={verdict()} fallback={<p class="meta">{t(props.file?.role === "scan" ? "scanned" : "unchecked")}</p>}>
        {(one) => (
          <>
            <For each={one().signatures}>{(signature) => <SignatureDetails signature={signature} />}</For>
            <p class="meta signature-meaning">{t(MEANING[one().state])}</p>
            <p class="meta">{t("checkedAt", dateTime(one().checkedAt))}</p>
          </>
        )}
      </Show>
    </PanelSection>
  );
}

function SignatureDetails(props: { signature: Signature }): JSX.Element {
  const one = (): Signature => props.signature;
  return (
    <div class="signature">
      <SignatureRow
        name={one().commonName}
        post={one().title ?? one().organization}
        seal={isSeal(one())}
        signedAt={one().signedAt}
        verdict={one().state}
      />
      <details class="signature-more">
        <summary>
          {t("certificate")}
          <span class="sr">: {one().commonName}</span>
        </summary>
        <dl class="signature-facts">
          <Show when={one().organization}>
            <dt>{t("organization")}</dt>
            <dd>{one().organization}</dd>
          </Show>
          <dt>{t("issuer")}</dt>
          <dd>{one().issuer}</dd>
          <dt>{t("validity")}</dt>
          <dd>{t("fromTo", date(one().validFrom), date(one().validTo))}</dd>
          <Show when={one().problems.length > 0}>
            <dt>{t("problems")}</dt>
            <dd>{one().problems.map(problemSentence).join(" ")}</dd>
          </Show>
        </dl>
        <Show when={!one().coversWholeFile && one().state === "valid"}>
          <p class="meta">{t("coversPart")}</p>
        </Show>
      </details>
    </div>
  );
}
