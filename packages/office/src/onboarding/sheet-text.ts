import { Refusal } from "@vanthu/platform/refusal.ts";

/** In a text of Windows-1258 that is none, letters come out that no Vietnamese word has. */
const STRANGE = /[\u0000-\u0008\u000e-\u001f\ufffd¡¢£¤¥¦§¨©ª«¬®¯±²³´µ¶·¸¹º»¼½¾¿ß÷ÿ]/u;

/**
 * The text of a CSV file: UTF-8, UTF-16 with its mark, or Windows-1258 as older Vietnamese machines write it.
 * @throws Refusal `import.encoding` for any other writing: a wrong guess would enter wrong names
 */
export function sheetText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) throw new Refusal("input", "import.encoding");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).normalize("NFC");
  } catch {
    const text = new TextDecoder("windows-1258").decode(bytes).normalize("NFC");
    if (STRANGE.test(text)) throw new Refusal("input", "import.encoding");
    return text;
  }
}
