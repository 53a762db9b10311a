import type {
  DocumentCode,
  DocumentPacket,
  DocumentType,
  ExecutingAgency,
  OtherInfo,
  Promulgation,
  ResponseForTask,
  Signer,
  TraceHeader,
} from "./document-packet.ts";
import { EdxmlProblem } from "./edxml-problem.ts";
import { ElementReader } from "./element-reader.ts";
import type { Envelope } from "./envelope.ts";
import { present } from "./present.ts";
import { readAttachments } from "./read-attachments.ts";
import { readBusiness } from "./read-business.ts";
import { readOrgan, readResponseFor } from "./read-parts.ts";

/** Reads the tables 1.1-1.14 of MessageHeader, the trace and the files. */
export function readDocumentPacket({ root, envelope, header, message }: Envelope): DocumentPacket {
  const from = message.child("From");
  const documentId = message.identifier("DocumentId");
  if (!from) throw missing("From", message);
  if (documentId === undefined) throw missing("DocumentId", message);
  const to = message.children("To").map((organ) => readOrgan(organ));
  if (to.length === 0) message.noteMissing("To", "essential");
  const traceList = header.child("TraceHeaderList");
  const trace = traceList?.children("TraceHeader").map(readTraceHeader).filter(saysSomething) ?? [];
  const business = readBusiness(traceList);
  traceList?.noteUnknown();
  return present({
    from: readOrgan(from, "essential"),
    to,
    documentId,
    code: readCode(requiredChild(message, "Code")),
    promulgation: readPromulgation(requiredChild(message, "PromulgationInfo")),
    documentType: readDocumentType(requiredChild(message, "DocumentType")),
    subject: message.requiredText("Subject", "essential"),
    content: message.text("Content"),
    signer: readSigner(requiredChild(message, "SignerInfo")),
    dueOn: message.date("DueDate"),
    other: readOtherInfo(message.child("OtherInfo")),
    responseFor: message.children("ResponseFor").map(readResponseFor),
    steeringType: message.integer("SteeringType"),
    toPlaces: message.texts("ToPlaces", "Place"),
    responseForTask: readResponseForTask(message.child("ResponseForTask")),
    applicationType: message.text("ApplicationType"),
    ...readAgencies(message),
    trace,
    business,
    attachments: readFiles(root, envelope),
    ...message.extras(),
    ...headerExtras(header),
  });
}

/** Spelled by the Java SDK, spelled by others; some leave it empty. */
const SIGNATURES = new Set(["Signature", "DigitalSignature"]);

/** The XML signature is no proof (SHA-1, a stub certificate): what counts are the signatures inside the PDF. */
export function headerExtras(header: ElementReader): Pick<DocumentPacket, "headerExtras"> {
  const { extras } = header.extras();
  const signature = extras?.some(({ name, content }) => SIGNATURES.has(name) && content.length > 0);
  if (signature)
    header.reading.notes.push({ code: "packet.signature_not_checked", params: {}, suggestsRefusal: false });
  return extras ? { headerExtras: extras } : {};
}

export function missing(name: string, parent: ElementReader): EdxmlProblem {
  return new EdxmlProblem("packet.element_missing", { element: name, line: parent.element.line });
}

/** A missing part is noted by its own required texts, as if it stood there empty. */
function requiredChild(parent: ElementReader, name: string): ElementReader {
  const { prefix, namespace, line } = parent.element;
  const nothing = { name, prefix, namespace, line, attributes: [], content: [] };
  return parent.child(name) ?? new ElementReader(nothing, parent.reading);
}

function readCode(code: ElementReader): DocumentCode {
  return {
    number: code.requiredText("CodeNumber", "essential"),
    notation: code.requiredText("CodeNotation", "essential"),
    ...code.extras(),
  };
}

function readPromulgation(promulgation: ElementReader): Promulgation {
  const on = promulgation.date("PromulgationDate");
  if (on === undefined) promulgation.noteMissing("PromulgationDate");
  return present({ place: promulgation.requiredText("Place"), on, ...promulgation.extras() });
}

function readDocumentType(type: ElementReader): DocumentType {
  return present({
    type: type.integer("Type") ?? 0,
    typeDetail: type.integer("TypeDetail"),
    typeName: type.requiredText("TypeName"),
    ...type.extras(),
  });
}

function readSigner(signer: ElementReader): Signer {
  return present({
    competence: signer.text("Competence"),
    position: signer.text("Position"),
    fullName: signer.requiredText("FullName"),
    ...signer.extras(),
  });
}

function readOtherInfo(other: ElementReader | undefined): OtherInfo {
  if (!other) return { priority: 0, appendixes: [] };
  return present({
    priority: other.integer("Priority") ?? 0,
    sphereOfPromulgation: other.text("SphereOfPromulgation"),
    typerNotation: other.text("TyperNotation"),
    promulgationAmount: other.integer("PromulgationAmount"),
    pageAmount: other.integer("PageAmount"),
    direction: other.flag("Direction"),
    appendixes: other.texts("Appendixes", "Appendix"),
    ...other.extras(),
  });
}

function readResponseForTask(task: ElementReader | undefined): ResponseForTask | undefined {
  if (!task) return undefined;
  return { taskCodes: task.children("TaskCode").map((code) => code.ownText()), ...task.extras() };
}

function readAgencies(message: ElementReader): { agencies?: ExecutingAgency[] } {
  const agencies = message.children("Agency").map((agency) =>
    present({
      organId: agency.text("OrganId"),
      organName: agency.text("OrganName"),
      departmentId: agency.text("DepartmentId"),
      departmentName: agency.text("DepartmentName"),
      executeRole: agency.text("ExecuteRole"),
      ...agency.extras(),
    }),
  );
  return agencies.length > 0 ? { agencies } : {};
}

function readTraceHeader(trace: ElementReader): TraceHeader {
  return present({ organId: trace.organId(), at: trace.timestamp("Timestamp"), ...trace.extras() });
}

/** A hop of which neither place nor time can be read could not be written either. */
function saysSomething({ organId, at, extras }: TraceHeader): boolean {
  return organId !== "" || at !== undefined || extras !== undefined;
}

function readFiles(root: ElementReader, envelope: ElementReader): DocumentPacket["attachments"] {
  const body = envelope.child("edXMLBody");
  const references = body?.items("edXMLManifest", "Reference") ?? [];
  body?.noteUnknown();
  const encoded = root.items("AttachmentEncoded", "Attachment");
  const attachments = readAttachments(references, encoded, root.reading);
  if (references.length + encoded.length === 0) root.noteMissing("Attachment", "essential");
  return attachments;
}
