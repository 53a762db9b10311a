import { describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";

const complete = {
  VANTHU_STAGE: "test",
  VANTHU_TABLE: "vanthu",
  VANTHU_BUCKET: "files",
  VANTHU_EVENT_QUEUE_URL: "http://127.0.0.1/events",
  VANTHU_EXCHANGE_QUEUE_URL: "http://127.0.0.1/exchange",
  VANTHU_ROOT_KEY_ID: "root",
  VANTHU_FILE_ORIGIN: "http://127.0.0.1:8788",
};

describe("the settings", () => {
  it("are read from the environment; what may be absent is", () => {
    expect(readConfig(complete)).toMatchObject({
      stage: "test",
      tableName: "vanthu",
      trustAnchorsPem: "",
      tsaUrls: [],
      retentionYears: 5,
      certificateAuthorityUrl: undefined,
      awsEndpoint: undefined,
    });
  });

  it("are those of production where no stage is named", () => {
    expect(readConfig({ ...complete, VANTHU_STAGE: undefined }).stage).toBe("production");
  });

  it("that are missing or wrong are named, and no value is told", () => {
    const wrong = {
      ...complete,
      VANTHU_TABLE: "",
      VANTHU_BUCKET: undefined,
      VANTHU_FILE_ORIGIN: "bi-mat-khong-phai-url",
    };

    expect(() => readConfig(wrong)).toThrow(
      "Settings missing or wrong: VANTHU_TABLE, VANTHU_BUCKET, VANTHU_FILE_ORIGIN",
    );
    expect(() => readConfig(wrong)).not.toThrow(/bi-mat/);
    expect(() => readConfig({ ...complete, VANTHU_STAGE: "bi-mat" })).toThrow(
      /^Settings missing or wrong: VANTHU_STAGE$/,
    );
  });
});
