import type { SentEntry } from "@vanthu/axis/axis-client.ts";
import type { PlaceOnAxis } from "./axis-sent-schema.ts";

/** One document to one receiver, as an axis knows it: it tells no DocumentId. */
interface Sought {
  readonly fromCodes: readonly string[];
  readonly toCode: string;
  /** Số, ký hiệu. */
  readonly notation: string;
}

/** Where a document is by the axis's own list. One handed over twice is as far as the copy that came furthest. */
export function placeOnAxis(listed: readonly SentEntry[], { fromCodes, toCode, notation }: Sought): PlaceOnAxis {
  const own = new Set(fromCodes.map(plain));
  const copies = listed.filter(
    (one) =>
      one.messageType === "edoc" &&
      own.has(plain(one.fromCode)) &&
      plain(one.toCode) === plain(toCode) &&
      plain(one.notation) === plain(notation),
  );
  if (copies.length === 0) return "missing";
  if (copies.some(({ receiveStatus }) => receiveStatus === "done")) return "taken";
  return copies.every(({ receiveStatus }) => receiveStatus === "fail") ? "refused" : "waiting";
}

function plain(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, "").toUpperCase();
}
