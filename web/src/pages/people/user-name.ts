import { fold } from "../../fold.ts";

/**
 * A sign-in name in the way offices form it: given name, dot, first letters of the names before it; “Bùi Thị Nguyền” is
 * nguyen.bt. A figure follows where the name is taken.
 */
export function suggestUserName(fullName: string, taken: readonly string[]): string {
  const names = fold(fullName)
    .replace(/[^a-z\s]/gu, "")
    .split(" ")
    .filter(Boolean);
  const given = names.at(-1);
  if (given === undefined) return "";
  const initials = names
    .slice(0, -1)
    .map((one) => one.slice(0, 1))
    .join("");
  const plain = initials === "" ? given : `${given}.${initials}`;
  let name = plain;
  for (let figure = 2; taken.includes(name); figure += 1) name = `${plain}${String(figure)}`;
  return name;
}
