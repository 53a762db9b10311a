/** One field of a packet's head: which part it is of, the name of its element, and its text. */
export interface PacketRow {
  part: string;
  /** Tells two parts of one name apart: each receiver is a part of its own. */
  group: number;
  name: string;
  value: string;
}

/** Parts shown as groups of their own; what lies deeper belongs to the nearest of them. */
const PARTS = new Set([
  "From",
  "To",
  "MessageHeader",
  "Code",
  "PromulgationInfo",
  "DocumentType",
  "SignerInfo",
  "OtherInfo",
  "ResponseFor",
  "ToPlaces",
  "TraceHeader",
  "Bussiness",
  "StaffInfo",
  "Reference",
  "Header",
  "Status",
]);

/** The files themselves, encoded: megabytes that nobody reads as text. */
const LEFT_OUT = new Set(["AttachmentEncoded", "ContentTransferEncoded"]);

/**
 * The fields of a packet of QCVN 102 in the order of the file, without the files in it. Empty ones are left out.
 * Returns undefined for what is not XML.
 */
export function packetRows(xml: string): PacketRow[] | undefined {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  if (document.getElementsByTagName("parsererror").length > 0) return undefined;
  const rows: PacketRow[] = [];
  let groups = 0;
  function walk(element: Element, part: string, group: number): void {
    if (LEFT_OUT.has(element.localName)) return;
    const begins = PARTS.has(element.localName) && element.children.length > 0;
    const here = begins ? element.localName : part;
    const mine = begins ? ++groups : group;
    if (element.children.length === 0) {
      const value = (element.textContent ?? "").trim();
      if (value !== "") rows.push({ part, group, name: element.localName, value });
      return;
    }
    for (const child of element.children) walk(child, here, mine);
  }
  walk(document.documentElement, "MessageHeader", 0);
  return rows;
}
