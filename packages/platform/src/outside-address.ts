import { BlockList, isIP } from "node:net";

/** Networks that are nobody's on the open internet (RFC 6890 and its like); the cloud's metadata address is among them. */
const CLOSED = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const) {
  CLOSED.addSubnet(network, prefix, "ipv4");
}
for (const [network, prefix] of [
  ["::", 127],
  ["64:ff9b::", 96],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const) {
  CLOSED.addSubnet(network, prefix, "ipv6");
}

const MAPPED = /^::ffff:(?<ipv4>\d+\.\d+\.\d+\.\d+)$/i;

/** Whether an IP address lies on the open internet, and not in a private or special network. */
export function isOpenAddress(address: string): boolean {
  const plain = MAPPED.exec(address)?.groups?.["ipv4"] ?? address;
  const family = isIP(plain);
  return family !== 0 && !CLOSED.check(plain, family === 4 ? "ipv4" : "ipv6");
}

/** Whether a host name of a URL is this machine itself. */
export function isLoopbackHost(hostname: string): boolean {
  return /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(hostname);
}

/**
 * Whether a person may have the system speak to an address: https to a name or an open address, no name and password
 * in it; on a single machine (`allowLoopback`) also http to that machine.
 */
export function mayAskOutside(address: string, allowLoopback: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== "" || password !== "") return false;
  if (isLoopbackHost(hostname)) return allowLoopback && (protocol === "http:" || protocol === "https:");
  const bare = hostname.replace(/^\[|\]$/g, "");
  return protocol === "https:" && (isIP(bare) === 0 || isOpenAddress(bare));
}
