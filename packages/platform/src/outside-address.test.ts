import { describe, expect, test } from "vitest";
import { isOpenAddress, mayAskOutside } from "./outside-address.ts";

describe("an address of the open internet", () => {
  test.each(["8.8.8.8", "203.162.4.190", "2001:ee0:4f00::1"])("is %s", (address) => {
    expect(isOpenAddress(address)).toBe(true);
  });

  test.each([
    "10.1.2.3",
    "127.0.0.1",
    "169.254.169.254",
    "172.31.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "0.0.0.0",
    "255.255.255.255",
    "::1",
    "fe80::1",
    "fd00::1",
    "::ffff:10.0.0.1",
    "không phải",
  ])("is not %s", (address) => {
    expect(isOpenAddress(address)).toBe(false);
  });
});

describe("what the system may be sent to", () => {
  test.each([
    ["https://rms.example.vn/csc/v2", true, true],
    ["http://rms.example.vn/csc/v2", false, false],
    ["https://10.0.0.7/csc/v2", false, false],
    ["https://[fd00::1]/csc/v2", false, false],
    ["https://name:secret@rms.example.vn/", false, false],
    ["http://127.0.0.1:9000/csc/v2", false, true],
    ["http://localhost:9000/csc/v2", false, true],
    ["file:///etc/passwd", false, false],
    ["rms.example.vn", false, false],
  ])("%s: %s deployed, %s on a single machine", (address, deployed, single) => {
    expect([mayAskOutside(address, false), mayAskOutside(address, true)]).toEqual([deployed, single]);
  });
});
