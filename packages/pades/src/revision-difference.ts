import { changePermissions } from "./certification.ts";
import type { ChangeLevel } from "./file-verdict.ts";
import { type FormField, formFields } from "./form-fields.ts";
import { type AppearanceOrigin, appearanceOrigin } from "./fresh-appearance.ts";
import type { PdfFile } from "./pdf-file.ts";
import { dictOf, PdfDict, type PdfObject, PdfRef, PdfStream, PdfString } from "./pdf-object.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { writeObject } from "./pdf-writer.ts";
import { RevisionRoles } from "./revision-roles.ts";

/** What one revision changed of the one before it. */
export interface RevisionDifference {
  level: ChangeLevel;
  /** `kind:detail`; first those that are forbidden. */
  changes: string[];
}

/** Keys a new signature field may have; any other could change what is shown or done. */
const NEW_FIELD_KEYS: ReadonlySet<string> = new Set(
  ["Type", "Subtype", "FT", "T", "TU", "F", "Ff", "P", "Rect", "V", "AP", "MK", "BS", "Border", "DA", "M", "NM"].concat(
    ["Lock", "SV", "DR"],
  ),
);
const PRINTED_AND_LOCKED = 4 | 128;
/** Forbidden changes after which no more are looked for. */
const MAX_FORBIDDEN = 20;
const METADATA_KEYS: ReadonlySet<string> = new Set(["Metadata", "Extensions", "Version"]);

/**
 * Compares a revision with the one it was appended to, object by object. What is permitted stands in a white list — adding
 * a signature, signing an empty signature field, filling an empty text field with a new appearance, validation data,
 * metadata — and everything else is forbidden, what this code does not understand included. Judges that look only at the
 * signed bytes call a file valid whose page was replaced after the last signature.
 */
export function compareRevisions(older: PdfFile, newer: PdfFile): RevisionDifference {
  return new Comparison(older, newer).run();
}

class Comparison {
  readonly #older: PdfFile;
  readonly #newer: PdfFile;
  readonly #roles: RevisionRoles;
  readonly #newFields: FormField[];
  readonly #permitted = new Set<string>();
  readonly #forbidden = new Set<string>();

  constructor(older: PdfFile, newer: PdfFile) {
    this.#older = older;
    this.#newer = newer;
    this.#roles = new RevisionRoles(older);
    this.#newFields = formFields(newer).filter(({ ref }) => this.#roles.isNew(ref.number));
  }

