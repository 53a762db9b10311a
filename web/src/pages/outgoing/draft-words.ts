import { draft as en } from "../../i18n/en/draft.ts";
import { words } from "../../i18n/language.ts";
import { draft as vi } from "../../i18n/vi/draft.ts";

/** Words of the draft editor. */
export const t = words({ vi, en });

/** The word for a field of a form, by its name in the schema. */
export function formWord(name: string): string {
  const key = `form_${name}`;
  return isFormKey(key) ? t(key) : name;
}

type FormKey = Extract<keyof typeof vi, `form_${string}`>;

function isFormKey(key: string): key is FormKey {
  return key in vi;
}
