import { join } from "node:path";
import { SigningOutcome } from "@vanthu/office/outgoing/batch-schema.ts";
import { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { verifyPdf } from "@vanthu/pades/verify-pdf.ts";
import { expect, test } from "vitest";
import { inTemporaryFolder, startInstance, type Instance } from "../instance/instance.ts";
import { placeSampleData } from "../instance/sample-data.ts";
import { ApiClient } from "../job/api-client.ts";
import { draftReport, findReceivers } from "../job/draft.ts";

const DOCUMENTS = 12;
const SIGNER = "nguyen.hd@lacthuy";
/** Where the batch is cut off, one after the other: a signed file not stored yet; a document written, nobody told. */
const KILLS = [
  { DIE_AT_CALL: "S3.PUT", DIE_AT_COUNT: "6", DIE_WHEN: "arriving" },
  { DIE_AT_CALL: "TransactWriteItems", DIE_AT_COUNT: "3", DIE_WHEN: "answered" },
] as const;

test("killed twice in the middle, the signing of many goes on: each document signed once, none lost", async () => {
  await inTemporaryFolder(async (folder) => {
    const dataFolder = join(folder, "data");
    const doomed = KILLS.map((kill) => ({
      dataFolder,
      preload: ["die-at-cloud-call.mjs"],
      env: { DIE_IN_REQUEST: "^POST /api/sign/batch$", ...kill },
    }));

    await placeSampleData(dataFolder);
    const first = await startInstance(doomed[0]!);
    const items = await awaitingSignature(first, DOCUMENTS);
    const endings = [await signUntilKilled(first, items)];
    const second = await startInstance(doomed[1]!);
    const leftByFirst = await statesOf(second, items);
    endings.push(await signUntilKilled(second, items));
    const third = await startInstance({ dataFolder });
    try {
      const leftBySecond = await statesOf(third, items);
      const signer = await ApiClient.signIn(third.address, SIGNER, third.samplePassword);
      const outcome = await signer.post("/api/sign/batch", { items }, SigningOutcome);

      expect(endings).toEqual(["SIGKILL", "SIGKILL"]);
      for (const left of [leftByFirst, leftBySecond]) {
        expect(new Set(left)).toEqual(new Set(["signed", "awaitingSignature"]));
      }
      expect(signedOf(leftBySecond)).toBeGreaterThan(signedOf(leftByFirst));
      expect(outcome.items.map(({ state }) => state)).toEqual(items.map(() => "signed"));
      for (const { id } of items) await isSignedOnce(signer, id);
    } finally {
      await third.stop();
    }
  });
}, 180_000);

interface Item {
  readonly id: string;
  readonly version: number;
}

const signedOf = (states: readonly string[]) => states.filter((state) => state === "signed").length;

/** Reports drafted and approved, as versions their signer sees. */
async function awaitingSignature({ address, samplePassword }: Instance, count: number): Promise<Item[]> {
  const specialist = await ApiClient.signIn(address, "luyen.qd@lacthuy", samplePassword);
  const unitHead = await ApiClient.signIn(address, "nghiem.pq@lacthuy", samplePassword);
  const headOfOffice = await ApiClient.signIn(address, "uyen.qt@lacthuy", samplePassword);
  const receivers = await findReceivers(specialist);
  const items: Item[] = [];
  for (let at = 0; at < count; at++) {
    const { id, version } = await draftReport(specialist, receivers);
    const steps = [
      [specialist, `/api/compose/outgoing/${id}/submit`],
      [unitHead, `/api/sign/outgoing/${id}/approve-content`],
      [headOfOffice, `/api/sign/outgoing/${id}/approve-layout`],
    ] as const;
    let next = version;
    for (const [who, path] of steps) next = (await who.post(path, { version: next }, OutgoingDetail)).document.version;
    items.push({ id, version: next });
  }
  return items;
}

async function signUntilKilled({ address, samplePassword, program }: Instance, items: readonly Item[]) {
  const signer = await ApiClient.signIn(address, SIGNER, samplePassword);
  await expect(signer.send("POST", "/api/sign/batch", { items })).rejects.toThrow();
  return program.ended();
}

async function statesOf({ address, samplePassword }: Instance, items: readonly Item[]): Promise<string[]> {
  const signer = await ApiClient.signIn(address, SIGNER, samplePassword);
  return Promise.all(
    items.map(async ({ id }) => (await signer.get(`/api/outgoing/${id}`, OutgoingDetail)).document.state),
  );
}

/** Looks at the document, its history and the file itself, which is verified anew. */
async function isSignedOnce(signer: ApiClient, id: string): Promise<void> {
  const { document, history } = await signer.get(`/api/outgoing/${id}`, OutgoingDetail);
  const { bytes } = await signer.file(`/api/outgoing/${id}/files/${document.file?.id ?? ""}`);
  // Whom to trust is not the question here, so it is left open.
  const { state, signatures } = verifyPdf(bytes, { trustAnchors: [], at: new Date() });
  const fields = signatures.map(({ fieldName }) => fieldName);

  expect(document.state).toBe("signed");
  expect(history.filter(({ type }) => type === "outgoing.signed")).toHaveLength(1);
  expect(document.approvals.filter(({ step }) => step === "signature")).toHaveLength(1);
  expect(fields.filter((name) => name === "ChuKyNguoiKy")).toHaveLength(1);
  expect(fields).toHaveLength(document.expectedSignatures ?? 0);
  expect(document.file?.verdict?.state).toBe("valid");
  expect(state).toBe("untrusted");
}
