import type { Alignment } from "@vanthu/layout/page-model.ts";
import {
  attribute,
  child,
  childElements,
  numberIn,
  toggle,
  TWIPS_PER_MM,
  TWIPS_PER_POINT,
  valueOf,
  type XmlElement,
} from "./word-xml.ts";

/** What is said of letters; absent is said elsewhere. */
export interface RunLook {
  readonly font?: string;
  readonly sizePt?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly caps?: boolean;
  readonly hidden?: boolean;
  readonly color?: string;
}

/** What is said of a paragraph; absent is said elsewhere. */
export interface ParagraphLook {
  readonly align?: Alignment;
  readonly firstLineMm?: number;
  readonly beforePt?: number;
  readonly afterPt?: number;
  /** Multiple of a single line. */
  readonly lineSpacing?: number;
  /** Exact or least distance of lines, in points. */
  readonly linePt?: number;
  readonly numbering?: string;
  readonly numberingLevel?: number;
}

interface Style {
  readonly basedOn: string | undefined;
  readonly run: RunLook;
  readonly paragraph: ParagraphLook;
}

const ALIGNMENTS: Readonly<Record<string, Alignment>> = {
  both: "justify",
  distribute: "justify",
  center: "center",
  right: "right",
  end: "right",
  left: "left",
  start: "left",
};
const MAX_CHAIN = 20;

/** Styles with what they are based on, as Word resolves them: defaults, chain of styles, then the place itself. */
export class WordStyles {
  readonly #styles = new Map<string, Style>();
  readonly #theme: ReadonlyMap<string, string>;
  readonly #base: Style;
  #defaultId: string | undefined;

  constructor(styles: XmlElement | undefined, theme: XmlElement | undefined) {
    this.#theme = themeFonts(theme);
    const defaults = child(styles, "docDefaults");
    this.#base = {
      basedOn: undefined,
      run: { font: "Times New Roman", sizePt: 10, ...this.runLook(child(child(defaults, "rPrDefault"), "rPr")) },
      paragraph: paragraphLook(child(child(defaults, "pPrDefault"), "pPr")),
    };
    for (const style of styles ? childElements(styles) : []) {
      const id = attribute(style, "styleId");
      if (style.name !== "style" || id === undefined) continue;
      if (attribute(style, "type") === "paragraph" && /^(?:1|true)$/.test(attribute(style, "default") ?? ""))
        this.#defaultId = id;
      this.#styles.set(id, {
        basedOn: valueOf(style, "basedOn"),
        run: this.runLook(child(style, "rPr")),
        paragraph: paragraphLook(child(style, "pPr")),
      });
    }
  }

  /** Letters of a paragraph with this style, before what the run itself says. */
  paragraph(properties: XmlElement | undefined): { readonly run: RunLook; readonly paragraph: ParagraphLook } {
    const chain = [this.#base, ...this.#chain(valueOf(properties, "pStyle") ?? this.#defaultId)];
    return {
      run: Object.assign({}, ...chain.map(({ run }) => run)) as RunLook,
      paragraph: Object.assign(
        {},
        ...chain.map(({ paragraph }) => paragraph),
        paragraphLook(properties),
      ) as ParagraphLook,
    };
  }

  run(of: RunLook, properties: XmlElement | undefined): RunLook {
    const chain = this.#chain(valueOf(properties, "rStyle"));
    return Object.assign({}, of, ...chain.map(({ run }) => run), this.runLook(properties)) as RunLook;
  }

  runLook(properties: XmlElement | undefined): RunLook {
    const fonts = child(properties, "rFonts");
    // Vietnamese letters beyond ASCII take the font of "high ANSI".
    const theme = attribute(fonts, "hAnsiTheme") ?? attribute(fonts, "asciiTheme");
    const font =
      (theme === undefined ? undefined : this.#theme.get(theme.slice(0, 5))) ??
      attribute(fonts, "hAnsi") ??
      attribute(fonts, "ascii");
    const halfPoints = Number(valueOf(properties, "sz") ?? NaN);
    const color = valueOf(properties, "color");
    return defined({
      font,
      sizePt: Number.isFinite(halfPoints) ? halfPoints / 2 : undefined,
      bold: toggle(properties, "b"),
      italic: toggle(properties, "i"),
      caps: toggle(properties, "caps"),
      hidden: toggle(properties, "vanish"),
      color: color === undefined ? undefined : /^[\dA-F]{6}$/i.test(color) ? `#${color.toLowerCase()}` : "#000000",
    });
  }

  /** From the one everything is based on to the named one. */
  #chain(id: string | undefined): Style[] {
    const chain: Style[] = [];
    for (let style = this.#styles.get(id ?? ""); style && chain.length < MAX_CHAIN;) {
      chain.unshift(style);
      style = this.#styles.get(style.basedOn ?? "");
    }
    return chain;
  }
}

export function paragraphLook(properties: XmlElement | undefined): ParagraphLook {
  const indent = child(properties, "ind");
  const spacing = child(properties, "spacing");
  const numbering = child(properties, "numPr");
  const first = numberIn(indent, "firstLine");
  const hanging = numberIn(indent, "hanging");
  const line = numberIn(spacing, "line");
  const isExact = /^(?:exact|atLeast)$/.test(attribute(spacing, "lineRule") ?? "");
  const twips = hanging === undefined ? first : -hanging;
  return defined({
    align: ALIGNMENTS[valueOf(properties, "jc") ?? ""],
    firstLineMm: twips === undefined ? undefined : Math.round((twips / TWIPS_PER_MM) * 10) / 10,
    beforePt: points(numberIn(spacing, "before")),
    afterPt: points(numberIn(spacing, "after")),
    lineSpacing: line === undefined || isExact ? undefined : line / 240,
    linePt: isExact ? points(line) : undefined,
    numbering: valueOf(numbering, "numId"),
    numberingLevel: numbering && Number(valueOf(numbering, "ilvl") ?? 0),
  });
}

function points(twips: number | undefined): number | undefined {
  return twips === undefined ? undefined : twips / TWIPS_PER_POINT;
}

/** Without what is not said, so that one look can be laid over another. */
function defined<T extends object>(look: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)) as never;
}

function themeFonts(theme: XmlElement | undefined): Map<string, string> {
  const scheme = child(child(theme, "themeElements"), "fontScheme");
  return new Map(
    (["major", "minor"] as const).flatMap((kind) => {
      const name = attribute(child(child(scheme, `${kind}Font`), "latin"), "typeface");
      return name === undefined || name === "" ? [] : [[kind, name] as const];
    }),
  );
}