  run(): RevisionDifference {
    this.#compareSections();
    for (const number of this.#roles.graph.numbers()) {
      if (this.#forbidden.size >= MAX_FORBIDDEN) break;
      this.#compareObject(number);
    }
    for (const number of this.#newer.xref.entries.keys()) {
      if (this.#forbidden.size >= MAX_FORBIDDEN) break;
      this.#checkReadable(number);
    }
    this.#checkPermissions();
    const changes = [...this.#forbidden, ...this.#permitted];
    if (this.#forbidden.size > 0) return { level: "forbidden", changes };
    return { level: changes.length > 0 ? "permitted" : "none", changes };
  }

  /** The newer revision must build on the older one, in a way every reader understands alike. */
  #compareSections(): void {
    const { sections } = this.#newer.xref;
    const continuedAt = sections.findIndex(({ offset }) => offset === this.#older.startxref);
    if (continuedAt < 0) this.#forbidden.add("revision:not_continued");
    for (const section of sections.slice(0, Math.max(0, continuedAt))) {
      if (section.isHybrid || section.hasDoubles || section.trailer.hasDuplicateKeys) {
        this.#forbidden.add("revision:ambiguous");
      }
    }
    if (this.#newer.catalogRef.number !== this.#older.catalogRef.number) this.#forbidden.add("trailer:Root");
    const oldId = this.#older.array(this.#older.trailer.get("ID"), "ID")[0];
    const newId = this.#newer.array(this.#newer.trailer.get("ID"), "ID")[0];
    if (oldId !== undefined && !isEqual(oldId, newId)) this.#forbidden.add("trailer:ID");
    if (!isEqual(this.#older.trailer.get("Info"), this.#newer.trailer.get("Info"))) {
      this.#permitted.add("metadata:Info");
    }
  }

  #compareObject(number: number): void {
    const before = this.#older.xref.entries.get(number);
    const after = this.#newer.xref.entries.get(number);
    const isSamePlace = JSON.stringify(before) === JSON.stringify(after);
    if (isSamePlace && before?.kind !== "packed") return;
    const [oldValue, newValue] = [this.#older.object(number), this.#readNew(number)];
    if (isEqual(oldValue, newValue)) return;
    this.#compareByRole(number, oldValue, newValue);
  }

  #compareByRole(number: number, oldValue: PdfObject, newValue: PdfObject): void {
    const role = this.#roles.roleOf(number);
    const [oldDict, newDict] = [oldValue, newValue].map((value) => (value instanceof PdfDict ? value : undefined));
    if (role.kind === "metadata") this.#permitted.add("metadata:changed");
    else if (role.kind === "validation-data") this.#permitted.add("validation_data:changed");
    else if (role.kind === "content") this.#forbidden.add(`page_content_changed:${role.index + 1}`);
    else if (role.kind === "page-tree") this.#forbidden.add("page_tree_changed");
    else if (role.kind === "fields") this.#checkNewFields(oldValue, newValue);
    else if (role.kind === "annotations") this.#checkNewAnnotations(oldValue, newValue);
    else if (!oldDict || !newDict) this.#forbidden.add(`object_changed:${number}`);
    else if (role.kind === "catalog") this.#compareCatalog(oldDict, newDict);
    else if (role.kind === "form") this.#compareForm(oldDict, newDict);
    else if (role.kind === "page") this.#comparePage(role.index, oldDict, newDict);
    else if (role.kind === "field") this.#compareField(role.field, oldDict, newDict);
    else this.#forbidden.add(`object_changed:${number}`);
  }

  #compareCatalog(before: PdfDict, after: PdfDict): void {
    for (const key of changedKeys(before, after)) {
      if (key === "AcroForm") {
        const oldForm = dictOf(this.#older.resolve(before.get(key))) ?? new PdfDict();
        this.#compareForm(oldForm, dictOf(this.#newer.resolve(after.get(key))) ?? new PdfDict());
      } else if (key === "DSS") this.#permitted.add("validation_data:added");
      else if (METADATA_KEYS.has(key)) this.#permitted.add(`metadata:${key}`);
      else this.#forbidden.add(`catalog:${key}`);
    }
  }

  #compareForm(before: PdfDict, after: PdfDict): void {
    for (const key of changedKeys(before, after)) {
      const isAddition = !before.has(key);
      if (key === "Fields") this.#checkNewFields(before.get(key), after.get(key));
      else if (key === "SigFlags") this.#checkSignatureFlags(before.get(key) ?? 0, after.get(key));
      else if (!isAddition || (key !== "DR" && key !== "DA")) this.#forbidden.add(`form:${key}`);
    }
  }

  #checkSignatureFlags(before: PdfObject, after: PdfObject | undefined): void {
    const isWider = typeof before === "number" && typeof after === "number" && (before & after) === before;
    if (!isWider) this.#forbidden.add("form:SigFlags");
  }

  #comparePage(index: number, before: PdfDict, after: PdfDict): void {
    for (const key of changedKeys(before, after)) {
      if (key === "Annots") this.#checkNewAnnotations(before.get(key), after.get(key));
      else this.#forbidden.add(`page_changed:${index + 1}`);
    }
  }

  #compareField(field: FormField, before: PdfDict, after: PdfDict): void {
    const oldValue = this.#older.resolve(before.get("V"));
    const isEmpty = oldValue === null || (oldValue instanceof PdfString && oldValue.bytes.length === 0);
    const keys = changedKeys(before, after);
    const refused = keys.filter((key) => !this.#isPermittedFill(field, key, before, after));
    const isReused = refused.join() === "AP" && this.#originOf(after.get("AP")) === "reused";
    if (isEmpty && isReused) this.#forbidden.add(`appearance_reused:${field.name}`);
    else if (!isEmpty || refused.length > 0 || !keys.includes("V")) this.#forbidden.add(`field_changed:${field.name}`);
    else this.#permitted.add(`${field.type === "Sig" ? "signature_added" : "field_filled"}:${field.name}`);
  }

  #isPermittedFill(field: FormField, key: string, before: PdfDict, after: PdfDict): boolean {
    const value = after.get(key);
    if (key === "F") return field.type === "Sig" && isShownAlike(before.get(key) ?? 0, value);
    // A field that shows nothing may be put elsewhere when it is signed, as a new one might.
    if (key === "Rect") return field.type === "Sig" && !before.has("AP");
    if (key === "AP") return this.#originOf(value) === "fresh";
    if (key === "M") return value instanceof PdfString;
    if (key !== "V") return false;
    if (field.type === "Sig") return value instanceof PdfRef && this.#roles.isNew(value.number);
    return field.type === "Tx" && value instanceof PdfString;
  }

  #checkNewFields(before: PdfObject | undefined, after: PdfObject | undefined): void {
    for (const ref of this.#appended(before, after, "form:Fields")) {
      const field = this.#newFields.find((candidate) => candidate.ref.number === ref.number);
      const origin = field?.dict.has("AP") ? this.#originOf(field.dict.get("AP")) : "fresh";
      if (field && origin === "reused") this.#forbidden.add(`appearance_reused:${field.name}`);
      else if (field && origin === "fresh" && this.#isPermittedField(field)) {
        this.#permitted.add(`signature_added:${field.name}`);
      } else this.#forbidden.add(`field_added:${ref.number}`);
    }
  }

