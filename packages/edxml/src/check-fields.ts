import { isAgencyCode } from "./agency-code.ts";
import { FIELD_RULES, MAX_TO_PLACES_LENGTH, type FieldRule } from "./field-rules.ts";
import type { Finding } from "./finding.ts";
import { QCVN_102_NAMESPACE } from "./namespace.ts";
import { readCivilDate, readTimestamp } from "./office-time.ts";
import { childElements, textOf, type XmlElement } from "./xml-tree.ts";

const STANDARD_DATE = /^\d{4}\/\d{2}\/\d{2}$/;
const STANDARD_TIMESTAMP = /^\d{4}\/\d{2}\/\d{2} \d{2}:\d{2}:\d{2}$/;

/** Holds every field of the header against its length and form; what cannot be read at all, reading has noted. */
export function checkFields(tree: XmlElement): Finding[] {
  const findings: Finding[] = [];
  const bare: XmlElement[] = [];
  for (const envelope of childElements(tree).filter(({ name }) => name === "edXMLEnvelope")) {
    checkPart(envelope, findings, bare);
    if (envelope.prefix !== "edXML") bare.unshift(envelope);
  }
  const [first] = bare;
  if (first) {
    findings.push({
      severity: "warning",
      code: "packet.prefix_missing",
      params: { element: first.name, line: first.line },
    });
  }
  return findings;
}

function checkPart(part: XmlElement, findings: Finding[], bare: XmlElement[]): void {
  const rules = FIELD_RULES[part.name] ?? {};
  for (const child of childElements(part)) {
    if (child.prefix !== "edXML" && child.namespace === QCVN_102_NAMESPACE && child.name !== "Signature") {
      bare.push(child);
    }
    const rule = Object.hasOwn(rules, child.name) ? rules[child.name] : undefined;
    if (rule) findings.push(...checkField(child, rule));
    if (child.name === "ToPlaces") findings.push(...checkToPlaces(child));
    if (child.name !== "Signature") checkPart(child, findings, bare);
  }
}

function checkField(element: XmlElement, { maxLength, form }: FieldRule): Finding[] {
  const text = textOf(element).trim().normalize("NFC");
  if (text === "") return [];
  const findings: Finding[] = [];
  const params = { element: element.name, line: element.line };
  if (maxLength !== undefined && [...text].length > maxLength) {
    findings.push({ severity: "warning", code: "packet.text_too_long", params: { ...params, limit: maxLength } });
  }
  if (form === "integer" && !/^\d{1,9}$/.test(text)) {
    findings.push({ severity: "warning", code: "packet.not_a_number", params });
  }
  if (form === "date" && readCivilDate(text) !== undefined && !STANDARD_DATE.test(text)) {
    findings.push({ severity: "warning", code: "packet.date_form", params });
  }
  if (form === "timestamp" && readTimestamp(text) !== undefined && !STANDARD_TIMESTAMP.test(text)) {
    findings.push({ severity: "warning", code: "packet.date_form", params });
  }
  if (form === "code" && text !== "null" && !isAgencyCode(text)) {
    findings.push({ severity: "info", code: "packet.code_form", params });
  }
  return findings;
}

function checkToPlaces(places: XmlElement): Finding[] {
  const length = childElements(places).reduce((sum, place) => sum + textOf(place).trim().length, 0);
  if (length <= MAX_TO_PLACES_LENGTH) return [];
  const params = { element: places.name, line: places.line, limit: MAX_TO_PLACES_LENGTH };
  return [{ severity: "warning", code: "packet.text_too_long", params }];
}
