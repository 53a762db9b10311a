import * as i18n from "@solid-primitives/i18n";
import { createSignal } from "solid-js";
import { recall, remember } from "../preference.ts";

/** Vietnamese first; English for those who need it. Chosen by each person, kept in this browser. */
export type Language = "vi" | "en";

/** A page's words: sentences, or functions that put values into a sentence. */
export type Words = Record<string, string | ((...values: never[]) => string)>;

/** The same keys and the same values in another language. */
export type Translated<V extends Words> = { [K in keyof V]: V[K] extends string ? string : V[K] };

const HERE = /^Asia\/(Ho_Chi_Minh|Saigon)$/u;

/** Before anybody chooses: Vietnamese, but for an English browser outside Vietnam. */
function firstLanguage(): Language {
  const chosen = recall("language");
  if (chosen !== null) return chosen === "en" ? "en" : "vi";
  const speaksVietnamese = navigator.languages.some((tag) => tag.startsWith("vi"));
  const inVietnam = HERE.test(Intl.DateTimeFormat().resolvedOptions().timeZone);
  return !speaksVietnamese && !inVietnam && navigator.language.startsWith("en") ? "en" : "vi";
}

const [language, setLanguage] = createSignal<Language>(firstLanguage());

export { language };

/** Chooses the language of the whole portal and remembers it. */
export function chooseLanguage(chosen: Language): void {
  remember("language", chosen);
  setLanguage(chosen);
}

/** The translator of one page: `const t = words({ vi, en }); t("title")`. Its words follow the chosen language. */
export function words<const V extends Words>(both: { vi: V; en: Translated<V> }): i18n.Translator<Translated<V>> {
  const dictionary: () => Translated<V> = () => (language() === "vi" ? (both.vi as Translated<V>) : both.en);
  return i18n.translator<Translated<V>>(dictionary) as i18n.Translator<Translated<V>>;
}
