import { describe, expect, test } from "vitest";
import { buildStatusPacket } from "./build-status-packet.ts";
import { aStatusPacket, bytesOf, fixtureText, textOf } from "./fixtures/packets.ts";
import { readPacket } from "./read-packet.ts";
import type { StatusPacket } from "./status-packet.ts";

test("the sample of the standard is written letter for letter", () => {
  const sample = fixtureText("status");
  const { packet } = readPacket(bytesOf(sample)) as { packet: StatusPacket };

  const written = textOf(buildStatusPacket(packet));

  expect(written).toBe(sample.replaceAll(/^ *<(edXML:\w+)><\/\1>\n/gm, ""));
});

test("what was written reads back equal, with nothing to note", () => {
  const packet = aStatusPacket({
    staff: {
      department: "Văn thư",
      departmentId: "1",
      staff: "Trần Thị Đến",
      staffId: "2",
      mobile: "0",
      email: "a@example.vn",
    },
    statusCode: "02",
    description: "Không đúng thẩm quyền <xem lại> & gửi lại",
  });

  expect(readPacket(buildStatusPacket(packet))).toEqual({ kind: "status", packet, notes: [] });
});

describe("a packet that must not go out is refused before it is written", () => {
  const { responseFor } = aStatusPacket();
  const { from } = aStatusPacket();
  test.each<[string, string, StatusPacket]>([
    ["packet.element_missing", "OrganId", aStatusPacket({ from: { organId: "", organName: "Sở Nội vụ" } })],
    ["packet.element_missing", "DocumentId", aStatusPacket({ responseFor: { ...responseFor, documentId: "" } })],
    ["packet.element_missing", "Code", aStatusPacket({ responseFor: { ...responseFor, code: "" } })],
    ["packet.element_missing", "StatusCode", aStatusPacket({ statusCode: "" })],
    ["packet.element_missing", "Timestamp", { from, responseFor, statusCode: "03" }],
    ["packet.value_invalid", "StatusCode", aStatusPacket({ statusCode: "3" })],
    ["packet.value_invalid", "Timestamp", aStatusPacket({ at: "2026/11/20 16:05:33" })],
    [
      "packet.value_invalid",
      "PromulgationDate",
      aStatusPacket({ responseFor: { ...responseFor, promulgatedOn: "2026-13-01" } }),
    ],
  ])("%s of %s", (code, element, packet) => {
    expect(() => buildStatusPacket(packet)).toThrow(
      expect.objectContaining({ code, params: expect.objectContaining({ element }) as object }),
    );
  });
});
