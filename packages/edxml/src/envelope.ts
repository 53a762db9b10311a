import { EdxmlProblem } from "./edxml-problem.ts";
import { ElementReader, type Reading } from "./element-reader.ts";
import { QCVN_102_NAMESPACE } from "./namespace.ts";
import type { XmlElement } from "./xml-tree.ts";

/** The frame that document and status packets share. */
export interface Envelope {
  readonly root: ElementReader;
  readonly envelope: ElementReader;
  readonly header: ElementReader;
  readonly message: ElementReader;
}

/** Other generations of the format, which are told and not read. */
const OTHER_FORMATS: ReadonlyMap<string, string> = new Map([
  ["http://www.e-doc.vn/Schema/", "guidance_2014"],
  ["http://www.go.vn/eDoc", "flat"],
]);

/** Finds the frame; other generations of the format (e-doc.vn, go.vn/eDoc) are told by their namespace. */
export function openEnvelope(tree: XmlElement, reading: Reading): Envelope {
  if (tree.name !== "edXML" || tree.namespace !== QCVN_102_NAMESPACE) {
    const reason = OTHER_FORMATS.get(tree.namespace) ?? "unknown";
    throw new EdxmlProblem("packet.namespace", { element: "edXML", line: tree.line, reason });
  }
  const root = new ElementReader(tree, reading);
  const envelope = inside(root, "edXMLEnvelope");
  const header = inside(envelope, "edXMLHeader");
  return { root, envelope, header, message: inside(header, "MessageHeader") };
}

function inside(parent: ElementReader, name: string): ElementReader {
  const child = parent.child(name);
  if (!child) throw new EdxmlProblem("packet.element_missing", { element: name, line: parent.element.line });
  return child;
}
