/**
 * Words of secrecy (Luật Bảo vệ bí mật nhà nước 117/2025/QH15). Nothing that bears one may enter a connected system, so
 * the search leans towards stopping: a wrong hit costs a clerk one reason for release, a miss is a breach.
 */
export type SecrecyWord = "MẬT" | "TỐI MẬT" | "TUYỆT MẬT";

/** Between the words of a level: anything that is no letter and no sign of a new phrase, or nothing at all. */
const LOOSE = String.raw`[\p{Z}\s_.\-]*`;
/** Inside a compound word: one blank, underscore, hyphen or dot. More than one sets a stamp beside another text. */
const TIGHT = String.raw`[\p{Zs}_.\-]`;

/** Words that make a harmless one of a following MẬT: bảo mật, cơ mật, không mật, giải mật, lấy mật … */
const HARMLESS_BEFORE = "BÍ|BẢO|CƠ|KHÔNG|GIẢI|THÂN|CẨN|LẤY|TÚI|SỎI";
/** … and of a preceding one: mật khẩu, mật mã, mật độ, mật thiết, mật ong, mật mía. */
const HARMLESS_AFTER = "KHẨU|MÃ|ĐỘ|THIẾT|ONG|MÍA";
/** Bí mật is so common in titles that it may also be parted by a line break or wide spacing. */
const HARMLESS_LEAD = String.raw`(?<!\p{L})(?:(?:${HARMLESS_BEFORE})${TIGHT}|BÍ\s+)`;

/** A syllable in capitals, decomposed (TRAN, BĂNG, GAP); an abbreviation such as CV, SNV, UBND is none. */
const SYLLABLE = String.raw`[BCDĐGHKLMNPQRSTVX]{0,3}(?:[AEIOUY]\p{M}*){1,3}(?:C|CH|M|N|NG|NH|P|T)?`;
const SYLLABLE_JOINT = String.raw`(?:[\p{Z}_]+|-)`;

type Search = { word: SecrecyWord; pattern: RegExp };

/** Highest level first. Each pattern starts with its literal, so that long texts are scanned at the speed of indexOf. */
const ACCENTED: readonly Search[] = [
  { word: "TUYỆT MẬT", pattern: alone("TUYỆT", `${LOOSE}MẬT`) },
  { word: "TỐI MẬT", pattern: alone("TỐI", `${LOOSE}MẬT`) },
  {
    word: "MẬT",
    pattern: new RegExp(
      String.raw`MẬT(?<!(?:\p{L}|${HARMLESS_LEAD})MẬT)(?!\p{L}|${TIGHT}(?:${HARMLESS_AFTER})(?!\p{L}))`,
      "u",
    ),
  },
];

/** Matched against decomposed text, so that `MAT` is not the letters of MẬT, MẶT or MẮT. */
const UNACCENTED: readonly Search[] = [
  { word: "TUYỆT MẬT", pattern: alone("TUYET", `${LOOSE}MAT`) },
  { word: "TỐI MẬT", pattern: alone("TOI", `${LOOSE}MAT`) },
  {
    word: "MẬT",
    pattern: new RegExp(
      String.raw`MAT(?<!(?:[\p{L}\p{M}]|(?<![\p{L}\p{M}])${SYLLABLE}${SYLLABLE_JOINT})MAT)` +
        String.raw`(?!\p{L}|${SYLLABLE_JOINT}${SYLLABLE}(?!\p{L}))`,
      "u",
    ),
  },
];

/**
 * The highest word of secrecy that stands in a text in accented capitals, apart from other letters; digits, punctuation,
 * underscores, blanks and the ends of the text set it apart. Composed and decomposed text count alike, invisible
 * characters not at all. Lower case and the capital compounds listed above are no hits, so `BẢO VỆ BÍ MẬT NHÀ NƯỚC`,
 * `MẬT KHẨU` and `(KHÔNG MẬT)` pass; beside any other capital word it is one: `BÁO CÁO MẬT`, and a person called MẬT.
 */
export function findSecrecyWord(text: string): SecrecyWord | undefined {
  return highest(visible(text).normalize("NFC"), ACCENTED);
}

/**
 * The same for a file name, where capitals without accents count too: `12-MAT.pdf`, `TOI_MAT.docx`. Bare MAT also stands
 * for mặt, mắt and mất (GIAI PHONG MAT BANG, MAT TRAN), so it counts only where it touches no other capital syllable.
 */
export function findSecrecyWordInFileName(fileName: string): SecrecyWord | undefined {
  const name = visible(fileName);
  const found = [highest(name.normalize("NFC"), ACCENTED), highest(name.normalize("NFD"), UNACCENTED)];
  return ACCENTED.find(({ word }) => found.includes(word))?.word;
}

function highest(text: string, searches: readonly Search[]): SecrecyWord | undefined {
  return searches.find(({ pattern }) => pattern.test(text))?.word;
}

function visible(text: string): string {
  return text.replace(/\p{Cf}+/gu, "");
}

function alone(start: string, rest: string): RegExp {
  return new RegExp(String.raw`${start}(?<!\p{L}${start})${rest}(?![\p{L}\p{M}])`, "u");
}
