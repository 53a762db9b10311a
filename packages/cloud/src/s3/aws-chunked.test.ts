import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { AwsChunkedDecoder } from "./aws-chunked.ts";

async function decode(...pieces: string[]): Promise<{ text: string; trailers: Record<string, string> }> {
  const decoder = new AwsChunkedDecoder();
  const chunks: Buffer[] = [];
  for await (const chunk of Readable.from(pieces.map((piece) => Buffer.from(piece))).compose(decoder)) {
    chunks.push(chunk as Buffer);
  }
  return { text: Buffer.concat(chunks).toString(), trailers: decoder.trailers };
}

const whole = "5\r\nhello\r\n6;chunk-signature=abc\r\n world\r\n0\r\nx-amz-checksum-crc32:AAAA==\r\n\r\n";

test("chunks are joined and trailers read", async () => {
  expect(await decode(whole)).toEqual({ text: "hello world", trailers: { "x-amz-checksum-crc32": "AAAA==" } });
});

test("it does not matter where the network cuts", async () => {
  expect(await decode(...whole)).toEqual(await decode(whole));
});

test("bytes that look like frames are bytes", async () => {
  expect((await decode("7\r\n0\r\n\r\n0\r\r\n0\r\n\r\n")).text).toBe("0\r\n\r\n0\r");
});

test.each([
  ["ends within a chunk", "5\r\nhel"],
  ["ends before the last chunk", "5\r\nhello\r\n"],
  ["has a size that is none", "xyz\r\nhello\r\n0\r\n\r\n"],
  ["has a chunk longer than its size", "3\r\nhello\r\n0\r\n\r\n"],
])("a body that %s is refused", async (_what, body) => {
  await expect(decode(body)).rejects.toMatchObject({ code: "IncompleteBody" });
});
