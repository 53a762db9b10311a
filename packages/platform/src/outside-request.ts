import { lookup, type LookupAddress, type LookupOptions } from "node:dns";
import { request as askPlainly, type IncomingMessage, type RequestOptions } from "node:http";
import { request as askSecurely } from "node:https";
import { isOpenAddress, isLoopbackHost, mayAskOutside } from "./outside-address.ts";
import { Refusal } from "./refusal.ts";

const MAX_REPLY_BYTES = 1_000_000;

interface Asked {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** For all of it: connection, request, reply. */
  readonly timeoutMs: number;
  /** Only where everything runs on one machine. */
  readonly allowLoopback: boolean;
}

/** A request to an address a person entered. */
export interface OutsideRequest extends Asked {
  readonly method: "GET" | "POST";
  readonly body?: Uint8Array | string | undefined;
  /** A longer reply is cut off and counts as none. */
  readonly maxReplyBytes: number;
}

export interface OutsideBytes {
  readonly status: number;
  readonly body: Uint8Array;
}

export interface OutsideReply {
  readonly status: number;
  readonly body: string;
}

/** {@link askOutside} for a short text to which a short text (1 MB at most) is answered. */
export async function postOutside(asked: Asked & { readonly body: string }): Promise<OutsideReply> {
  const { status, body } = await askOutside({ ...asked, method: "POST", maxReplyBytes: MAX_REPLY_BYTES });
  return { status, body: Buffer.from(body).toString("utf8") };
}

/**
 * Asks at an address a person entered. The address a name leads to is checked in the very look-up the connection uses,
 * so that no second look-up can lead elsewhere; redirects are not followed; a reply beyond its size is cut off.
 * @throws Refusal `provider.address_refused`, `provider.timed_out`, `provider.unreachable`
 */
export async function askOutside(asked: OutsideRequest): Promise<OutsideBytes> {
  if (!mayAskOutside(asked.url, asked.allowLoopback)) throw new Refusal("input", "provider.address_refused");
  const url = new URL(asked.url);
  const signal = AbortSignal.timeout(asked.timeoutMs);
  const options: RequestOptions = {
    method: asked.method,
    headers: {
      ...asked.headers,
      ...(asked.body !== undefined && { "content-length": String(Buffer.byteLength(asked.body)) }),
    },
    agent: false,
    signal,
    ...(!isLoopbackHost(url.hostname) && { lookup: lookUpOpenOnly }),
  };
  try {
    const reply = await new Promise<IncomingMessage>((resolve, reject) => {
      const send = url.protocol === "https:" ? askSecurely : askPlainly;
      send(url, options, resolve).once("error", reject).end(asked.body);
    });
    return { status: reply.statusCode ?? 0, body: await readAll(reply, asked.maxReplyBytes) };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const code = signal.aborted ? "provider.timed_out" : "provider.unreachable";
    throw new Refusal("unavailable", code, {}, { cause: error });
  }
}

async function readAll(reply: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of reply as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new Error("the reply is too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
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
