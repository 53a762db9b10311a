import ChevronRight from "lucide-solid/icons/chevron-right";
import FileText from "lucide-solid/icons/file-text";
import Inbox from "lucide-solid/icons/inbox";
import RefreshCw from "lucide-solid/icons/refresh-cw";
import Share2 from "lucide-solid/icons/share-2";
import Undo2 from "lucide-solid/icons/undo-2";
import type { DeliveryCounts } from "@vanthu/office/outgoing/delivery-chunk-schema.ts";
import type { Delivery, DeliveryList, DeliveryStatus } from "@vanthu/office/outgoing/delivery-schema.ts";
import type { InferOutput } from "valibot";
import { createEffect, createSignal, on, Show, type JSX } from "solid-js";
import { get, query } from "../../../api.ts";
import { moment } from "../../../i18n/format.ts";
import { ApiRefusal, sentence } from "../../../refusal.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { Chip } from "../../../ui/chip.tsx";
import { DeliveryDots } from "../../../ui/delivery.tsx";
import { Empty } from "../../../ui/empty.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { Table, type Column } from "../../../ui/table.tsx";
import { createCursorPages } from "../../../ui/cursor-pages.ts";
import { Pager } from "../../../ui/pager.tsx";
import { t } from "../words.ts";
import { figuresOf } from "./delivery-counts.ts";
import { deliveryLook, isAccepted, lacksAxis, needsLook } from "./delivery-word.ts";
import { StatusDialog } from "./status-dialog.tsx";

type Page = InferOutput<typeof DeliveryList>;

/** Receivers on one page of a long list. */
const PAGE = 50;

type Filter = "all" | "look" | "accepted";

function latest(delivery: Delivery): DeliveryStatus | undefined {
  return delivery.statuses.findLast(({ code }) => code === delivery.shownCode) ?? delivery.statuses.at(-1);
}

/** What the receiver said last, or why the sending failed. */
function noteOf(delivery: Delivery): string {
  if (delivery.state === "failed") {
    const why = delivery.failure === undefined ? "" : sentence(new ApiRefusal({ status: 0, code: delivery.failure }));
    return [why, t("tries", delivery.attempts)].filter(Boolean).join(" ");
  }
  if (lacksAxis(delivery)) return t("paperForAxis");
  const last = latest(delivery);
  return [last?.description, last?.department].filter(Boolean).join(" · ");
}

