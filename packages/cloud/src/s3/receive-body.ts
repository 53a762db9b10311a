import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { Transform } from "node:stream";
import { AwsChunkedDecoder } from "./aws-chunked.ts";
import { checksumNames, newDigest, type ChecksumName, type Checksums } from "./checksums.ts";
import type { ObjectFiles, Upload } from "./object-files.ts";
import { S3Error } from "./s3-error.ts";

/** S3 takes 5 GB in one request. */
const maxUploadBytes = 5 * 1024 ** 3;

export interface ReceivedBody {
  upload: Upload;
  sizeBytes: number;
  md5Hex: string;
  checksums: Checksums;
}

/**
 * Receives the body of a PutObject into a temporary file, and compares it with all the request says of it: length,
 * MD5, checksums (as headers or trailers) and the hash the signature covers. Nothing stays when one does not agree.
 */
export async function receiveBody(
  files: ObjectFiles,
  request: IncomingMessage,
  signedSha256: string | undefined,
): Promise<ReceivedBody> {
  const { headers } = request;
  const payload = String(headers["x-amz-content-sha256"] ?? "");
  if (payload.startsWith("STREAMING-AWS4-")) {
    throw new S3Error(
      501,
      "NotImplemented",
      "Signed chunks are not emulated; send an unsigned payload with a trailer.",
    );
  }
  const chunked = payload.startsWith("STREAMING-") || hasEncoding(headers["content-encoding"], "aws-chunked");
  const decoder = chunked ? new AwsChunkedDecoder() : undefined;
  const md5 = createHash("md5");
  const sha256 = createHash("sha256");
  const digests = namedChecksums(request).map((name) => [name, newDigest(name)] as const);
  let sizeBytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      sizeBytes += chunk.length;
      md5.update(chunk);
      sha256.update(chunk);
      for (const [, digest] of digests) digest.update(chunk);
      callback(
        sizeBytes > maxUploadBytes ? new S3Error(400, "EntityTooLarge", "The object is too large") : null,
        chunk,
      );
    },
  });
  const upload = await files.receive(request, ...(decoder ? [decoder, measure] : [measure]));
  try {
    const md5Digest = md5.digest();
    const checksums: Checksums = Object.fromEntries(digests.map(([name, digest]) => [name, digest.base64()]));
    compareChecksums(checksums, { ...decoder?.trailers, ...headers });
    if (headers["content-md5"] !== undefined && headers["content-md5"] !== md5Digest.toString("base64")) {
      throw new S3Error(400, "BadDigest", "The Content-MD5 you specified did not match what we received.");
    }
    const decodedLength = headers["x-amz-decoded-content-length"];
    if (decoder && decodedLength !== undefined && Number(decodedLength) !== sizeBytes) {
      throw new S3Error(400, "IncompleteBody", "The body has another length than x-amz-decoded-content-length");
    }
    if (signedSha256 !== undefined && signedSha256 !== sha256.digest("hex")) {
      throw new S3Error(400, "XAmzContentSHA256Mismatch", "The body does not match x-amz-content-sha256.");
    }
    return { upload, sizeBytes, md5Hex: md5Digest.toString("hex"), checksums };
  } catch (error) {
    await upload.drop();
    throw error;
  }
}

export function hasEncoding(header: string | undefined, name: string): boolean {
  return encodingsOf(header).includes(name);
}

/** Content codings other than `aws-chunked`, which is of the transfer and not kept. */
export function keptEncoding(header: string | undefined): string | undefined {
  return (
    encodingsOf(header)
      .filter((coding) => coding !== "aws-chunked")
      .join(",") || undefined
  );
}

function encodingsOf(header: string | undefined): string[] {
  return (header ?? "")
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "");
}

function namedChecksums({ headers }: IncomingMessage): ChecksumName[] {
  const trailers = encodingsOf(String(headers["x-amz-trailer"] ?? "").toLowerCase());
  const algorithm = String(headers["x-amz-sdk-checksum-algorithm"] ?? "").toLowerCase();
  return checksumNames.filter(
    (name) =>
      headers[`x-amz-checksum-${name}`] !== undefined ||
      trailers.includes(`x-amz-checksum-${name}`) ||
      algorithm === name,
  );
}

function compareChecksums(checksums: Checksums, stated: Record<string, unknown>): void {
  for (const [name, digest] of Object.entries(checksums)) {
    const expected = stated[`x-amz-checksum-${name}`];
    if (expected !== undefined && expected !== digest) {
      throw new S3Error(400, "BadDigest", `The ${name.toUpperCase()} you specified did not match what we received.`);
    }
  }
}
