import { JUDGES, type JudgedSample } from "./judged-samples.ts";

const BEGIN = "<!-- judged samples: written by `npm run evidence` -->";
const END = "<!-- end of judged samples -->";

/** The verdicts as a table in Markdown; samples that differ in their cross-reference section alone share a row. */
export function verdictTable(samples: readonly JudgedSample[]): string {
  const rows = new Map<string, { head: string[]; xrefs: string[]; verdicts: readonly string[] }>();
  for (const { level, key, xref, verdicts } of samples) {
    const same = [level, key, ...verdicts].join("|");
    const row = rows.get(same) ?? { head: [level, key], xrefs: [], verdicts };
    row.xrefs.push(xref);
    rows.set(same, row);
  }
  const lines = [...rows.values()].map(({ head, xrefs, verdicts }) => [...head, xrefs.join(", "), ...verdicts]);
  const order = ["B-B", "B-T", "B-LT", "B-LTA", "B-T, altered"];
  lines.sort(([a = ""], [b = ""]) => order.indexOf(a) - order.indexOf(b));
  const titles = ["level", "key", "xref", ...JUDGES];
  return [titles, titles.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** A document with the table in its place. @throws Error when it has no place for it */
export function withTable(document: string, table: string): string {
  const [from, to] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (from < 0 || to < 0) throw new Error("The document has no place for the table.");
  return `${document.slice(0, from)}${BEGIN}\n\n${table}\n\n${document.slice(to)}`;
}

/** The table a document holds, without the spaces that align it. */
export function tableOf(document: string): string {
  const [from, to] = [document.indexOf(BEGIN), document.indexOf(END)];
  return plain(document.slice(from + BEGIN.length, to).trim());
}

export function plain(table: string): string {
  return table.replace(/ +/g, " ").replace(/-{3,}/g, "---");
}
