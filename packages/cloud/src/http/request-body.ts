import type { IncomingMessage } from "node:http";

/** DynamoDB takes 16 MB in a request, the largest of the JSON services. */
export const maxBodyBytes = 17 * 1024 * 1024;

export class BodyTooLarge extends Error {
  constructor() {
    super("The request body is too large.");
    this.name = "RequestEntityTooLarge";
  }
}

export async function readBody(request: AsyncIterable<unknown>, limit = maxBodyBytes): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > limit) throw new BodyTooLarge();
    chunks.push(chunk as Buffer);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

/** Reads and drops what is left of a body, so that the answer reaches a client that is still sending. */
export function discardBody(request: IncomingMessage): void {
  request.resume();
}
