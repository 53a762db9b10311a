import CalendarClock from "lucide-solid/icons/calendar-clock";
import Plus from "lucide-solid/icons/plus";
import type { AbsenceList } from "@vanthu/office/absence/schema.ts";
import type { ColleagueList } from "@vanthu/office/staff/schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import type { InferOutput } from "valibot";
import { get, post } from "../../api.ts";
import { date, officeDate } from "../../i18n/format.ts";
import { HistoryButton } from "../../history/history-button.tsx";
import { useMay, useMe } from "../../session.tsx";
import { AskDialog } from "../../ui/ask-dialog.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Empty } from "../../ui/empty.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Table } from "../../ui/table.tsx";
import { toast } from "../../ui/toast.tsx";
import { AbsenceDialog } from "./absence-dialog.tsx";
import "./absence.css";
import { t } from "./words.ts";

type AbsenceView = AbsenceList["items"][number];

/** Who is away, until when, and who does the work meanwhile. */
export function AbsencesView(): JSX.Element {
  const me = useMe();
  const may = useMay();
  const [adding, setAdding] = createSignal(false);
  const [ending, setEnding] = createSignal<AbsenceView>();
  const today = officeDate(Date.now());
  const load = createLoad(
    () => "absences",
    async () => {
      const [staff, absences] = await Promise.all([
        get<InferOutput<typeof ColleagueList>>("/api/staff"),
        get<AbsenceList>("/api/work/absences"),
      ]);
      return { colleagues: staff.items, absences: absences.items };
    },
  );
  const stateOf = ({ from, until, endedOn }: AbsenceView): string => {
    if (endedOn !== undefined) return t("endedOn", date(endedOn));
    if (until < today) return t("over");
    return from > today ? t("coming") : t("now");
  };

  async function end(): Promise<boolean> {
    const one = ending();
    if (!one) return true;
    await post(`/api/work/absences/${one.id}/end`, { version: one.version });
    toast(t("ended", one.staffName));
    load.reload();
    return true;
  }

  return (
    <Loaded load={load} rows={5}>
      {(all) => (
        <div class="abs">
          <Card
            title={t("title")}
            count={all().absences.length}
            help={t("help")}
            aside={
              <>
                <Show when={may("handover.make")}>
                  <ButtonLink size="s" href="/handover">
                    {t("handOver")}
                  </ButtonLink>
                </Show>
                <Button size="s" icon={Plus} onClick={() => setAdding(true)}>
                  {t("add")}
                </Button>
              </>
            }
          >
            <Show
              when={all().absences.length > 0}
              fallback={<Empty icon={CalendarClock} title={t("none")} text={t("noneText")} />}
            >
              <Table
                caption={t("title")}
                rows={all().absences}
                columns={[
                  {
                    key: "person",
                    head: t("person"),
                    cell: ({ staffName, position }) => (
                      <span>
                        <b>{staffName}</b>
                        <span class="meta block">{position}</span>
                      </span>
                    ),
                  },
                  {
                    key: "kind",
                    head: t("kind"),
                    cell: ({ kind, note }) => (
                      <span>
                        {t(kind)}
                        <Show when={note}>
                          <span class="meta block">{note}</span>
                        </Show>
                      </span>
                    ),
                  },
                  { key: "term", head: t("term"), cell: ({ from, until }) => t("fromTo", date(from), date(until)) },
                  {
                    key: "substitute",
                    head: t("substitute"),
                    cell: ({ substituteName, scope }) => (
                      <span>
                        {substituteName ?? t("noSubstitute")}
                        <span class="meta block">{scope.map((one) => t(one)).join(", ")}</span>
                      </span>
                    ),
                  },
                  { key: "state", head: t("state"), cell: stateOf },
                  {
                    key: "deeds",
                    head: "",
                    cell: (one) => (
                      <span class="flex tight">
                        <Show when={may("absence.manage") || one.staffId === me().staffId}>
                          <HistoryButton
                            path={`/api/work/absences/history?staffId=${one.staffId}`}
                            title={one.staffName}
                          />
                        </Show>
                        <Show when={one.mayEnd}>
                          <Button size="s" onClick={() => setEnding(one)}>
                            {t("end")}
                          </Button>
                        </Show>
                      </span>
                    ),
                  },
                ]}
              />
            </Show>
            <AbsenceDialog
              open={adding()}
              colleagues={all().colleagues}
              onClose={() => setAdding(false)}
              onChanged={load.reload}
            />
            <AskDialog
              open={ending() !== undefined}
              title={t("endTitle", ending()?.staffName ?? "")}
              submit={t("end")}
              run={end}
              onClose={() => setEnding(undefined)}
            >
              <p>{t("endText")}</p>
            </AskDialog>
          </Card>
        </div>
      )}
    </Loaded>
  );
}
