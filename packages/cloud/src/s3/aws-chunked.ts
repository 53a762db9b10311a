import { Transform, type TransformCallback } from "node:stream";
import { S3Error } from "./s3-error.ts";

const maxLineBytes = 4096;

function incomplete(): S3Error {
  return new S3Error(400, "IncompleteBody", "The request body is not complete in its aws-chunked encoding");
}

/**
 * Decodes a body of content encoding `aws-chunked`: chunks of `<hex size>[;extension]\r\n<bytes>\r\n`, one of size 0,
 * then trailing headers such as a checksum, then an empty line.
 */
export class AwsChunkedDecoder extends Transform {
  /** Trailing headers, names in lower case; complete when the stream has ended. */
  readonly trailers: Record<string, string> = {};
  #rest: Buffer = Buffer.alloc(0);
  #state: "size" | "bytes" | "lineEnd" | "trailers" | "done" = "size";
  #leftInChunk = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, callback: TransformCallback): void {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    try {
      while (this.#step());
      callback();
    } catch (error) {
      callback(error as Error);
    }
  }

  override _flush(callback: TransformCallback): void {
    callback(this.#state === "done" || this.#state === "trailers" ? null : incomplete());
  }

  /** Consumes one element; says whether there may be another in what has arrived. */
  #step(): boolean {
    if (this.#state === "bytes") {
      const bytes = this.#rest.subarray(0, this.#leftInChunk);
      if (bytes.length === 0) return false;
      this.push(bytes);
      this.#rest = this.#rest.subarray(bytes.length);
      this.#leftInChunk -= bytes.length;
      if (this.#leftInChunk === 0) this.#state = "lineEnd";
      return true;
    }
    if (this.#state === "done") return false;
    const line = this.#line();
    if (line === undefined) return false;
    if (this.#state === "lineEnd") {
      if (line !== "") throw incomplete();
      this.#state = "size";
    } else if (this.#state === "size") {
      this.#beginChunk(line);
    } else if (line === "") {
      this.#state = "done";
    } else {
      const colon = line.indexOf(":");
      this.trailers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
    }
    return true;
  }

  #beginChunk(line: string): void {
    const [, size] = /^([0-9a-f]{1,8})(?:;.*)?$/i.exec(line) ?? [];
    if (size === undefined) throw incomplete();
    this.#leftInChunk = Number.parseInt(size, 16);
    this.#state = this.#leftInChunk === 0 ? "trailers" : "bytes";
  }

  #line(): string | undefined {
    const end = this.#rest.indexOf("\r\n");
    if (end < 0) {
      if (this.#rest.length > maxLineBytes) throw incomplete();
      return undefined;
    }
    const line = this.#rest.subarray(0, end).toString();
    this.#rest = this.#rest.subarray(end + 2);
    return line;
  }
}
