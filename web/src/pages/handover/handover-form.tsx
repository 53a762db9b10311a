import { useNavigate, useSearchParams } from "@solidjs/router";
import CircleCheck from "lucide-solid/icons/circle-check";
import type { HandoverView, HeldList } from "@vanthu/office/handover/schema.ts";
import type { Colleague, ColleagueList } from "@vanthu/office/staff/schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import type { InferOutput } from "valibot";
import { get, post } from "../../api.ts";
import { colleagueOption } from "../../colleague/colleague-choice.ts";
import { date } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Empty } from "../../ui/empty.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Note } from "../../ui/note.tsx";
import { Table } from "../../ui/table.tsx";
import { Select, TextField } from "../../ui/text-field.tsx";
import { EarlierHandovers } from "./earlier-handovers.tsx";
import { t } from "./words.ts";

type Held = HeldList["items"][number];

const optionsOf = (people: readonly Colleague[]): { value: string; label: string }[] => people.map(colleagueOption);

/** Everything a person holds, to one colleague or line by line. */
export function HandoverForm(): JSX.Element {
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams<{ person?: string }>();
  const [toId, setToId] = createSignal("");
  const [others, setOthers] = createSignal<Readonly<Record<string, string>>>({});
  const [reason, setReason] = createSignal("");
  const [failure, setFailure] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const staff = createLoad(
    () => "staff",
    () => get<InferOutput<typeof ColleagueList>>("/api/staff"),
  );
  const held = createLoad(
    () => search.person,
    (id) => get<HeldList>(`/api/work/handovers/held/${id}`),
  );

  async function start(): Promise<void> {
    const missing = toId() === "" ? t("taker") : reason().trim().length < 3 ? t("reason") : undefined;
    setFailure(missing === undefined ? undefined : t("missing", missing));
    if (missing !== undefined || busy()) return;
    setBusy(true);
    try {
      const { handover } = await post<HandoverView>("/api/work/handovers", {
        fromId: search.person,
        toId: toId(),
        others: Object.entries(others())
          .filter(([, id]) => id !== "")
          .map(([ref, id]) => ({ ref, toId: id })),
        reason: reason().trim(),
      });
      navigate(`/handover/${handover.id}`);
    } catch (error) {
      setFailure(sentence(error));
    } finally {
      setBusy(false);
    }
  }

  const takerCell = (line: Held, colleagues: readonly Colleague[]): JSX.Element => (
    <Show when={line.how === "give"} fallback={<span class="meta">{t(line.how === "end" ? "ends" : "byHand")}</span>}>
      <select
        class="input"
        aria-label={`${t("to")}: ${line.title}`}
        value={others()[line.ref] ?? ""}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setOthers((all) => ({ ...all, [line.ref]: value }));
        }}
      >
        <option value="">{t("sameTaker")}</option>
        {optionsOf(colleagues.filter(({ id }) => id !== search.person)).map(({ value, label }) => (
          <option value={value}>{label}</option>
        ))}
      </select>
    </Show>
  );

  return (
    <Loaded load={staff} rows={4}>
      {(all) => (
        <div class="hov">
          <Card title={t("people")}>
            <div class="card-body stack">
              <div class="hov-form">
                <Select
                  label={t("who")}
                  value={search.person ?? ""}
                  options={[{ value: "", label: t("choose") }, ...optionsOf(all().items)]}
                  onValue={(person) => setSearch({ person: person === "" ? undefined : person }, { replace: true })}
                />
                <Select
                  label={t("taker")}
                  value={toId()}
                  options={[
                    { value: "", label: t("choose") },
                    ...optionsOf(all().items.filter(({ id }) => id !== search.person)),
                  ]}
                  onValue={setToId}
                />
                <TextField
                  label={t("reason")}
                  hint={t("reasonHint")}
                  autocomplete="off"
                  value={reason()}
                  onValue={setReason}
                />
              </div>
              <Show when={failure()}>{(text) => <Note kind="late">{text()}</Note>}</Show>
            </div>
          </Card>
          <Show when={search.person} fallback={<EarlierHandovers />}>
            <Loaded load={held} rows={5}>
              {(list) => (
                <Card
                  title={t("held")}
                  count={list().items.length}
                  aside={
                    <Show when={list().items.length > 0}>
                      <Button kind="main" busy={busy()} onClick={() => void start()}>
                        {t("start", list().items.length)}
                      </Button>
                    </Show>
                  }
                >
                  <Show
                    when={list().items.length > 0}
                    fallback={<Empty icon={CircleCheck} title={t("nothing")} text={t("nothingText")} />}
                  >
                    <Table
                      caption={t("held")}
                      middle
                      rows={list().items}
                      columns={[
                        {
                          key: "what",
                          head: t("what"),
                          cell: ({ kind, title }) => (
                            <span>
                              <b>{title}</b>
                              <span class="meta block">{t(kind)}</span>
                            </span>
                          ),
                        },
                        {
                          key: "dueOn",
                          head: t("dueOn"),
                          cell: ({ dueOn }) => (dueOn === undefined ? "" : date(dueOn)),
                        },
                        { key: "to", head: t("to"), cell: (line) => takerCell(line, all().items) },
                      ]}
                    />
                  </Show>
                </Card>
              )}
            </Loaded>
          </Show>
        </div>
      )}
    </Loaded>
  );
}
