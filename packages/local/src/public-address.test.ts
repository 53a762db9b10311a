import { describe, expect, it } from "vitest";
import { readPublicAddress, SettingProblem } from "./public-address.ts";

const complete = {
  VANTHU_STAGE: "production",
  VANTHU_APP_ORIGIN: "https://vanthu.example.vn",
  VANTHU_FILES_URL: "https://tep.vanthu.example.vn",
  VANTHU_EDGE_SECRET: "secret-of-the-proxy-0123456789",
};

describe("a single machine", () => {
  it("that only tries things out has no public address", () => {
    expect(readPublicAddress({ ...complete, VANTHU_STAGE: undefined })).toBeUndefined();
  });

  it("that serves an office has two, and no CA but a real one", () => {
    expect(readPublicAddress(complete)).toEqual({
      appOrigin: "https://vanthu.example.vn",
      filesUrl: "https://tep.vanthu.example.vn",
      edgeSecret: "secret-of-the-proxy-0123456789",
      caUrl: undefined,
      trustAnchorsPem: "",
      tsaUrls: "",
    });
  });

  it.each([
    ["VANTHU_APP_ORIGIN", undefined],
    ["VANTHU_APP_ORIGIN", "http://vanthu.example.vn"],
    ["VANTHU_APP_ORIGIN", "https://vanthu.example.vn/"],
    ["VANTHU_FILES_URL", "http://127.0.0.1:8788"],
    ["VANTHU_EDGE_SECRET", "short"],
  ])("does not start with %s = %j, and says so", (name, value) => {
    expect(() => readPublicAddress({ ...complete, [name]: value })).toThrow(SettingProblem);
    expect(() => readPublicAddress({ ...complete, [name]: value })).toThrow(name);
  });
});
