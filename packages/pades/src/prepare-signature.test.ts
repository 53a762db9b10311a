import { sign } from "node:crypto";
import { expect, test } from "vitest";
import { completeSignature, prepareSignature, type PrepareSignatureOptions } from "./prepare-signature.ts";
import { signPdf } from "./sign-pdf.ts";
import { aLetter } from "./testing/sample-documents.ts";
import { signingBy, theCast } from "./testing/signed-letters.ts";

/** What is known of a signature before its key has answered. */
function preparing(more: Partial<PrepareSignatureOptions> = {}): PrepareSignatureOptions {
  const { signer, ...options } = signingBy(theCast().leader);
  return { ...options, algorithm: signer.algorithm, ...more };
}

test("a file signed in two halves is the file signed in one, byte for byte", async () => {
  const letter = await aLetter();

  const { message, state } = prepareSignature(letter, preparing());
  const signature = sign("sha256", message, theCast().leader.privateKey);
  const kept = JSON.parse(JSON.stringify(state)) as typeof state;
  const signed = await completeSignature(letter, preparing(), kept, signature);

  expect(message.length).toBeLessThanOrEqual(4096);
  expect(Buffer.from(signed).equals(await signPdf(letter, signingBy(theCast().leader)))).toBe(true);
});

test("a signature by another key is refused", async () => {
  const letter = await aLetter();
  const { message, state } = prepareSignature(letter, preparing());
  const signature = sign("sha256", message, theCast().agency.privateKey);

  await expect(completeSignature(letter, preparing(), state, signature)).rejects.toThrow("signature.key_mismatch");
});

test.each([
  { what: "another file", title: "Văn bản khác", options: {} },
  { what: "another reason", title: "Công văn thử nghiệm", options: { reason: "Khác" } },
])("$what than was prepared is refused", async ({ title, options }) => {
  const { message, state } = prepareSignature(await aLetter(), preparing());
  const signature = sign("sha256", message, theCast().leader.privateKey);

  const completed = completeSignature(await aLetter({ title }), preparing(options), state, signature);

  await expect(completed).rejects.toThrow("signature.input_changed");
});
