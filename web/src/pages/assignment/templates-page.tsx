import CircleX from "lucide-solid/icons/circle-x";
import Plus from "lucide-solid/icons/plus";
import Repeat from "lucide-solid/icons/repeat";
import type { TemplateList } from "@vanthu/office/assignment/template-schema.ts";
import { createSignal, For, Show, type JSX } from "solid-js";
import { get, put } from "../../api.ts";
import { date } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import { useMay } from "../../session.tsx";
import { BackLink } from "../../ui/back-link.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Note } from "../../ui/note.tsx";
import { useTitle } from "../../ui/title.ts";
import { toast } from "../../ui/toast.tsx";
import "./assignment.css";
import { repeatWords } from "./repeat-words.ts";
import { TemplateDialog, type Template } from "./template-dialog.tsx";
import { t } from "./words.ts";

/** Mẫu việc lặp lại: what is given again and again, when its next turn is due, and what keeps it from being given. */
export function TemplatesPage(): JSX.Element {
  useTitle(() => t("templates"));
  const may = useMay();
  const [edited, setEdited] = createSignal<Template | "new">();
  const load = createLoad(
    () => "templates",
    () => get<TemplateList>("/api/work/assignment-templates"),
  );

  async function stop(one: Template): Promise<void> {
    try {
      load.put(await put<TemplateList>(`/api/work/assignment-templates/${one.id}`, { ...one, state: "stopped" }));
      toast(t("templateSaved"));
    } catch (refused) {
      toast(sentence(refused));
      load.reload();
    }
  }

  return (
    <div class="page">
      <div class="page-head">
        <div class="grow">
          <BackLink href="/assignments">{t("back")}</BackLink>
          <h1>{t("templates")}</h1>
        </div>
        <Show when={may("assignment.give") || may("assignment.give_own_unit")}>
          <Button kind="main" icon={Plus} onClick={() => setEdited("new")}>
            {t("templateNew")}
          </Button>
        </Show>
      </div>
      <section class="card" aria-label={t("templates")}>
        <Loaded load={load} rows={4}>
          {(list) => (
            <Show
              when={list().items.length > 0}
              fallback={<Empty icon={Repeat} title={t("templateEmpty")} text={t("templateEmptyText")} />}
            >
              <ul class="list">
                <For each={list().items}>
                  {(one) => (
                    <li>
                      <TemplateRow
                        of={one}
                        onEdit={() => setEdited(one)}
                        onStop={() => {
                          void stop(one);
                        }}
                      />
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          )}
        </Loaded>
      </section>
      <TemplateDialog
        of={edited()}
        onClose={() => setEdited(undefined)}
        onSaved={(list) => {
          load.put(list);
          setEdited(undefined);
          toast(t("templateSaved"));
        }}
      />
    </div>
  );
}

function TemplateRow(props: { of: Template; onEdit: () => void; onStop: () => void }): JSX.Element {
  const stopped = (): boolean => props.of.state === "stopped";
  const meta = (): string =>
    [
      props.of.repeat ? repeatWords(props.of.repeat.rule) : t("byHand"),
      t("templateLead", props.of.leadName),
      t("givenBy", props.of.by.name),
    ].join(" · ");
  return (
    <div class="assignment-template">
      <div class="grow">
        <p>{props.of.title}</p>
        <p class="meta">{meta()}</p>
        <Show when={props.of.problem !== undefined}>
          <Note kind="warn">{t("templateProblem")}</Note>
        </Show>
      </div>
      <Show
        when={stopped()}
        fallback={<Show when={props.of.nextDueOn}>{(on) => <span>{t("nextDue", date(on()))}</span>}</Show>}
      >
        <Badge tone="neutral" icon={CircleX}>
          {t("templateStopped")}
        </Badge>
      </Show>
      <Show when={props.of.mayChange}>
        <div class="flex">
          <Button size="s" kind="tint" onClick={() => props.onEdit()}>
            {t(stopped() ? "templateResume" : "templateEdit")}
          </Button>
          <Show when={!stopped()}>
            <Button size="s" onClick={() => props.onStop()}>
              {t("templateStop")}
            </Button>
          </Show>
        </div>
      </Show>
    </div>
  );
}
