import Printer from "lucide-solid/icons/printer";
import UserPlus from "lucide-solid/icons/user-plus";
import type { Account, AccountList, CardSheet, SignInCard } from "@vanthu/office/account/schema.ts";
import { useSearchParams } from "@solidjs/router";
import { createSignal, Match, Show, Switch, type JSX } from "solid-js";
import { get, post } from "../../api.ts";
import { sentence } from "../../refusal.ts";
import { useMay, useMe } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { useTitle } from "../../ui/title.ts";
import { toast } from "../../ui/toast.tsx";
import { AccountDialog, type Edited } from "./account-dialog.tsx";
import type { AccountDeed } from "./account-table.tsx";
import { Accounts } from "./accounts.tsx";
import { countsOf } from "./accounts-view.ts";
import { CardDialog } from "./card-dialog.tsx";
import { CardsDialog } from "./cards-dialog.tsx";
import { Departments } from "./departments.tsx";
import { LockDialog } from "./lock-dialog.tsx";
import "./people.css";
import { ResetDialog } from "./reset-dialog.tsx";
import { SheetView } from "./sheet-view.tsx";
import { t } from "./words.ts";

/** Người: who works here, with which posts, how each signs in; cards for who has not signed in yet. */
export function PeoplePage(): JSX.Element {
  useTitle(() => t("title"));
  const may = useMay();
  const me = useMe();
  const [search] = useSearchParams();
  const [edited, setEdited] = createSignal<Edited>();
  const [locking, setLocking] = createSignal<Account>();
  const [resetting, setResetting] = createSignal<Account>();
  const [card, setCard] = createSignal<SignInCard>();
  const [asking, setAsking] = createSignal(false);
  const [sheet, setSheet] = createSignal<CardSheet>();
  const load = createLoad(
    () => "accounts",
    () => get<AccountList>("/api/staff/accounts"),
  );
  const isDepartments = (): boolean => search["view"] === "departments" && may("staff.manage");

  async function unlock({ id, version, fullName }: Account): Promise<void> {
    try {
      await post(`/api/staff/accounts/${id}/unlock`, { version });
      toast(t("unlockedDone", fullName));
      load.reload();
    } catch (error) {
      toast(sentence(error));
    }
  }

  function onDeed(deed: AccountDeed, account: Account): void {
    if (deed === "edit") setEdited({ account });
    else if (deed === "lock") setLocking(account);
    else if (deed === "reset") setResetting(account);
    else void unlock(account);
  }

  return (
    <Show
      when={!sheet()}
      fallback={<Show when={sheet()}>{(one) => <SheetView sheet={one()} onClose={() => setSheet(undefined)} />}</Show>}
    >
      <div class="page">
        <Loaded load={load} rows={10}>
          {(list) => (
            <>
              <div class="page-head">
                <div class="grow">
                  <h1>{t("heading", list().items.length)}</h1>
                  <p>{t("lead")}</p>
                </div>
                <div class="toolbar">
                  <Show when={countsOf(list().items).waiting > 0}>
                    <Button icon={Printer} onClick={() => setAsking(true)}>
                      {t("printCards", countsOf(list().items).waiting)}
                    </Button>
                  </Show>
                  <Show when={may("staff.manage")}>
                    <Button kind="main" icon={UserPlus} onClick={() => setEdited({ account: undefined })}>
                      {t("add")}
                    </Button>
                  </Show>
                </div>
              </div>
              <section class="card ppl" aria-label={t("title")}>
                <Show when={may("staff.manage")}>
                  <Tabs
                    label={t("views")}
                    tabs={[
                      { label: t("accounts"), href: "/people", current: !isDepartments() },
                      { label: t("departments"), href: "/people?view=departments", current: isDepartments() },
                    ]}
                  />
                </Show>
                <Switch fallback={<Accounts list={list()} onDeed={onDeed} />}>
                  <Match when={isDepartments()}>
                    <Departments list={list()} onChanged={load.reload} />
                  </Match>
                </Switch>
              </section>
              <AccountDialog
                edited={edited()}
                list={list()}
                onClose={() => setEdited(undefined)}
                onChanged={load.reload}
                onCard={setCard}
              />
              <CardsDialog
                open={asking()}
                count={countsOf(list().items).waiting}
                onClose={() => setAsking(false)}
                onSheet={(issued) => {
                  setAsking(false);
                  setSheet(issued);
                }}
              />
            </>
          )}
        </Loaded>
        <LockDialog account={locking()} onClose={() => setLocking(undefined)} onChanged={load.reload} />
        <ResetDialog
          account={resetting()}
          onClose={() => setResetting(undefined)}
          onChanged={load.reload}
          onCard={setCard}
        />
        <CardDialog
          card={card()}
          onClose={() => setCard(undefined)}
          onPrint={(printed) => {
            setCard(undefined);
            setSheet({ officeName: me().office.name, cards: [printed] });
          }}
        />
      </div>
    </Show>
  );
}
