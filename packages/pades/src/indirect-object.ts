import { PdfLexer } from "./pdf-lexer.ts";
import { PdfDict, type PdfObject, PdfStream } from "./pdf-object.ts";
import { PdfProblem } from "./pdf-problem.ts";

/** An indirect object as it stands in the file. */
export interface IndirectObject {
  number: number;
  generation: number;
  value: PdfObject;
}

/**
 * Reads `N G obj …` at an offset.
 * @param resolve gives the value of a stream's indirect `/Length`.
 * @throws {PdfProblem} `pdf.damaged` when no complete object stands there.
 */
export function readIndirectObject(
  bytes: Buffer,
  offset: number,
  resolve: (object: PdfObject) => PdfObject,
): IndirectObject {
  const lexer = new PdfLexer(bytes, offset);
  const [number, generation, keyword] = [lexer.token(), lexer.token(), lexer.token()];
  if (!/^\d+$/.test(number) || !/^\d+$/.test(generation) || keyword !== "obj") {
    throw new PdfProblem("pdf.damaged", { at: offset });
  }
  const value = lexer.object();
  lexer.skipWhitespace();
  const isStream = value instanceof PdfDict && lexer.isAt("stream");
  return {
    number: Number(number),
    generation: Number(generation),
    value: isStream ? readStream(lexer, value, resolve) : value,
  };
}

function readStream(lexer: PdfLexer, dict: PdfDict, resolve: (object: PdfObject) => PdfObject): PdfStream {
  lexer.position += "stream".length;
  if (lexer.isAt("\r")) lexer.position++;
  if (lexer.isAt("\n")) lexer.position++;
  const start = lexer.position;
  const length = resolve(dict.get("Length") ?? null);
  if (typeof length !== "number" || start + length > lexer.bytes.length) {
    throw new PdfProblem("pdf.damaged", { at: start });
  }
  lexer.position = start + length;
  lexer.skipWhitespace();
  if (!lexer.isAt("endstream")) throw new PdfProblem("pdf.damaged", { at: lexer.position });
  return new PdfStream(dict, lexer.bytes.subarray(start, start + length));
}
