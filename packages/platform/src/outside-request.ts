import { lookup, type LookupAddress, type LookupOptions } from "node:dns";
import { request as askPlainly, type IncomingMessage, type RequestOptions } from "node:http";
import { request as askSecurely } from "node:https";
import { isOpenAddress, isLoopbackHost, mayAskOutside } from "./outside-address.ts";
import { Refusal } from "./refusal.ts";

const MAX_REPLY_BYTES = 1_000_000;

/** A request to an address a person entered. */
export interface OutsideRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** For all of it: connection, request, reply. */
  readonly timeoutMs: number;
  /** Only where everything runs on one machine. */
  readonly allowLoopback: boolean;
}

export interface OutsideReply {
  readonly status: number;
  readonly body: string;
}

/**
 * Posts to an address a person entered. The address a name leads to is checked in the very look-up the connection uses,
 * so that no second look-up can lead elsewhere; redirects are not followed; a reply of more than 1 MB is cut off.
 * @throws Refusal `provider.address_refused`, `provider.timed_out`, `provider.unreachable`
 */
export async function postOutside(asked: OutsideRequest): Promise<OutsideReply> {
  if (!mayAskOutside(asked.url, asked.allowLoopback)) throw new Refusal("input", "provider.address_refused");
  const url = new URL(asked.url);
  const signal = AbortSignal.timeout(asked.timeoutMs);
  const options: RequestOptions = {
    method: "POST",
    headers: { ...asked.headers, "content-length": String(Buffer.byteLength(asked.body)) },
    agent: false,
    signal,
    ...(!isLoopbackHost(url.hostname) && { lookup: lookUpOpenOnly }),
  };
  try {
    const reply = await new Promise<IncomingMessage>((resolve, reject) => {
      const send = url.protocol === "https:" ? askSecurely : askPlainly;
      send(url, options, resolve).once("error", reject).end(asked.body);
    });
    return { status: reply.statusCode ?? 0, body: await readAll(reply) };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const code = signal.aborted ? "provider.timed_out" : "provider.unreachable";
    throw new Refusal("unavailable", code, {}, { cause: error });
  }
}

async function readAll(reply: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of reply as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > MAX_REPLY_BYTES) throw new Error("the reply is too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

type LookedUp = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

function lookUpOpenOnly(hostname: string, options: LookupOptions, done: LookedUp): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error) done(error, "");
    else if (!first || addresses.some(({ address }) => !isOpenAddress(address))) {
      done(new Refusal("input", "provider.address_refused"), "");
    } else if (options.all === true) done(null, addresses);
    else done(null, first.address, first.family);
  });
}
