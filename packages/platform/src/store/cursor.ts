import { Refusal } from "../refusal.ts";

/** Where a page ended, in local keys only: a cursor handed out and back can never name another tenant's key. */
export type Position = Readonly<Record<"sk" | "pk" | "ipk" | "isk", string | undefined>>;

export function encodeCursor(position: Position): string {
  return Buffer.from(JSON.stringify([position.pk, position.sk, position.ipk, position.isk])).toString("base64url");
}

/** @throws Refusal `input.cursor` when the text was not made by {@link encodeCursor} */
export function decodeCursor(cursor: string): Position {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(parts) && parts.every((part) => part === null || typeof part === "string")) {
      const [pk, sk, ipk, isk] = parts.map((part: string | null) => part ?? undefined);
      return { pk, sk, ipk, isk };
    }
  } catch {
    // Falls through to the refusal: a damaged cursor and a strange one are the same to the caller.
  }
  throw new Refusal("input", "input.cursor");
}
