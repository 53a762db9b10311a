import { MARKS, type Operation } from "./operation.ts";

/**
 * The expressions of an update that moves counters by `amounts`, sets `fields` beside them and, of one that may happen
 * once only, leaves its marks and says what must stand there.
 */
export function additionOf(fields: object, { amounts = {}, once }: Pick<Operation, "amounts" | "once">) {
  const moved: Record<string, unknown> = {
    ...amounts,
    ...(once?.marks.length && { [MARKS]: new Set(once.marks) }),
    version: 1,
  };
  const set = Object.entries(fields).filter(([name]) => !(name in moved));
  const { has = [], lacks = [], marks = [], most } = once ?? {};
  const conditions = once && [
    marks.length > 0 ? "attribute_exists(#marks)" : "attribute_exists(pk)",
    ...marks.map((_mark, at) => `NOT contains(#marks, :m${String(at)})`),
    ...(most === undefined ? [] : ["size(#marks) < :most"]),
    ...has.map((_name, at) => `attribute_exists(#h${String(at)})`),
    ...lacks.map((_name, at) => `attribute_not_exists(#l${String(at)})`),
  ];
  return {
    UpdateExpression: [
      `ADD ${listed(Object.keys(moved), (at) => `#a${at} :a${at}`)}`,
      ...(set.length > 0 ? [`SET ${listed(set, (at) => `#s${at} = :s${at}`)}`] : []),
    ].join(" "),
    ...(conditions && {
      ConditionExpression: conditions.join(" AND "),
      ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const,
    }),
    ExpressionAttributeNames: {
      ...keyed("#a", Object.keys(moved)),
      ...keyed(
        "#s",
        set.map(([name]) => name),
      ),
      ...keyed("#h", has),
      ...keyed("#l", lacks),
      ...(once?.marks.length && { "#marks": MARKS }),
    },
    ExpressionAttributeValues: {
      ...keyed(":a", Object.values(moved)),
      ...keyed(
        ":s",
        set.map(([, value]) => value),
      ),
      ...keyed(":m", marks),
      ...(most !== undefined && { ":most": most }),
    },
  };
}

function listed(items: readonly unknown[], each: (at: string) => string): string {
  return items.map((_item, at) => each(String(at))).join(", ");
}

function keyed<T>(prefix: string, items: readonly T[]): Record<string, T> {
  return Object.fromEntries(items.map((item, at) => [`${prefix}${String(at)}`, item]));
}
