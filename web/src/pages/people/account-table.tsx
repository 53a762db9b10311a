import KeyRound from "lucide-solid/icons/key-round";
import Lock from "lucide-solid/icons/lock";
import LockOpen from "lucide-solid/icons/lock-open";
import Pencil from "lucide-solid/icons/pencil";
import type { Account } from "@vanthu/office/account/schema.ts";
import { Show, type JSX } from "solid-js";
import { moment } from "../../i18n/format.ts";
import { useMay, useMe } from "../../session.tsx";
import { Who } from "../../ui/avatar.tsx";
import { Menu, type MenuAction } from "../../ui/menu.tsx";
import { Table, type Column } from "../../ui/table.tsx";
import { t as tPost } from "../directory/words.ts";
import { StandingBadge } from "./standing.tsx";
import { t } from "./words.ts";

/** What can be done with a person of the list. */
export type AccountDeed = "edit" | "reset" | "lock" | "unlock";

/** People with their posts, their way in, and what may be done. */
export function AccountTable(props: {
  accounts: readonly Account[];
  onDeed: (deed: AccountDeed, account: Account) => void;
}): JSX.Element {
  const may = useMay();
  const me = useMe();

  /** Nobody resets or locks oneself; who only resets passwords is not shown the rest. */
  function actions(account: Account): MenuAction[] {
    const others = account.id !== me().staffId;
    const action = (deed: AccountDeed, label: string, icon: MenuAction["icon"]): MenuAction => ({
      label,
      ...(icon && { icon }),
      danger: deed === "lock",
      onChoose: () => {
        props.onDeed(deed, account);
      },
    });
    const locked = account.state === "locked";
    return [
      ...(may("staff.manage") ? [action("edit", t("edit"), Pencil)] : []),
      ...(may("staff.reset_password") && others && !locked
        ? [action("reset", t(account.entry === "password" ? "reset" : "newCode"), KeyRound)]
        : []),
      ...(may("staff.manage") && others && !locked ? [action("lock", t("lock"), Lock)] : []),
      ...(may("staff.manage") && locked ? [action("unlock", t("unlock"), LockOpen)] : []),
    ];
  }

  const columns: Column<Account>[] = [
    { key: "person", head: t("person"), cell: (one) => <Who name={one.fullName} detail={one.position} /> },
    { key: "department", head: t("department"), cell: (one) => one.departmentName },
    { key: "posts", head: t("posts"), cell: (one) => one.posts.map((post) => tPost(post)).join(", ") },
    { key: "name", head: t("signInName"), cell: (one) => <span class="ppl-name">{one.signInName}</span> },
    { key: "state", head: t("state"), cell: (one) => <StandingBadge account={one} /> },
    {
      key: "last",
      head: t("lastSignIn"),
      cell: (one) => (
        <span class="meta">{one.lastSignedInAt ? moment(one.lastSignedInAt, Date.now()) : t("never")}</span>
      ),
    },
    {
      key: "actions",
      head: t("actions"),
      class: "ppl-act",
      cell: (one) => (
        <div class="ppl-act">
          <Show when={actions(one).length > 0}>
            <Menu actions={actions(one)} label={t("deedsOf", one.fullName)} />
          </Show>
        </div>
      ),
    },
  ];
  return <Table caption={t("accounts")} columns={columns} rows={props.accounts} middle />;
}
