import { constants, inflateSync } from "node:zlib";
import { PdfProblem } from "./pdf-problem.ts";
import type { ReadingCaps } from "./reading-caps.ts";

/** Decompresses within the caps of one file, so that a small file cannot fill the memory. */
export class InflateBudget {
  readonly #caps: Readonly<ReadingCaps>;
  #spent = 0;

  constructor(caps: Readonly<ReadingCaps>) {
    this.#caps = caps;
  }

  /** @throws {PdfProblem} `pdf.too_complex` beyond a cap, `pdf.damaged` when it is not compressed data. */
  inflate(compressed: Uint8Array): Buffer {
    const left = Math.min(this.#caps.streamBytes, this.#caps.totalBytes - this.#spent);
    try {
      const data = inflateSync(compressed, {
        maxOutputLength: Math.max(1, left),
        chunkSize: Math.max(1024, Math.min(1 << 20, compressed.length * 4)),
        finishFlush: constants.Z_SYNC_FLUSH,
      });
      this.#spent += data.length;
      return data;
    } catch (error) {
      const tooLarge = error instanceof RangeError;
      throw new PdfProblem(tooLarge ? "pdf.too_complex" : "pdf.damaged", { limit: "streamBytes" }, { cause: error });
    }
  }
}
