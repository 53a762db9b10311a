/** How an element of the header is to be written. */
export interface FieldRule {
  /** Most characters. */
  readonly maxLength?: number;
  readonly form?: "integer" | "date" | "timestamp" | "flag" | "code";
}

const text = (maxLength: number): FieldRule => ({ maxLength });
const integer: FieldRule = { form: "integer" };
const date: FieldRule = { form: "date" };
const timestamp: FieldRule = { form: "timestamp" };
const flag: FieldRule = { form: "flag" };
const code: FieldRule = { form: "code", maxLength: 50 };

const organ = {
  OrganId: code,
  OrganizationInCharge: text(200),
  OrganName: text(200),
  OrganAdd: text(250),
  Email: text(100),
  Telephone: text(50),
  Fax: text(50),
  Website: text(100),
};

/**
 * Rules by parent and element. Lengths: those of Decree 30/2020, Annex VI Part II, where it has the field; for the rest
 * those that integrators of the standard use, whose own table is not public.
 */
export const FIELD_RULES: Readonly<Record<string, Readonly<Record<string, FieldRule>>>> = {
  From: organ,
  To: organ,
  MessageHeader: {
    DocumentId: text(200),
    Subject: text(500),
    Content: text(500),
    DueDate: date,
    SteeringType: integer,
    Timestamp: timestamp,
  },
  Code: { CodeNumber: text(11), CodeNotation: text(30) },
  PromulgationInfo: { Place: text(50), PromulgationDate: date },
  DocumentType: { Type: integer, TypeDetail: integer, TypeName: text(100) },
  SignerInfo: { Competence: text(100), Position: text(100), FullName: text(50) },
  OtherInfo: {
    Priority: integer,
    SphereOfPromulgation: text(100),
    TyperNotation: text(10),
    PromulgationAmount: integer,
    PageAmount: integer,
    Direction: flag,
  },
  ResponseFor: { OrganId: code, DocumentId: text(200), PromulgationDate: date },
  TraceHeader: { OrganId: code, Timestamp: timestamp },
  Bussiness: { DocumentId: text(200), Paper: flag },
  BussinessDocumentInfo: { DocumentInfo: flag, DocumentReceiver: flag },
  Receiver: { OrganId: code, ReceiverType: flag },
  ReplacementInfo: { DocumentId: text(200) },
};

/** All lines of Nơi nhận together: Decree 30/2020, Annex VI. */
export const MAX_TO_PLACES_LENGTH = 1000;
