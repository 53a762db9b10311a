/** A PDF name, decoded: `/A#20B` is `A B`, so that an escaped name cannot pass for another one. */
export class PdfName {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

/** A reference to an indirect object. */
export class PdfRef {
  readonly number: number;
  readonly generation: number;
  constructor(number: number, generation = 0) {
    this.number = number;
    this.generation = generation;
  }
}

/** A number that is not a plain non-negative integer; keeps its digits as written. */
export class PdfReal {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A string, and where it stood (its delimiters included) in the buffer it was read from; -1 when made here. */
export class PdfString {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  constructor(bytes: Uint8Array, start = -1, end = -1) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }
}

/** A dictionary. `hasDuplicateKeys` tells that readers may disagree on what it says; the last value counts here. */
export class PdfDict extends Map<string, PdfObject> {
  hasDuplicateKeys = false;
}

/** A stream: its dictionary and its bytes as they stand in the file. */
export class PdfStream {
  readonly dict: PdfDict;
  readonly raw: Uint8Array;
  constructor(dict: PdfDict, raw: Uint8Array) {
    this.dict = dict;
    this.raw = raw;
  }
}

export type PdfObject =
  null | boolean | number | PdfReal | PdfName | PdfString | PdfRef | PdfDict | PdfStream | PdfObject[];

/** The value of a number of either kind; `undefined` for anything else. */
export function numberOf(object: PdfObject | undefined): number | undefined {
  if (typeof object === "number") return object;
  return object instanceof PdfReal ? Number(object.text) : undefined;
}

/** The value of a name; `undefined` for anything else. */
export function nameOf(object: PdfObject | undefined): string | undefined {
  return object instanceof PdfName ? object.value : undefined;
}

/** The dictionary of a dictionary or stream. */
export function dictOf(object: PdfObject | undefined): PdfDict | undefined {
  if (object instanceof PdfStream) return object.dict;
  return object instanceof PdfDict ? object : undefined;
}
