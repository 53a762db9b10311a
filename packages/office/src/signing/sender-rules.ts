import { foldedWords } from "@vanthu/platform/text.ts";
import type { SignatureVerdict, SignatureView } from "../attachment/schema.ts";

/** Names of bodies as they are written out in certificates, and as offices shorten them; folded, longest first. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\buy ban nhan dan\b/g, "ubnd"],
  [/\bhoi dong nhan dan\b/g, "hdnd"],
  [/\buy ban mat tran to quoc\b/g, "ubmttq"],
  [/\bthanh pho\b/g, "tp"],
];

/** So many words tell a body from others. */
const LEAST_TELLING_WORDS = 3;

/**
 * Compares who signed with who sent. Only a whole and trusted file is compared: of another one it says nothing. A
 * signature is the sender's when its certificate names the sender, as the body itself or as the body of a person; one
 * that names no body is taken for nobody's.
 *
 * @param senders the names the sending agency goes by
 */
export function comparedWithSender(verdict: SignatureVerdict, senders: readonly string[]): SignatureVerdict {
  const signatures = verdict.signatures.filter(({ kind }) => kind !== "document-timestamp");
  const last = signatures.at(-1);
  const isSenders = signatures.some((signature) =>
    bodiesOf(signature).some((body) => senders.some((name) => isSameBody(body, name))),
  );
  const isOthers = verdict.state === "valid" && last !== undefined && !isSenders;
  return { ...verdict, otherSigner: isOthers ? (bodiesOf(last)[0] ?? last.commonName) : undefined };
}

function bodiesOf({ organization, commonName, capacity }: SignatureView): string[] {
  return [...(organization === undefined ? [] : [organization]), ...(capacity === "person" ? [] : [commonName])];
}

/**
 * Whether two names are of one body. One may say more, as in "Sở Nội vụ" and "Sở Nội vụ tỉnh Phú Thọ"; a name of two words
 * fits too many to be taken for the beginning of a longer one.
 */
function isSameBody(one: string, other: string): boolean {
  const [short = "", long = ""] = [shortened(one), shortened(other)].sort((a, b) => a.length - b.length);
  if (short === "") return false;
  return short === long || (short.split(" ").length >= LEAST_TELLING_WORDS && long.startsWith(`${short} `));
}

function shortened(name: string): string {
  const folded = foldedWords(name).join(" ");
  return SHORT_FORMS.reduce((text, [long, short]) => text.replace(long, short), folded);
}
