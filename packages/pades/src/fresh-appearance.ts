import { dictOf, nameOf, PdfDict, type PdfObject, PdfRef, PdfStream } from "./pdf-object.ts";
import type { PdfFile } from "./pdf-file.ts";

/** Fonts whose glyphs are outlines; those of Type 3 draw whatever was prepared in them. */
const OUTLINE_FONTS: ReadonlySet<string> = new Set(["Type0", "Type1", "MMType1", "TrueType"]);

/** What the appearance a revision gave a field is made of. */
export type AppearanceOrigin = "fresh" | "reused" | "unknown";

/**
 * Whether all an appearance draws came with the revision: `/N` is a new form, and every object it leads to is new too. Of
 * what was in the file before, outline fonts alone may serve; anything else, a form or image hidden in the file when it
 * was signed for one, makes it `reused`. `unknown` is an appearance of another shape.
 *
 * @param isNew whether an object number was not in use before the revision.
 */
export function appearanceOrigin(
  file: PdfFile,
  appearance: PdfObject | undefined,
  isNew: (number: number) => boolean,
): AppearanceOrigin {
  // Some tools give the dictionary of appearances an object of its own.
  if (appearance instanceof PdfRef && !isNew(appearance.number)) return "reused";
  const states = file.resolve(appearance);
  const normal = states instanceof PdfDict && states.size === 1 ? states.get("N") : undefined;
  if (!(normal instanceof PdfRef)) return "unknown";
  if (!isNew(normal.number)) return "reused";
  const form = file.resolve(normal);
  if (!(form instanceof PdfStream) || nameOf(form.dict.get("Subtype")) !== "Form") return "unknown";
  return isFresh(file, normal, isNew) ? "fresh" : "reused";
}

function isFresh(file: PdfFile, start: PdfRef, isNew: (number: number) => boolean): boolean {
  const seen = new Set<number>();
  const pending: { object: PdfObject; isFont: boolean }[] = [{ object: start, isFont: false }];
  for (let item = pending.pop(); item; item = pending.pop()) {
    const { object, isFont } = item;
    if (object instanceof PdfRef) {
      if (seen.has(object.number)) continue;
      if (!isNew(object.number)) {
        if (isFont && isOutlineFont(file, object)) continue;
        return false;
      }
      seen.add(object.number);
      pending.push({ object: file.resolve(object), isFont });
    } else if (Array.isArray(object)) {
      for (const member of object) pending.push({ object: member, isFont: false });
    } else {
      for (const [key, value] of dictOf(object) ?? []) {
        // The members of a resource dictionary's /Font are fonts.
        const fonts = key === "Font" ? file.resolve(value) : undefined;
        if (!(fonts instanceof PdfDict)) pending.push({ object: value, isFont: false });
        else for (const font of fonts.values()) pending.push({ object: font, isFont: true });
      }
    }
  }
  return true;
}

function isOutlineFont(file: PdfFile, ref: PdfRef): boolean {
  const dict = dictOf(file.resolve(ref));
  return nameOf(dict?.get("Type")) === "Font" && OUTLINE_FONTS.has(nameOf(dict?.get("Subtype")) ?? "");
}
