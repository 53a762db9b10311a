import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { RegisterPage } from "@vanthu/office/register/schema.ts";
import { officeYear } from "@vanthu/platform/office-time.ts";
import { describe, expect, test } from "vitest";
import { inTemporaryFolder, startInstance, type Instance } from "../instance/instance.ts";
import { placeSampleData } from "../instance/sample-data.ts";
import { ApiClient } from "../job/api-client.ts";
import { signInCast } from "../job/cast.ts";
import { signReport } from "../job/issue.ts";
import { StepRecorder } from "../job/step-recorder.ts";

describe("a process killed between the number and the file that shall bear it", () => {
  test("after the restart the same number stands in the file, and the next document takes the next one", async () => {
    await inTemporaryFolder(async (folder) => {
      const dataFolder = join(folder, "data");
      const run = new StepRecorder();
      await placeSampleData(dataFolder);
      const doomed = await startInstance({
        dataFolder,
        preload: ["die-after-reply.mjs"],
        env: { DIE_AFTER_REPLY_TO: "^POST /api/outgoing/[^/]+/number$" },
      });
      const cast = await signInCast(doomed, run.hear);
      const signed = await signReport(run, cast);

      const reply = await cast.clerk.send("POST", `/api/outgoing/${signed.id}/number`, { version: signed.version });
      const numbered = (await reply.json()) as { number: number; referenceNumber: string };
      const ending = await doomed.program.ended();
      const restartedAt = new Date().toISOString();
      const { instance, clerk } = await clerkAfterRestart(dataFolder);
      try {
        const filled = await run.eventually("the number in the file", async () => {
          const detail = await clerk.get(`/api/outgoing/${signed.id}`, OutgoingDetail);
          return detail.document.filling?.done ? detail : undefined;
        });
        const text = await textOfFile(clerk, filled, folder);
        const { rows } = await clerk.get(`/api/registers/outgoing/${String(officeYear(new Date()))}`, RegisterPage);

        expect(ending).toBe("SIGKILL");
        expect(filled.history.find(({ type }) => type === "outgoing.filled")?.at ?? "").toSatisfy(
          (at: string) => at > restartedAt,
        );
        expect(filled.document.number).toBe(numbered.number);
        expect(text).toContain(`Số: ${numbered.referenceNumber}`);
        expect(rows.filter(({ documentId }) => documentId === signed.id).map(({ number }) => number)).toEqual([
          numbered.number,
        ]);
        expect(Math.max(...rows.map(({ number }) => number))).toBe(numbered.number);
      } finally {
        await instance.stop();
      }
    });
  }, 180_000);
});

async function clerkAfterRestart(dataFolder: string): Promise<{ instance: Instance; clerk: ApiClient }> {
  const instance = await startInstance({ dataFolder });
  return { instance, clerk: await ApiClient.signIn(instance.address, "nguyen.bt@lacthuy", instance.samplePassword) };
}

async function textOfFile(clerk: ApiClient, { document }: OutgoingDetail, folder: string): Promise<string> {
  const { bytes } = await clerk.file(`/api/outgoing/${document.id}/files/${document.file?.id ?? ""}`);
  const path = join(folder, "letter.pdf");
  await writeFile(path, bytes);
  return execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
}
