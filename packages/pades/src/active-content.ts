import { nameOf, PdfDict, type PdfObject } from "./pdf-object.ts";
import { PdfProblem } from "./pdf-problem.ts";

/** Kinds of action that run code, start programs, send data away or play media. */
const FORBIDDEN_ACTIONS: ReadonlySet<string> = new Set([
  "JavaScript",
  "Launch",
  "SubmitForm",
  "ImportData",
  "GoToE",
  "Movie",
  "Sound",
  "Rendition",
  "RichMediaExecute",
]);
const FORBIDDEN_ANNOTATIONS: ReadonlySet<string> = new Set(["RichMedia", "Movie", "Sound", "Screen", "3D"]);

/** Refuses an object that carries active content or another file. Looks at direct objects; call it for each object. */
export function refuseActiveContent(object: PdfObject): void {
  if (Array.isArray(object)) object.forEach(refuseActiveContent);
  if (!(object instanceof PdfDict)) return;
  const action = nameOf(object.get("S"));
  if (action !== undefined && FORBIDDEN_ACTIONS.has(action)) refuse(action);
  const subtype = nameOf(object.get("Subtype"));
  if (subtype !== undefined && FORBIDDEN_ANNOTATIONS.has(subtype)) refuse(subtype);
  if (object.has("JS") && action !== undefined) refuse("JavaScript");
  if (object.has("XFA") && object.has("Fields")) refuse("XFA");
  if (object.has("EmbeddedFiles") || (object.has("EF") && (object.has("F") || object.has("UF"))))
    throw new PdfProblem("pdf.embedded_file");
  for (const value of object.values()) refuseActiveContent(value);
}

function refuse(feature: string): never {
  throw new PdfProblem("pdf.active_content", { feature });
}