  #isPermittedField({ dict, type, name }: FormField): boolean {
    const isNamedAnew = name !== "" && !this.#roles.fields.some((field) => field.name === name);
    const value = dict.get("V");
    const isSigned = value instanceof PdfRef && this.#roles.isNew(value.number);
    const isEmpty = value === undefined && !dict.has("AP");
    const hasKnownKeys = [...dict.keys()].every((key) => NEW_FIELD_KEYS.has(key));
    return type === "Sig" && isNamedAnew && hasKnownKeys && (isSigned || isEmpty);
  }

  #originOf(appearance: PdfObject | undefined): AppearanceOrigin {
    return appearanceOrigin(this.#newer, appearance, (number) => this.#roles.isNew(number));
  }

  #checkNewAnnotations(before: PdfObject | undefined, after: PdfObject | undefined): void {
    for (const ref of this.#appended(before, after, "page:Annots")) {
      const isSignature = this.#newFields.some((field) => field.ref.number === ref.number && field.type === "Sig");
      if (!isSignature) this.#forbidden.add(`annotation_added:${ref.number}`);
    }
  }

  /** The references appended to an array of which nothing else may change; each to a new object. */
  #appended(before: PdfObject | undefined, after: PdfObject | undefined, what: string): PdfRef[] {
    const oldItems = this.#older.resolve(before) ?? [];
    const newItems = this.#newer.resolve(after) ?? [];
    const isLonger =
      Array.isArray(oldItems) &&
      Array.isArray(newItems) &&
      newItems.length >= oldItems.length &&
      oldItems.every((item, index) => isEqual(item, newItems[index]));
    const added = isLonger ? newItems.slice(oldItems.length) : [];
    const refs = added.filter((item) => item instanceof PdfRef && this.#roles.isNew(item.number));
    if (!isLonger || refs.length < added.length) this.#forbidden.add(what);
    return refs as PdfRef[];
  }

  /** Every object that came with the revision must be readable, and say the same to every reader. */
  #checkReadable(number: number): void {
    if (this.#roles.isNew(number)) this.#readNew(number);
  }

  #readNew(number: number): PdfObject {
    try {
      const value = this.#newer.object(number);
      if (hasDuplicateKeys(value)) this.#forbidden.add(`object_ambiguous:${number}`);
      return value;
    } catch (error) {
      if (!(error instanceof PdfProblem)) throw error;
      this.#forbidden.add(`object_damaged:${number}`);
      return null;
    }
  }

  #checkPermissions(): void {
    const permissions = changePermissions(this.#older, this.#roles.fields);
    for (const change of this.#permitted) {
      const [kind, name = ""] = change.split(/:(.*)/s);
      const isFormChange = kind === "field_filled" || kind === "signature_added";
      if (permissions.level === 1 && kind !== "validation_data") this.#forbidden.add(`certified:${change}`);
      if (isFormChange && permissions.isLocked(name)) this.#forbidden.add(`locked:${change}`);
    }
  }
}

/** Whether widget flags differ in nothing but printing and being locked, which signing tools set. */
function isShownAlike(before: PdfObject, after: PdfObject | undefined): boolean {
  if (typeof before !== "number" || typeof after !== "number") return false;
  return (before | PRINTED_AND_LOCKED) === (after | PRINTED_AND_LOCKED) && (before & ~after) === 0;
}

function changedKeys(before: PdfDict, after: PdfDict): string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => !isEqual(before.get(key), after.get(key)));
}

function isEqual(a: PdfObject | undefined, b: PdfObject | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a instanceof PdfStream === b instanceof PdfStream && writeObject(a).equals(writeObject(b));
}

function hasDuplicateKeys(object: PdfObject): boolean {
  if (object instanceof PdfStream) return hasDuplicateKeys(object.dict);
  if (Array.isArray(object)) return object.some(hasDuplicateKeys);
  return object instanceof PdfDict && (object.hasDuplicateKeys || [...object.values()].some(hasDuplicateKeys));
}
