import { describe, expect, test } from "vitest";
import { bytesOf, fixtureText } from "./fixtures/packets.ts";
import { packetDigest } from "./packet-digest.ts";

const text = fixtureText("document");
const OWN_HOP = "2026/11/20 15:42:07";
const hop = (time: string) =>
  `<edXML:TraceHeader><edXML:OrganId>H56</edXML:OrganId><edXML:Timestamp>${time}</edXML:Timestamp></edXML:TraceHeader>`;
const afterOwnHop = (added: string) => bytesOf(text.replace("</edXML:TraceHeader>", `</edXML:TraceHeader>${added}`));

describe("the digest of a packet", () => {
  test("is the same whichever axes it crossed, and when", () => {
    const sent = packetDigest(bytesOf(text));

    expect(packetDigest(afterOwnHop(hop("2026/11/20 15:43:00")))).toBe(sent);
    expect(packetDigest(afterOwnHop(`\n   ${hop("2026/11/20 16:00:00")}\n${hop("2026/11/21 08:00:00")}`))).toBe(sent);
  });

  test.each([
    ["its sender packed it anew", text.replace(OWN_HOP, "2026/11/21 09:00:00")],
    ["its files differ", text.replace("AAIAABIdF1Q", "AAIAABIdF1R")],
    ["its reason differs", text.replace("Văn bản điện tử mới", "Văn bản khác")],
  ])("is another when %s", (_, changed) => {
    expect(changed).not.toBe(text);
    expect(packetDigest(bytesOf(changed))).not.toBe(packetDigest(bytesOf(text)));
  });

  test("of a packet without a trace is that of its bytes", () => {
    const bare = text.replace(/<edXML:TraceHeaderList>[\s\S]*<\/edXML:TraceHeaderList>/, "");

    expect(bare).not.toBe(text);
    expect(packetDigest(bytesOf(bare))).toHaveLength(64);
    expect(packetDigest(bytesOf(bare))).not.toBe(packetDigest(bytesOf(`${bare} `)));
  });

  test("is found as fast in four megabytes of beginnings without an end", () => {
    const endless = bytesOf(`<edXML><!--${"<TraceHeaderList>".repeat(250_000)}--></edXML>`);
    const before = performance.now();

    packetDigest(endless);

    expect(performance.now() - before).toBeLessThan(1000);
  });
});
