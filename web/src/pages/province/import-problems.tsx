import { Show, type JSX } from "solid-js";
import { number } from "../../i18n/format.ts";
import { ApiRefusal, sentence } from "../../refusal.ts";
import { Table, type Column } from "../../ui/table.tsx";
import { m } from "./import-words.ts";
import type { ImportProblem } from "@vanthu/office/onboarding/import-schema.ts";

/** A problem of a cell says what is wrong and what to do in the same words as a refusal of a request. */
function why(problem: ImportProblem): string {
  return sentence(new ApiRefusal({ status: 422, code: problem.code, params: problem.params }));
}

/** Each wrong cell of a list, named as the spreadsheet names it; on a phone one card each. */
export function ImportProblems(props: { problems: readonly ImportProblem[]; more: number }): JSX.Element {
  const columns: Column<ImportProblem>[] = [
    { key: "cell", head: m("cell"), cell: (one) => <b>{`${one.column}${one.row}`}</b> },
    { key: "header", head: m("header"), cell: (one) => one.header ?? "" },
    { key: "value", head: m("value"), cell: (one) => <span class="import-value">{one.value ?? ""}</span> },
    { key: "why", head: m("wrong"), cell: why },
  ];
  return (
    <Show when={props.problems.length > 0}>
      <div class="scroll-x import-problems" tabindex="0" role="region" aria-label={m("problemTable")}>
        <Table caption={m("problemTable")} columns={columns} rows={props.problems} />
      </div>
      <Show when={props.more > 0}>
        <p class="card-body meta">{m("moreProblems", number(props.more))}</p>
      </Show>
    </Show>
  );
}
