import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { FaceName, LetterFonts } from "./letter-fonts.ts";

/** Where each face lies in the package `@expo-google-fonts/tinos`; a bundle ships the files under their base names. */
export const fontFiles: Readonly<Record<FaceName, string>> = {
  regular: "400Regular/Tinos_400Regular.ttf",
  bold: "700Bold/Tinos_700Bold.ttf",
  italic: "400Regular_Italic/Tinos_400Regular_Italic.ttf",
  boldItalic: "700Bold_Italic/Tinos_700Bold_Italic.ttf",
};

/**
 * Reads the four faces: from `directory`, flat (`<directory>/Tinos_400Regular.ttf`), as a bundle ships them;
 * without it, from the installed package.
 */
export async function loadFonts(directory?: string): Promise<LetterFonts> {
  const read = async (face: FaceName) => {
    const file = fontFiles[face];
    const path =
      directory === undefined
        ? createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${file}`)
        : join(directory, file.slice(file.indexOf("/") + 1));
    return new Uint8Array(await readFile(path));
  };
  const [regular, bold, italic, boldItalic] = await Promise.all([
    read("regular"),
    read("bold"),
    read("italic"),
    read("boldItalic"),
  ]);
  return { regular, bold, italic, boldItalic };
}
