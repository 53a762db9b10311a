import { createSignal } from "solid-js";
import { language, type Language } from "./i18n/language.ts";
import { requestRefusal } from "./i18n/refusal/request.vi.ts";
import { date, fileSize, number } from "./i18n/format.ts";

/** What the server says when it will not do something: RFC 9457 with a stable code and its values. */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly requestId: string | undefined;

  constructor(problem: {
    status: number;
    code: string;
    params?: Record<string, unknown>;
    requestId?: string | undefined;
  }) {
    super(problem.code);
    this.name = "ApiRefusal";
    this.status = problem.status;
    this.code = problem.code;
    this.params = problem.params ?? {};
    this.requestId = problem.requestId;
  }
}

/** The refusal an error is, if it is one. */
export function refusalOf(error: unknown): ApiRefusal | undefined {
  return error instanceof ApiRefusal ? error : undefined;
}

/** A value of a refusal as people read it: dates, sizes and numbers in the form of the language. */
function readable(name: string, value: unknown): string {
  if (typeof value === "number") return name.endsWith("Bytes") ? fileSize(value) : number(value);
  if (typeof value === "string") return name.endsWith("On") && /^\d{4}-\d\d-\d\d$/u.test(value) ? date(value) : value;
  return Array.isArray(value) ? value.map(String).join(", ") : "";
}

/** Puts the values of a refusal into its sentence: `{{number}}`. A year and an ordinal number are written plainly. */
export function fill(template: string, params: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{\{(\w+)\}\}/gu, (_, name: string) =>
    /year|number/iu.test(name) ? String(params[name] ?? "") : readable(name, params[name]),
  );
}

type Sentences = Readonly<Record<string, string>>;

/** Forty kilobytes of sentences that no page needs to be shown: they come when the browser is idle, or at the first refusal. */
const [all, setAll] = createSignal<Readonly<Partial<Record<Language, Sentences>>>>({});
const LOADERS: Readonly<Record<Language, () => Promise<{ refusal: Sentences }>>> = {
  vi: () => import("./i18n/refusal.vi.ts"),
  en: () => import("./i18n/refusal.en.ts"),
};

/** Brings the sentences of a language; without a network those that are here already have to do. */
export async function loadSentences(wanted: Language): Promise<void> {
  if (all()[wanted]) return;
  try {
    const { refusal } = await LOADERS[wanted]();
    setAll((known) => ({ ...known, [wanted]: refusal }));
  } catch {
    // asked for again by the next refusal
  }
}

/** Any error as a sentence a person can act on: what is wrong, then what to do. */
export function sentence(error: unknown): string {
  const wanted = language();
  if (!all()[wanted]) void loadSentences(wanted);
  const said: Sentences = all()[wanted] ?? all().vi ?? requestRefusal;
  const refusal = refusalOf(error);
  const known = refusal && (said[refusal.code] ?? said[`status.${refusal.status}`]);
  if (refusal && known) return fill(known, refusal.params);
  return said[error instanceof TypeError ? "client.offline" : "client.unknown"] ?? "";
}
