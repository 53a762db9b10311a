import type { Figures } from "@vanthu/office/report/schema.ts";
import type { InferOutput } from "valibot";
import type { JSX } from "solid-js";
import { Breakdown, type BreakdownLine } from "./breakdown.tsx";
import { HandlingTable, type HandlingFigure } from "./handling-table.tsx";
import { percent } from "./percent.ts";
import { t } from "./words.ts";

export type FiguresView = InferOutput<typeof Figures>;

/** Addresses of the lists behind the figures; each undefined where the reader may see no documents or none are listed. */
export interface FigureAddresses {
  list: (query: string) => string | undefined;
  row: (figure: HandlingFigure, query: string) => string | undefined;
}

/** Every table of a report below its head: the same for a week and for a period. */
export function FigureTables(props: { figures: FiguresView; addresses: FigureAddresses }): JSX.Element {
  const figures = (): FiguresView => props.figures;
  const line = (name: string, count: { value: number; list: string }): BreakdownLine => ({
    name,
    n: count.value,
    href: props.addresses.list(count.list),
  });
  const plain = (name: string, n: number): BreakdownLine => ({ name, n });
  return (
    <>
      <HandlingTable
        title={t("byDepartment")}
        who={t("department")}
        lines={figures().byDepartment}
        href={(row, figure) => props.addresses.row(figure, row.list)}
      />
      <HandlingTable
        title={t("byPerson")}
        who={t("person")}
        lines={figures().byPerson.map((row) => ({ ...row, detail: row.departmentName }))}
        href={(row, figure) => props.addresses.row(figure, row.list)}
      />
      <div class="rp-small">
        <Breakdown
          title={t("receivedTitle")}
          lines={[
            ...figures().receivedBySource.map((count) => line(t(`source_${count.source}`), count)),
            line(t("notRegistered"), figures().notRegistered),
            line(t("notAssigned"), figures().notAssigned),
            line(t("refused"), figures().refused),
          ]}
        />
        <Breakdown
          title={t("byUrgency")}
          lines={figures().receivedByUrgency.map((count) => line(t(`urgency_${count.urgency}`), count))}
        />
        <Breakdown
          title={t("carryOver")}
          note={t("carryOverText")}
          lines={[
            line(t("carryOverOpen"), figures().carryOver.open),
            { ...line(t("carryOverOverdue"), figures().carryOver.overdue), late: true },
          ]}
        />
        <Breakdown
          title={t("byType")}
          empty={t("noIssued")}
          lines={figures().issuedByType.map((count) => line(count.typeName, count))}
        />
        <Breakdown
          title={t("issuedByDepartment")}
          empty={t("noIssued")}
          lines={figures().issuedByDepartment.map((count) => line(count.name, count))}
        />
        <Breakdown
          title={t("signatures")}
          lines={[
            line(t("signedByPerson"), figures().signedByPerson),
            line(t("signedByAgency"), figures().signedByAgency),
          ]}
        />
        <Breakdown
          title={t("axisTitle")}
          lines={[
            line(t("axisSent"), figures().axis),
            { name: t("axisShare"), n: 0, value: percent(figures().axis.percent) },
            plain(t("returned"), figures().returned),
            { ...plain(t("undeliverable"), figures().undeliverable), late: true },
            plain(t("recalled"), figures().recalled),
          ]}
        />
        <Breakdown
          title={t("voided")}
          lines={[
            plain(t("voidedIncoming"), figures().voided.incoming),
            plain(t("voidedOutgoing"), figures().voided.outgoing),
          ]}
        />
      </div>
    </>
  );
}
