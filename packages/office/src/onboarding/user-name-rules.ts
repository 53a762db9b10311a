import { foldedWords } from "@vanthu/platform/text.ts";

const LONGEST = 30;

/**
 * Sign-in names as offices make them: the given name, then the first letters of the rest. "Bùi Thị Nguyền" is `nguyen.bt`;
 * the second of that name is `nguyen.bt2`.
 * @param taken names in use; the new ones are added
 */
export function userNameFor(fullName: string, taken: Set<string>): string {
  const words = foldedWords(fullName).map((word) => word.replace(/[^a-z0-9]/g, ""));
  const given = words.at(-1) ?? "";
  const initials = words
    .slice(0, -1)
    .map((word) => word.slice(0, 1))
    .join("");
  const plain = (initials === "" ? given : `${given}.${initials}`).slice(0, LONGEST);
  // A name without a single Latin letter at its start still needs one.
  const base = /^[a-z]/.test(plain) ? plain : `u${plain}`;
  let name = base;
  for (let serial = 2; taken.has(name); serial += 1) name = `${base}${String(serial)}`;
  taken.add(name);
  return name;
}
