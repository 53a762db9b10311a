import type { SignInCard } from "@vanthu/office/account/schema.ts";
import { For, type JSX } from "solid-js";
import { date } from "../../i18n/format.ts";
import { QrCode } from "../../ui/qr-code.tsx";
import { t } from "./cards-words.ts";
import "./cards-sheet.css";

const CARDS_A_PAGE = 8;

/** What a card says; those of a sheet may come from different offices. */
export type PrintedCard = Pick<SignInCard, "fullName" | "position" | "signInName" | "code" | "expiresOn"> &
  Partial<Pick<SignInCard, "departmentName">> & { office?: string };

/**
 * First sign-in cards (phiếu đăng nhập lần đầu) on A4, eight a page with lines to cut along. The square code holds the
 * address of the portal and never the secret.
 */
export function CardsSheet(props: { office: string; portal: string; cards: readonly PrintedCard[] }): JSX.Element {
  const pages = (): PrintedCard[][] =>
    Array.from({ length: Math.ceil(props.cards.length / CARDS_A_PAGE) }, (_, at) =>
      props.cards.slice(at * CARDS_A_PAGE, (at + 1) * CARDS_A_PAGE),
    );
  return (
    <div class="cards" role="region" aria-label={t("sheet")} tabindex="0">
      <For each={pages()}>
        {(page) => (
          <ul class="cards-page">
            <For each={page}>
              {(card) => <CardOnSheet card={card} office={card.office ?? props.office} portal={props.portal} />}
            </For>
          </ul>
        )}
      </For>
    </div>
  );
}

function CardOnSheet(props: { card: PrintedCard; office: string; portal: string }): JSX.Element {
  const address = (): string => props.portal.replace(/^https?:\/\//u, "").replace(/\/$/u, "");
  return (
    <li class="si-card">
      <div class="si-card-head">
        <small>{props.office}</small>
        <small>{t("heading")}</small>
      </div>
      <div class="si-card-body">
        <div class="si-card-facts">
          <p>
            <b>{props.card.fullName}</b>
            <small>{[props.card.position, props.card.departmentName].filter(Boolean).join(", ")}</small>
          </p>
          <dl>
            <div>
              <dt>{t("signInName")}</dt>
              <dd>{props.card.signInName}</dd>
            </div>
            <div>
              <dt>{t("code")}</dt>
              <dd class="si-card-code">{props.card.code}</dd>
            </div>
            <div>
              <dt>{t("address")}</dt>
              <dd>{address()}</dd>
            </div>
          </dl>
        </div>
        <QrCode text={props.portal} label={t("qr", address())} />
      </div>
      <ol aria-label={t("steps")}>
        <li>{t("stepOpen")}</li>
        <li>{t("stepEnter")}</li>
        <li>{t("stepChoose")}</li>
      </ol>
      <small>{t("until", date(props.card.expiresOn))}</small>
    </li>
  );
}