/** Every receiver with its state in five dots and a word, its note, and what can be done. */
export function DeliveryTable(props: {
  documentId: string;
  deliveries: readonly Delivery[];
  /** Of all receivers; without them those here are all. */
  counts?: DeliveryCounts;
  /** What else is to be known of a receiver. */
  markOf?: (delivery: Delivery) => string | undefined;
  mayResend: boolean;
  onResend: (delivery: Delivery) => Promise<void>;
}): JSX.Element {
  const [filter, setFilter] = createSignal<Filter>("all");
  const [shown, setShown] = createSignal<string>();
  const [sending, setSending] = createSignal<string>();
  /** Receivers of many: read page by page, those that wait for the clerk by themselves. */
  const isPart = (): boolean => (props.counts?.all ?? 0) > props.deliveries.length;
  const pages = createCursorPages<Page>(
    () => (isPart() ? filter() : ""),
    PAGE,
    (about, after) =>
      about === ""
        ? Promise.resolve({ items: [] })
        : get<Page>(
            `/api/outgoing/${props.documentId}/deliveries${query({ state: about === "look" ? "look" : undefined, limit: PAGE, after })}`,
          ),
  );
  createEffect(
    on(
      () => props.deliveries,
      () => {
        if (isPart()) pages.load.reload();
      },
      { defer: true },
    ),
  );
  const rows = (): readonly Delivery[] => {
    if (isPart()) return pages.load.data()?.items ?? [];
    return filter() === "all"
      ? props.deliveries
      : props.deliveries.filter(filter() === "look" ? needsLook : isAccepted);
  };
  const figures = (): ReturnType<typeof figuresOf> =>
    props.counts && isPart()
      ? figuresOf(props.counts)
      : {
          all: props.deliveries.length,
          look: props.deliveries.filter(needsLook).length,
          accepted: props.deliveries.filter(isAccepted).length,
        };

  async function resend(delivery: Delivery): Promise<void> {
    setSending(delivery.agencyId);
    try {
      await props.onResend(delivery);
    } finally {
      setSending(undefined);
    }
  }

  const columns = (): Column<Delivery>[] => [
    { key: "name", head: t("receiver"), cell: (one) => <span class="delivery-name">{one.agencyName}</span> },
    {
      key: "channel",
      head: t("channel"),
      class: "delivery-channel",
      cell: (one) => (
        <span class="flex nowrap delivery-way">
          <Icon of={one.state === "paper" ? FileText : Share2} />
          {t(one.state === "paper" ? "byLetter" : "exchange")}
        </span>
      ),
    },
    { key: "state", head: t("delivery"), cell: (one) => <DeliveryState delivery={one} mark={props.markOf?.(one)} /> },
    {
      key: "at",
      head: t("at"),
      cell: (one) => <span class="nowrap">{moment(latest(one)?.at ?? one.sentAt ?? one.queuedAt, Date.now())}</span>,
    },
    { key: "note", head: t("receiverNote"), cell: (one) => <span class="delivery-note">{noteOf(one)}</span> },
    {
      key: "deeds",
      head: t("deeds"),
      cell: (one) => (
        <span class="delivery-deeds">
          <Show when={one.statuses.length > 0}>
            <Button size="s" kind="quiet" onClick={() => setShown(one.agencyId)}>
              {t("showStatuses")}
              <span class="sr">: {one.agencyName}</span>
              <Icon of={ChevronRight} />
            </Button>
          </Show>
          <Show when={props.mayResend && (needsLook(one) || lacksAxis(one))}>
            <Button size="s" icon={RefreshCw} busy={sending() === one.agencyId} onClick={() => void resend(one)}>
              {t("resend")}
              <span class="sr">: {one.agencyName}</span>
            </Button>
          </Show>
        </span>
      ),
    },
  ];

  return (
    <section class="card delivery-card" aria-label={t("tabDeliveries")}>
      <div class="card-head">
        <h2>{t("receiverCount", figures().all)}</h2>
        <span class="grow" />
        <div class="chips">
          <Chip on={filter() === "all"} onPress={() => setFilter("all")}>
            {t("allDeliveries", figures().all)}
          </Chip>
          <Chip on={filter() === "look"} onPress={() => setFilter("look")}>
            {t("needLook", figures().look)}
          </Chip>
          <Show when={!isPart()} fallback={<span class="meta">{t("accepted", figures().accepted)}</span>}>
            <Chip on={filter() === "accepted"} onPress={() => setFilter("accepted")}>
              {t("accepted", figures().accepted)}
            </Chip>
          </Show>
        </div>
      </div>
      <Show
        when={rows().length > 0}
        fallback={<Empty icon={Inbox} title={t("noDeliveries")} text={t("noDeliveriesText")} />}
      >
        <div class="scroll-x">
          <Table caption={t("tabDeliveries")} columns={columns()} rows={rows()} middle />
        </div>
        <Show when={isPart()}>
          <Pager
            from={pages.skipped() + 1}
            to={pages.skipped() + rows().length}
            total={filter() === "look" ? figures().look : figures().all}
            onPrevious={pages.previous()}
            onNext={pages.next()}
          />
        </Show>
      </Show>
      <StatusDialog
        documentId={props.documentId}
        delivery={rows().find(({ agencyId }) => agencyId === shown())}
        onClose={() => setShown(undefined)}
      />
    </section>
  );
}

/** Five dots and the word; a letter on paper has no dots. */
export function DeliveryState(props: { delivery: Delivery; mark?: string | undefined }): JSX.Element {
  const look = (): ReturnType<typeof deliveryLook> => deliveryLook(props.delivery);
  return (
    <span class="flex delivery-state">
      <Show when={props.delivery.state !== "paper"}>
        <DeliveryDots reached={look().reached} failedAt={look().failedAt} />
      </Show>
      <Badge tone={look().tone} icon={look().icon}>
        {look().word}
      </Badge>
      <Show when={props.mark}>
        {(mark) => (
          <Badge tone="warn" icon={Undo2}>
            {mark()}
          </Badge>
        )}
      </Show>
    </span>
  );
}
