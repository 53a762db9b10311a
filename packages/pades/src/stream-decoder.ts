import type { InflateBudget } from "./inflate-budget.ts";
import { dictOf, nameOf, numberOf, type PdfDict, type PdfObject, type PdfStream } from "./pdf-object.ts";
import { PdfProblem } from "./pdf-problem.ts";

/**
 * The data of a cross-reference or object stream, which holds its filter and parameters directly.
 * @throws {PdfProblem} `pdf.damaged` for a filter other than FlateDecode with a PNG predictor.
 */
export function decodeStructureStream(stream: PdfStream, budget: InflateBudget): Buffer {
  const filter = single(stream.dict.get("Filter"));
  if (filter === undefined) return Buffer.from(stream.raw.buffer, stream.raw.byteOffset, stream.raw.byteLength);
  if (nameOf(filter) !== "FlateDecode") throw new PdfProblem("pdf.damaged", { filter: nameOf(filter) ?? "" });
  const data = budget.inflate(stream.raw);
  const parameters = dictOf(single(stream.dict.get("DecodeParms")));
  return parameters ? undoPredictor(data, parameters) : data;
}

function single(object: PdfObject | undefined): PdfObject | undefined {
  if (!Array.isArray(object)) return object ?? undefined;
  if (object.length > 1) throw new PdfProblem("pdf.damaged", { filter: "chain" });
  return object[0];
}

function undoPredictor(data: Buffer, parameters: PdfDict): Buffer {
  const predictor = numberOf(parameters.get("Predictor")) ?? 1;
  if (predictor === 1) return data;
  const columns = numberOf(parameters.get("Columns")) ?? 1;
  const plainBytes =
    (numberOf(parameters.get("Colors")) ?? 1) === 1 && (numberOf(parameters.get("BitsPerComponent")) ?? 8) === 8;
  if (predictor < 10 || !plainBytes || !Number.isInteger(columns) || columns < 1) {
    throw new PdfProblem("pdf.damaged", { predictor });
  }
  const rows = Math.floor(data.length / (columns + 1));
  const out = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row++) undoRow(data, out, row, columns);
  return out;
}

function undoRow(data: Buffer, out: Buffer, row: number, columns: number): void {
  const source = row * (columns + 1);
  const target = row * columns;
  const type = data[source] ?? 0;
  for (let column = 0; column < columns; column++) {
    const left = column > 0 ? (out[target + column - 1] ?? 0) : 0;
    const up = row > 0 ? (out[target - columns + column] ?? 0) : 0;
    const upLeft = row > 0 && column > 0 ? (out[target - columns + column - 1] ?? 0) : 0;
    out[target + column] = (data[source + 1 + column] ?? 0) + predicted(type, left, up, upLeft);
  }
}

function predicted(type: number, left: number, up: number, upLeft: number): number {
  switch (type) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, upLeft);
    default:
      throw new PdfProblem("pdf.damaged", { predictor: type });
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const [toLeft, toUp, toUpLeft] = [left, up, upLeft].map((value) => Math.abs(estimate - value)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}
