import AlarmClock from "lucide-solid/icons/alarm-clock";
import ClipboardList from "lucide-solid/icons/clipboard-list";
import FilePen from "lucide-solid/icons/file-pen";
import Hand from "lucide-solid/icons/hand";
import Sunrise from "lucide-solid/icons/sunrise";
import TrendingUp from "lucide-solid/icons/trending-up";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import type { NoticeKind, ShownNotice } from "@vanthu/office/notification/schema.ts";
import { Show, type JSX } from "solid-js";
import { date, moment } from "../../i18n/format.ts";
import { Icon, type IconShape } from "../../ui/icon.tsx";
import { noticeText } from "./notice-text.ts";
import { t } from "./words.ts";

const ICONS: Readonly<Record<NoticeKind, IconShape>> = {
  assigned: ClipboardList,
  progress: TrendingUp,
  draft: FilePen,
  deadline: AlarmClock,
  escalation: TriangleAlert,
  digest: Sunrise,
  care: Hand,
};

/** One notice; the whole row opens what it is about. */
export function NoticeRow(props: { notice: ShownNotice; onOpen: () => void }): JSX.Element {
  const isUnread = () => props.notice.readAt === undefined && props.notice.settledAt === undefined;
  const facts = () => {
    const { byName, dueAt, dueOn, at, settledAt } = props.notice;
    const due = dueAt !== undefined ? t("dueAt", moment(dueAt, Date.now())) : dueOn && t("dueOn", date(dueOn));
    return [byName && t("by", byName), due, moment(at, Date.now()), settledAt && t("settled")]
      .filter(Boolean)
      .join(" · ");
  };
  return (
    <li>
      <a
        class="row notice"
        classList={{ "notice--unread": isUnread() }}
        href={props.notice.href ?? "/notifications"}
        onClick={(event) => {
          // another tab, another window: the browser's own way
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          props.onOpen();
        }}
      >
        <Icon of={ICONS[props.notice.kind]} />
        <span class="grow">
          <span class="block notice-text">
            {noticeText(props.notice)}
            <Show when={props.notice.title}>{(title) => <>: {title()}</>}</Show>
          </span>
          <span class="meta">{facts()}</span>
        </span>
        <Show when={isUnread()}>
          <span class="notice-dot" aria-hidden="true" />
          <span class="sr">{t("isUnread")}</span>
        </Show>
      </a>
    </li>
  );
}
