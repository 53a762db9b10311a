import { describe, expect, it } from "vitest";
import { fromEnvironment, readSettings } from "./settings.ts";

const read = (given: Readonly<Record<string, unknown>>) => readSettings((name) => given[name]);

describe("the settings of a deployment", () => {
  it("are those of a stage to try things on, in Singapore, where nothing is given", () => {
    expect(read({})).toMatchObject({ stage: "dev", region: "ap-southeast-1", keepsData: false, logDays: 14 });
  });

  it.each(["trial", "production"])("keep the data of %s", (stage) => {
    expect(read({ stage }).keepsData).toBe(true);
  });

  it("may stand in the environment", () => {
    const given = fromEnvironment({ VANTHU_DEPLOY_STAGE: "trial", VANTHU_DEPLOY_ALARM_MAIL: "a@example.vn" });

    expect(readSettings(given)).toMatchObject({ stage: "trial", alarmMail: "a@example.vn" });
  });

  it.each([
    [{ stage: "staging" }, "stage"],
    [{ region: "singapore" }, "region"],
    [{ domain: "https://vanthu.example.vn" }, "domain"],
    [{ domain: "vanthu.example.vn" }, "domain and certificateArn"],
    [{ certificateArn: "arn:aws:acm:ap-southeast-1:111122223333:certificate/abc" }, "certificateArn"],
    [{ edgeSecretRound: "hai" }, "edgeSecretRound"],
  ])("that are wrong are named: %j", (given, name) => {
    expect(() => read(given)).toThrow(`Deployment settings wrong: ${name}`);
  });
});
