import Inbox from "lucide-solid/icons/inbox";
import type { JSX } from "solid-js";
import { useMay } from "../../session.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { t } from "./words.ts";

type Step = {
  readonly text: "emptyClerk" | "emptyLeader" | "emptyText";
  readonly href: string;
  readonly action: "register" | "emptyFollow" | "emptyAction";
};

/** Nothing waits: what it means, and what a person of these posts may do next. */
export function NothingToDo(): JSX.Element {
  const may = useMay();
  const step = (): Step => {
    if (may("incoming.register")) return { text: "emptyClerk", href: "/incoming/new", action: "register" };
    if (may("incoming.instruct"))
      return { text: "emptyLeader", href: "/incoming?state=inProgress", action: "emptyFollow" };
    return { text: "emptyText", href: "/incoming?view=mine", action: "emptyAction" };
  };
  return (
    <Empty icon={Inbox} title={t("emptyTitle")} text={t(step().text)}>
      <ButtonLink href={step().href} size="s">
        {t(step().action)}
      </ButtonLink>
    </Empty>
  );
}
