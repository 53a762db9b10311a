/** The addresses of a field with one on each line (or after a comma), and the first that is none. */
export function mailLines(text: string): { mails: string[]; bad?: string } {
  const mails = text
    .split(/[\n,;]/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const bad = mails.find((mail) => !/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u.test(mail));
  return bad === undefined ? { mails: [...new Set(mails)] } : { mails, bad };
}
