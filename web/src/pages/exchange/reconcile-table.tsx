import CircleX from "lucide-solid/icons/circle-x";
import Clock from "lucide-solid/icons/clock";
import PackageX from "lucide-solid/icons/package-x";
import Undo2 from "lucide-solid/icons/undo-2";
import type { ReconcileKind, ReconcileRow } from "@vanthu/office/exchange/reconcile-schema.ts";
import { Show, type JSX } from "solid-js";
import { reconcile as en } from "../../i18n/en/reconcile.ts";
import { dateTime } from "../../i18n/format.ts";
import { words } from "../../i18n/language.ts";
import { reconcile as vi } from "../../i18n/vi/reconcile.ts";
import { ApiRefusal, sentence } from "../../refusal.ts";
import { Badge, type Tone } from "../../ui/badge.tsx";
import type { IconShape } from "../../ui/icon.tsx";
import { Table } from "../../ui/table.tsx";

const t = words({ vi, en });
const DAY_MS = 86_400_000;

const BADGES: Readonly<Record<ReconcileKind, readonly [Tone, IconShape]>> = {
  unanswered: ["warn", Clock],
  failed: ["late", CircleX],
  refused: ["late", CircleX],
  returned: ["neutral", Undo2],
  askedBack: ["warn", Clock],
  recalled: ["warn", Clock],
  notAccepted: ["warn", Clock],
  untold: ["warn", Clock],
  held: ["late", PackageX],
  rejected: ["late", PackageX],
};

/** Open matters in rows: how they stand, which document, with whom, since when. */
export function ReconcileTable(props: { rows: readonly ReconcileRow[] }): JSX.Element {
  return (
    <Table<ReconcileRow>
      caption={t("listLabel")}
      rows={props.rows}
      columns={[
        { key: "state", head: t("state"), cell: (row) => <Standing row={row} /> },
        { key: "document", head: t("document"), cell: (row) => <Document row={row} /> },
        {
          key: "agency",
          head: t("agency"),
          cell: (row) => (
            <div>
              {row.agencyName || t("unknown")}
              <Show when={row.agencyCode}>{(code) => <span class="meta block">{code()}</span>}</Show>
            </div>
          ),
        },
        {
          key: "age",
          head: t("age"),
          cell: ({ since }) => <span title={t("since", dateTime(since))}>{age(since)}</span>,
        },
      ]}
    />
  );
}

function Standing(props: { row: ReconcileRow }): JSX.Element {
  const badge = () => BADGES[props.row.kind];
  return (
    <div>
      <Badge tone={badge()[0]} icon={badge()[1]}>
        {t(props.row.kind)}
      </Badge>
      <Show when={props.row.code}>
        {(code) => (
          <span class="meta block">{sentence(new ApiRefusal({ status: 422, code: code(), params: {} }))}</span>
        )}
      </Show>
    </div>
  );
}

function Document(props: { row: ReconcileRow }): JSX.Element {
  const href = () => {
    const { documentId } = props.row;
    if (documentId === undefined) return undefined;
    return documentId.startsWith("out_") ? `/outgoing/${documentId}` : `/incoming/${documentId}`;
  };
  return (
    <Show when={href()} fallback={<span class="meta">{t("noDocument")}</span>}>
      {(to) => (
        <div>
          <a href={to()}>{props.row.referenceNumber ?? props.row.documentId}</a>
          <span class="meta block">{props.row.subject}</span>
        </div>
      )}
    </Show>
  );
}

function age(since: string): string {
  const days = Math.floor((Date.now() - Date.parse(since)) / DAY_MS);
  return days < 1 ? t("today") : t("ago", days);
}
