import Signature from "lucide-solid/icons/signature";
import { For, type JSX } from "solid-js";
import type { TodayView } from "../../frame/waiting.tsx";
import { date, officeDate } from "../../i18n/format.ts";
import { Card } from "../../ui/card.tsx";
import { Icon } from "../../ui/icon.tsx";
import { t } from "./words.ts";

type Notice = NonNullable<TodayView["certificates"]>[number];

/** Certificates that end, ended or were revoked: whose, and until when one can still sign. */
export function CertificateCard(props: { notices: readonly Notice[] }): JSX.Element {
  return (
    <Card title={t("certificates")} count={props.notices.length} aside={<a href="/profile">{t("certificatesOpen")}</a>}>
      <ul class="list">
        <For each={props.notices}>
          {(notice) => (
            <li class="row queue-row">
              <span class={`ico ico--${notice.state === "expiring" ? "warn" : "late"}`}>
                <Icon of={Signature} />
              </span>
              <span class="grow">
                <b class="block">{whose(notice)}</b>
                <span class="meta block">{standing(notice)}</span>
              </span>
            </li>
          )}
        </For>
      </ul>
    </Card>
  );
}

function whose({ of, name }: Notice): string {
  if (of === "own") return t("certificateOwn");
  return of === "seal" ? t("certificateSeal") : t("certificateOf", name);
}

function standing({ state, validTo, daysLeft }: Notice): string {
  const on = date(officeDate(validTo));
  if (state === "revoked") return t("certificateRevoked");
  return state === "expired" ? t("certificateExpired", on) : t("certificateExpiring", on, daysLeft);
}
