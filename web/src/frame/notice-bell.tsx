import Bell from "lucide-solid/icons/bell";
import type { InferOutput } from "valibot";
import type { UnreadCount } from "@vanthu/office/notification/schema.ts";
import { useLocation } from "@solidjs/router";
import { createEffect, createSignal, on, Show, type JSX } from "solid-js";
import { get } from "../api.ts";
import { Icon } from "../ui/icon.tsx";
import { useWaiting } from "./waiting.tsx";
import { t } from "./words.ts";
import "./notice-bell.css";

/** More are shown as “99+”. */
const MOST_COUNTED = 100;

/**
 * How many notices are not read. Counted with what waits for the person, so that no clock of its own asks the server, and
 * again when the page of notices is left, where they were read. Without an answer it is a bell and nothing else.
 */
export function NoticeBell(): JSX.Element {
  const waiting = useWaiting();
  const location = useLocation();
  const [unread, setUnread] = createSignal(0);
  const isAtNotices = (): boolean => location.pathname === "/notifications";

  async function count(): Promise<void> {
    try {
      setUnread((await get<InferOutput<typeof UnreadCount>>("/api/work/notifications/unread")).unread);
    } catch {
      setUnread(0);
    }
  }
  createEffect(on([waiting.data, waiting.changes, isAtNotices], () => void count()));

  const shown = (): string => (unread() >= MOST_COUNTED ? "99+" : String(unread()));
  return (
    <a class="btn btn--icon btn--quiet bell" href="/notifications" title={t("notices")}>
      <Icon of={Bell} />
      <span class="sr">{unread() > 0 ? t("noticesUnread", shown()) : t("notices")}</span>
      <Show when={unread() > 0}>
        <span class="bell-n" aria-hidden="true">
          {shown()}
        </span>
      </Show>
    </a>
  );
}
