import { children, der, type DerNode, oid, readOid, sequence, setOf, TAG } from "./der.ts";
import { OID } from "./oids.ts";

/**
 * The subject or issuer of a certificate. Vietnam's government certificates repeat UID, with the identifier of the person
 * or body behind a prefix: `CCCD:…` (citizen), `MST:…` (tax), `MNS:…` (budget unit).
 */
export interface DistinguishedName {
  commonName: string;
  organization?: string;
  organizationalUnit?: string;
  title?: string;
  locality?: string;
  state?: string;
  /** ISO 3166 code, two letters. */
  country?: string;
  uids: string[];
}

const SINGLE_ATTRIBUTES = [
  ["country", OID.country],
  ["state", OID.state],
  ["locality", OID.locality],
  ["organization", OID.organization],
  ["organizationalUnit", OID.organizationalUnit],
  ["title", OID.title],
  ["commonName", OID.commonName],
] as const;

/** Reads a Name. Of an attribute that repeats, the last is kept, except UID, of which all are. */
export function readName(node: DerNode): DistinguishedName {
  const name: DistinguishedName = { commonName: "", uids: [] };
  for (const attribute of children(node).flatMap(children)) {
    const [type, value] = children(attribute);
    if (!value) continue;
    const attributeOid = readOid(type);
    const text = readString(value);
    if (attributeOid === OID.uid) name.uids.push(text);
    const single = SINGLE_ATTRIBUTES.find(([, known]) => known === attributeOid);
    if (single) name[single[0]] = text;
  }
  return name;
}

/** Writes a Name in UTF-8, from country to UIDs; the text in NFC. */
export function writeName(name: DistinguishedName): Buffer {
  const attributes: [string, string | undefined][] = [
    ...SINGLE_ATTRIBUTES.map(([key, type]): [string, string | undefined] => [type, name[key]]),
    ...name.uids.map((uid): [string, string] => [OID.uid, uid]),
  ];
  return sequence(
    ...attributes.flatMap(([type, value]) => {
      if (value === undefined) return [];
      const tag = type === OID.country ? TAG.printableString : TAG.utf8String;
      return [setOf(sequence(oid(type), der(tag, Buffer.from(value.normalize("NFC"), "utf8"))))];
    }),
  );
}

function readString(node: DerNode): string {
  if (node.tag === TAG.bmpString) {
    const even = Buffer.from(node.content.subarray(0, node.content.length - (node.content.length % 2)));
    return even.swap16().toString("utf16le").normalize("NFC");
  }
  return node.content.toString(node.tag === TAG.t61String ? "latin1" : "utf8").normalize("NFC");
}
