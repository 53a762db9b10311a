import type { SignatureView } from "@vanthu/office/attachment/schema.ts";
import type { InferOutput } from "valibot";
import { For, Show, type JSX } from "solid-js";
import { date, dateTime } from "../i18n/format.ts";
import { SignatureRow } from "../ui/signature.tsx";
import { problemSentence } from "./signature-problem.ts";
import { t } from "./words.ts";

type Signature = InferOutput<typeof SignatureView>;

/** An agency signs in its own name; older verdicts tell it by a certificate without title or other body. */
function isSeal({ capacity, title, organization, commonName }: Signature): boolean {
  if (capacity !== undefined && capacity !== "unknown") return capacity === "agency";
  return title === undefined && (organization ?? commonName) === commonName;
}

/** Fields of the initials, as every Vanthu names them. */
const INITIALS: Readonly<Record<string, "initialsContent" | "initialsLayout">> = {
  KyNhayNoiDung: "initialsContent",
  KyNhayTheThuc: "initialsLayout",
};

/** The signer's post; of initials first what was checked. */
function postOf({ fieldName, title, organization }: Signature): string | undefined {
  const initials = INITIALS[fieldName];
  const post = title ?? organization;
  return initials ? [t(initials), post].filter(Boolean).join(" · ") : post;
}

const REVOCATION = {
  good: "notRevoked",
  revoked: "revoked",
  unknown: "revocationUnknown",
  not_checked: "revocationNotAsked",
} as const;

/** One signature or time-stamp: who, whether it holds, and for who asks further, by which certificate and since when. */
export function SignatureDetails(props: { signature: Signature }): JSX.Element {
  const one = (): Signature => props.signature;
  const isStamp = (): boolean => one().kind === "document-timestamp";
  const facts = (): [string, string][] => {
    const { organization, taxCode, issuer, provenAt, timeSource, revocation, revokedAt } = one();
    const all: [string, string | undefined][] = [
      [t("organization"), organization],
      [t("taxCode"), taxCode],
      [t("issuer"), issuer],
      [t("validity"), t("fromTo", date(one().validFrom), date(one().validTo))],
      [t("time"), timeSource && timeWords(timeSource, provenAt)],
      [
        t("revocation"),
        revocation && (revokedAt === undefined ? t(REVOCATION[revocation]) : t("revokedAt", dateTime(revokedAt))),
      ],
      [t("problems"), one().problems.map(problemSentence).join(" ")],
    ];
    return all.filter((fact): fact is [string, string] => fact[1] !== undefined && fact[1] !== "");
  };
  return (
    <div class="signature">
      <SignatureRow
        name={isStamp() ? t("documentStamp") : one().commonName}
        post={isStamp() ? one().commonName : postOf(one())}
        seal={!isStamp() && isSeal(one())}
        signedAt={isStamp() ? (one().provenAt ?? one().signedAt) : one().signedAt}
        verdict={one().state}
      />
      <details class="signature-more">
        <summary>
          {t("certificate")}
          <span class="sr">: {one().commonName}</span>
        </summary>
        <dl class="signature-facts">
          <For each={facts()}>
            {([name, value]) => (
              <>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </>
            )}
          </For>
        </dl>
        <Show when={!one().coversWholeFile && one().state === "valid"}>
          <p class="meta">{t("coversPart")}</p>
        </Show>
      </details>
    </div>
  );
}

/** A time nobody but the signer vouches for is called so. */
function timeWords(source: NonNullable<Signature["timeSource"]>, provenAt: string | undefined): string {
  if (source === "claimed" || provenAt === undefined) return t("timeClaimed");
  return t(source === "held" ? "timeHeld" : "timeStamped", dateTime(provenAt));
}
