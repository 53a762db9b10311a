import type { DocumentTypeName } from "../document-type.ts";
import type { Office } from "../tenant/schema.ts";
import { authorityLine, writtenName } from "./form-rules.ts";
import { FORM_OF_TYPE, type LetterForm } from "./form-schema.ts";

type Issuer = Pick<Office, "name" | "heading" | "headTitle" | "collective" | "address" | "phone">;

/** The form of a fresh draft, with what is known of the office filled in; undefined for types without fields. */
export function freshForm(typeName: DocumentTypeName, office: Issuer): LetterForm | undefined {
  const sender = writtenName(office);
  switch (FORM_OF_TYPE[typeName]) {
    case "decision":
      return { kind: "decision", authorityLine: authorityLine(office) };
    case "telegram":
      return { kind: "telegram", sender };
    case "invitation":
      return { kind: "invitation", sender, guests: [], event: "", chair: "", time: "", place: "" };
    case "introduction":
      return { kind: "introduction", sender, person: "", position: "", destination: "", matter: "" };
    case "minutes":
      return { kind: "minutes", meeting: "Cuộc họp", place: "", attendance: [], chair: "", secretary: "" };
    case "leavePermit":
      return { kind: "leavePermit", sender, person: "", position: "", duration: "", place: "", countedAs: "" };
    case "agreement":
      return { kind: "agreement", parties: [ourParty(sender, office), { ...NO_PARTY, role: "BÊN B" }] };
    case "publicLetter":
      return { kind: "publicLetter", title: "" };
    case undefined:
      return undefined;
  }
}

const NO_PARTY = { role: "", name: "", details: [], representative: "", position: "" };

function ourParty(name: string, { address = "", phone = "" }: Issuer) {
  const details = [
    { label: "Địa chỉ", value: address },
    { label: "Điện thoại", value: phone },
  ].filter(({ value }) => value !== "");
  return { ...NO_PARTY, role: "BÊN A", name, details };
}
