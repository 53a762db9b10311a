import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { submitDraft } from "@vanthu/office/outgoing/compose-service.ts";
import { listVersions, readVersion, restoreVersion } from "@vanthu/office/outgoing/draft-history-service.ts";
import { createDraft, saveDraft } from "@vanthu/office/outgoing/draft-service.ts";
import { withdrawDraft } from "@vanthu/office/outgoing/review-service.ts";
import type { OutgoingDetail, SaveDraft } from "@vanthu/office/outgoing/schema.ts";
import { startOfficeWorld, type OfficeWorld, type Person } from "../office-world.ts";
import { composer, edited } from "./outgoing-builder.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
});
afterAll(() => world.stop());

const people = () => world.lacThuy.people;
const cxOf = (person: Person) => world.lacThuy.cx(person);
const drafter = () => cxOf(people().specialist);
const body = (text: string): SaveDraft["body"] => [{ kind: "paragraph", runs: [{ text }] }];
const MINUTE = 60_000;

async function begun(text: string): Promise<OutgoingDetail> {
  const draft = await createDraft(drafter(), { typeName: "Báo cáo", subject: "" });
  return saveDraft(drafter(), draft.document.id, edited(draft, { body: body(text) }));
}

function written(detail: OutgoingDetail, text: string, changes: Partial<SaveDraft> = {}): Promise<OutgoingDetail> {
  return saveDraft(drafter(), detail.document.id, edited(detail, { body: body(text), ...changes }));
}

describe("the history of a draft", () => {
  test("keeps what stood there before, once for ten minutes of work", async () => {
    let draft = await begun("một");
    draft = await written(draft, "một hai");
    world.time.advance(11 * MINUTE);
    draft = await written(draft, "ba");
    draft = await written(draft, "bốn");

    const { items } = await listVersions(drafter(), draft.document.id);
    expect(items).toMatchObject([{ n: 1, because: "work", byName: people().specialist.fullName }]);
    expect((await readVersion(drafter(), draft.document.id, 1)).content.body).toEqual(body("một hai"));
  });

  test("gives an old text back, and keeps the one it replaces", async () => {
    let draft = await begun("bản đầu");
    draft = await written(draft, "bản từ Word", { keep: "import" });
    const { id, version } = draft.document;

    const restored = await restoreVersion(drafter(), id, 1, { version });

    expect(restored.document.body).toEqual(body("bản đầu"));
    const { items } = await listVersions(drafter(), id);
    expect(items.map(({ n, because }) => [n, because])).toEqual([
      [2, "restore"],
      [1, "import"],
    ]);
    expect((await readVersion(drafter(), id, 2)).content.body).toEqual(body("bản từ Word"));
  });

  test("keeps the text of each submission, for whoever may see the document; only its drafter goes back to it", async () => {
    let draft = await begun("trình");
    const { id } = draft.document;
    draft = await submitDraft(drafter(), composer, id, draft.document.version);
    const head = cxOf(people().unitHead);

    expect((await listVersions(head, id)).items).toMatchObject([{ n: 1, because: "submit" }]);
    const { version } = draft.document;
    await expect(restoreVersion(head, id, 1, { version })).rejects.toMatchObject({ code: "outgoing.not_drafter" });
    await expect(restoreVersion(drafter(), id, 1, { version })).rejects.toMatchObject({ code: "outgoing.wrong_state" });
    await expect(listVersions(cxOf(people().otherSpecialist), id)).rejects.toMatchObject({ code: "outgoing.missing" });

    draft = await withdrawDraft(drafter(), id, version);
    const stale = restoreVersion(drafter(), id, 1, { version });
    await expect(stale).rejects.toMatchObject({ code: "item.changed" });
    await expect(readVersion(drafter(), id, 9)).rejects.toMatchObject({ code: "outgoing.version_missing" });
  });

  test("holds forty versions, whatever is imported", async () => {
    let draft = await begun("0");
    for (let n = 1; n <= 42; n++) draft = await written(draft, String(n), { keep: "import" });

    const { items } = await listVersions(drafter(), draft.document.id);
    expect(items.map(({ n }) => n)).toEqual(Array.from({ length: 40 }, (_, index) => 42 - index));
  });
});
