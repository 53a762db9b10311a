/** What the name of a font inside a PDF says: `ABCDEF+TimesNewRomanPS-BoldItalicMT`. */
export interface FontFace {
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/^times-?new-?roman/, "Times New Roman"],
  [/^tinos/, "Tinos"],
  [/^liberation-?serif/, "Liberation Serif"],
  [/^times(?:-|$)/, "Times"],
  [/^arial/, "Arial"],
  [/^calibri/, "Calibri"],
  [/^cambria/, "Cambria"],
];

export function faceOf(postScriptName: string): FontFace {
  const name = postScriptName.replace(/^[A-Z]{6}\+/, "");
  const key = name.toLowerCase().replaceAll(/[\s,_]/g, "");
  const family = FAMILIES.find(([pattern]) => pattern.test(key))?.[1];
  return {
    font: family ?? (name.replace(/[-,].*$/, "") || "?"),
    bold: /bold|black|heavy|,bd/.test(key),
    italic: /italic|oblique/.test(key),
  };
}
