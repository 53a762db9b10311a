import { checkDocument, type LineOf } from "./check-document.ts";
import { checkFields } from "./check-fields.ts";
import { checkStatus } from "./check-status.ts";
import { EdxmlProblem } from "./edxml-problem.ts";
import type { Finding, Severity } from "./finding.ts";
import type { Note } from "./note.ts";
import { DEFAULT_LIMITS, type ReadLimits } from "./read-limits.ts";
import { readPacketTree, type ReadPacket } from "./read-packet.ts";
import { childElements, parseXml, type XmlElement } from "./xml-tree.ts";

export interface PacketReport {
  /** `bad` with an error among the findings, `odd` with a warning, else `good`. */
  readonly verdict: "good" | "odd" | "bad";
  /** Undefined when it could not be read as a packet at all. */
  readonly read?: ReadPacket;
  /** Errors first, each group in the order of the packet. */
  readonly findings: readonly Finding[];
}

export interface ValidateOptions {
  readonly limits?: Partial<ReadLimits>;
  /** Current and former codes of the office that received it, to see that it is among the receivers. */
  readonly ownCodes?: readonly string[];
}

/**
 * Looks at a packet as a receiver should before taking it in, and as a sender should before handing it over: safety of
 * the XML, namespace, required elements, lengths and forms, code lists, files. Never throws for what is in the packet.
 * Use `findingSentence` for words.
 */
export function validatePacket(bytes: Uint8Array, { limits, ownCodes }: ValidateOptions = {}): PacketReport {
  const all = { ...DEFAULT_LIMITS, ...limits };
  try {
    const tree = parseXml(bytes, all);
    const read = readPacketTree(tree, all);
    const lineOf: LineOf = (name) => lineIn(tree, name);
    const checked =
      read.kind === "document" ? checkDocument(read.packet, lineOf, ownCodes) : checkStatus(read.packet, lineOf);
    return reportOf([...read.notes.map(findingOf), ...checkFields(tree), ...checked], read);
  } catch (problem) {
    if (!(problem instanceof EdxmlProblem)) throw problem;
    return reportOf([{ severity: "error", code: problem.code, params: problem.params }]);
  }
}

const ORDER: readonly Severity[] = ["error", "warning", "info"];

function reportOf(findings: readonly Finding[], read?: ReadPacket): PacketReport {
  const sorted = findings.toSorted(
    (one, other) =>
      ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity) ||
      (one.params.line ?? Infinity) - (other.params.line ?? Infinity) ||
      0,
  );
  const worst = sorted[0]?.severity;
  const verdict = worst === "error" ? "bad" : worst === "warning" ? "odd" : "good";
  return { verdict, findings: sorted, ...(read && { read }) };
}

/** Nothing is lost by these: good to know only. */
const HARMLESS: readonly Note["code"][] = ["packet.signature_not_checked", "packet.element_unknown"];

function findingOf({ code, params, suggestsRefusal }: Note): Finding {
  const severity = suggestsRefusal ? "error" : HARMLESS.includes(code) ? "info" : "warning";
  return { severity, code, params };
}

function lineIn(tree: XmlElement, name: string): { readonly line?: number } {
  const waiting = [tree];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (element.name === name) return { line: element.line };
    waiting.push(...childElements(element).toReversed());
  }
  return {};
}
