import ListOrdered from "lucide-solid/icons/list-ordered";
import Plus from "lucide-solid/icons/plus";
import type { RuleBookView, RuleView } from "@vanthu/office/proposal/rule-view-schema.ts";
import { createSignal, For, Show, type JSX } from "solid-js";
import { get, post, put } from "../../api.ts";
import { HistoryButton } from "../../history/history-button.tsx";
import { sentence } from "../../refusal.ts";
import { useMay } from "../../session.tsx";
import { AskDialog } from "../../ui/ask-dialog.tsx";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { useTitle } from "../../ui/title.ts";
import { toast } from "../../ui/toast.tsx";
import { OfferedRules } from "./offered-rules.tsx";
import { RuleDialog, type EditedRule } from "./rule-dialog.tsx";
import type { People } from "./rule-form.ts";
import { RuleRow } from "./rule-row.tsx";
import "./rules.css";
import { t } from "./words.ts";

/** Quy tắc chuyển văn bản: the book of routing rules, in the order they are tried. */
export function RulesPage(): JSX.Element {
  useTitle(() => t("title"));
  const may = useMay();
  const [edited, setEdited] = createSignal<EditedRule>();
  const [removed, setRemoved] = createSignal<RuleView>();
  const load = createLoad(
    () => "rules",
    () => get<RuleBookView>("/api/work/rules"),
  );
  const people = createLoad(
    () => "people",
    () => get<People>("/api/staff"),
  );
  const keeps = (): boolean => may("rules.manage");
  const version = (): number => load.data()?.version ?? 0;

  /** Whoever was first is shown, where another changed the book in between. */
  async function change(ask: () => Promise<RuleBookView>, done?: string): Promise<void> {
    try {
      load.put(await ask());
      if (done !== undefined) toast(done);
    } catch (error) {
      toast(sentence(error));
      load.reload();
    }
  }

  function move(rules: readonly RuleView[], at: number, by: -1 | 1): void {
    const ids = rules.map(({ id }) => id);
    const [id] = ids.splice(at, 1);
    if (id !== undefined) ids.splice(at + by, 0, id);
    void change(() => put<RuleBookView>("/api/work/rules/order", { ids, version: version() }), t("moved"));
  }

  function switchRule({ id, name, on, when, then }: RuleView): void {
    const rule = { name, on: !on, when, then };
    void change(() => put<RuleBookView>(`/api/work/rules/${id}`, { rule, version: version() }), t("saved", name));
  }

  return (
    <div class="page">
      <div class="page-head">
        <div class="grow">
          <h1>{t("title")}</h1>
          <p>{t("lead")}</p>
        </div>
        <HistoryButton path="/api/work/rules/history" title={t("title")} />
        <Show when={keeps()}>
          <Button kind="main" icon={Plus} onClick={() => setEdited({})}>
            {t("add")}
          </Button>
        </Show>
      </div>
      <Loaded load={load} rows={5}>
        {(book) => (
          <>
            <section class="card" aria-label={t("title")}>
              <Show
                when={book().rules.length > 0}
                fallback={
                  <>
                    <Empty icon={ListOrdered} title={t("none")} text={t("noneText")} />
                    <Show when={keeps()}>
                      <OfferedRules onUse={(from) => setEdited({ from })} />
                    </Show>
                  </>
                }
              >
                <ol class="rul-list">
                  <For each={book().rules}>
                    {(rule, at) => (
                      <RuleRow
                        rule={rule}
                        place={at() + 1}
                        last={at() === book().rules.length - 1}
                        people={people.data()}
                        keeps={keeps()}
                        onEdit={() => setEdited({ rule })}
                        onSwitch={() => {
                          switchRule(rule);
                        }}
                        onRemove={() => setRemoved(rule)}
                        onMove={(by) => {
                          move(book().rules, at(), by);
                        }}
                      />
                    )}
                  </For>
                </ol>
              </Show>
            </section>
            <Show when={book().deadlines.judged > 0}>
              <p class="meta rul-foot">{t("deadlines", book().deadlines.right, book().deadlines.judged)}</p>
            </Show>
          </>
        )}
      </Loaded>
      <Show when={people.data()}>
        {(known) => (
          <RuleDialog
            edited={edited()}
            version={version()}
            people={known()}
            onSaved={load.put}
            onClose={() => setEdited(undefined)}
          />
        )}
      </Show>
      <AskDialog
        open={removed() !== undefined}
        title={t("removeTitle", removed()?.name ?? "")}
        submit={t("removeSubmit")}
        kind="danger"
        onClose={() => setRemoved(undefined)}
        run={async () => {
          const rule = removed();
          if (!rule) return false;
          load.put(await post<RuleBookView>(`/api/work/rules/${rule.id}/remove`, { version: version() }));
          toast(t("removed", rule.name));
          return true;
        }}
      >
        <p>{t("removeText")}</p>
      </AskDialog>
    </div>
  );
}
