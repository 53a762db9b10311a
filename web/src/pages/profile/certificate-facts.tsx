import type { Profile } from "@vanthu/office/signing/profile-schema.ts";
import { Show, type JSX } from "solid-js";
import { date, dateTime, officeDate } from "../../i18n/format.ts";
import { Note } from "../../ui/note.tsx";
import { Facts } from "../../ui/facts.tsx";
import { t } from "./certificate-words.ts";

type State = NonNullable<Profile["signing"]>;

/** From so many days on a person is reminded. */
const REMINDED_DAYS = 60;

/** What the certificate says, whether its authority revoked it, and how long it is good for. */
export function CertificateFacts(props: { state: State }): JSX.Element {
  const facts = (): [string, string][] => {
    const { certificate, revocation } = props.state;
    if (!certificate) return [];
    const body = [certificate.organization, certificate.title].filter(Boolean).join(", ");
    const all: [string, string | undefined][] = [
      [t("subject"), [certificate.commonName, body].filter(Boolean).join("; ")],
      [t("taxCode"), certificate.taxCode],
      [t("budgetCode"), certificate.budgetCode],
      [t("serialNumber"), certificate.serialNumber],
      [t("validFrom"), date(officeDate(certificate.validFrom))],
      [t("revocation"), revocation && revocationWords(revocation)],
    ];
    return all.filter((fact): fact is [string, string] => fact[1] !== undefined && fact[1] !== "");
  };
  const left = (): number => props.state.daysLeft ?? Infinity;
  return (
    <>
      <Show when={props.state.revocation?.revocation === "revoked"}>
        <Note kind="late">{t("revokedText")}</Note>
      </Show>
      <Show when={left() >= 0 && left() <= REMINDED_DAYS}>
        <Note kind="warn">{t("endsSoon", left())}</Note>
      </Show>
      <Show when={facts().length > 0}>
        <details>
          <summary>{t("details")}</summary>
          <Facts class="profile-facts" facts={facts()} />
        </details>
      </Show>
    </>
  );
}

function revocationWords({ revocation, checkedAt, revokedAt }: NonNullable<State["revocation"]>): string {
  const checked = checkedAt === undefined ? "" : ` ${t("checkedAt", dateTime(checkedAt))}`;
  if (revocation === "revoked") return revokedAt === undefined ? t("revoked") : t("revokedAt", dateTime(revokedAt));
  return `${t(revocation === "good" ? "notRevoked" : "revocationUnknown")}${checked}`;
}
