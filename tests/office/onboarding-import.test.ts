import { strToU8, unzipSync, zipSync } from "fflate";
import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as v from "valibot";
import writeSheet from "write-excel-file/node";
import { consumers } from "@vanthu/functions/consumers.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { receivers } from "@vanthu/functions/receivers.ts";
import { askUpload, confirmUpload } from "@vanthu/office/attachment/service.ts";
import { checkImport } from "@vanthu/office/onboarding/check-service.ts";
import { readImport, runImport, startImport } from "@vanthu/office/onboarding/import-service.ts";
import type { ListImport, StartImport } from "@vanthu/office/onboarding/import-schema.ts";
import { openUnit } from "@vanthu/office/onboarding/open-service.ts";
import { addPeople } from "@vanthu/office/onboarding/people-service.ts";
import { issueUnitCards } from "@vanthu/office/onboarding/unit-card-service.ts";
import { templateFile } from "@vanthu/office/onboarding/template-file.ts";
import { listUnits, readUnit } from "@vanthu/office/onboarding/unit-service.ts";
import { enterAgencies } from "@vanthu/office/organisation/service.ts";
import { AgencyId } from "@vanthu/office/organisation/schema.ts";
import { signInFirst } from "@vanthu/office/session/sign-in-service.ts";
import { listStaff } from "@vanthu/office/staff/service.ts";
import { systemContext, type Cx } from "@vanthu/platform/context.ts";
import { newId, type TenantId } from "@vanthu/platform/id.ts";
import type { Refusal } from "@vanthu/platform/refusal.ts";
import { WriteConflict } from "@vanthu/platform/store/operation.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { interruptedBefore } from "./interrupted.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const HEAD = ["Họ và tên", "Phòng", "Chức vụ", "Vai trò", "Thư điện tử"];
const PERSON = ["Bùi Thị Nguyền", "Văn phòng HĐND và UBND", "Văn thư", "Văn thư", ""];

let office: OfficeWorld;
let admin: Cx;
let serial = 0;
beforeAll(async () => {
  office = await startOfficeWorld();
});
afterAll(() => office.stop());
beforeEach(() => {
  // What was read of the directory in an earlier test is forgotten.
  office.time.advance(120_000);
  admin = office.soNoiVu.cx(office.soNoiVu.people.provinceAdmin);
});

const handlers = () => ({
  relay: eventRelay(office.world, new Set(consumers.map(({ on }) => on))),
  worker: messageWorker(office.world, consumers, receivers),
});
const settle = (twice = false) => office.settle(handlers(), { twice });

async function upload(bytes: Uint8Array, name: string) {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const contentType = name.endsWith("csv") ? "text/csv" : XLSX;
  const place = await askUpload(admin, { name, contentType, sizeBytes: bytes.length, sha256 });
  await fetch(place.upload.url, { method: "PUT", headers: place.upload.headers, body: Buffer.from(bytes) });
  return (await confirmUpload(admin, place.fileId)).id;
}

async function workbook(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const cells = rows.map((row) => row.map((value) => ({ value, type: String })));
  return new Uint8Array(await writeSheet(cells).toBuffer());
}

const csv = (rows: readonly (readonly string[])[]) =>
  new TextEncoder().encode(rows.map((row) => row.join(",")).join("\n"));

async function aUnit(people: readonly string[] = []) {
  serial += 1;
  const agencyId = await listed(`UBND xã Nhận ${String(serial)}`);
  const unit = await openUnit(admin, {
    agencyId,
    handle: `nhan${String(serial)}`,
    lastNumbers: [],
    people: people.map((fullName) => ({
      fullName,
      position: "Văn thư",
      department: "Phòng Kinh tế",
      posts: ["clerk" as const],
    })),
  });
  await settle();
  return unit;
}

async function listed(name: string) {
  const id = newId(AgencyId, "agy", office.world.clock.now());
  const names = [{ name, superior: "UBND tỉnh Phú Thọ", from: "2025-07-01" }];
  await enterAgencies(office.world, [{ id, level: "commune", provinceGso: "25", names, codes: [] }]);
  return id;
}

async function checked(
  bytes: Uint8Array,
  what: Omit<StartImport, "fileId">,
  name = "danh-sach.xlsx",
): Promise<ListImport> {
  const { id } = await startImport(admin, { fileId: await upload(bytes, name), ...what });
  await settle();
  return readImport(admin, id);
}

const peopleOf = async (unitId: string) =>
  (await listStaff(systemContext(office.world, v.parse(v.any(), unitId.slice(4)) as TenantId, "test"))).items;

const cellsOf = ({ problems }: ListImport) =>
  problems.map(({ column, row, code }) => `${column}${String(row)} ${code}`);

describe("a list of people", () => {
  test("is checked without a word being written, then taken in once, however often it is asked for", async () => {
    const unit = await aUnit();
    const found = await checked(
      await workbook([HEAD, PERSON, ["Bàn Thị Nguyên", "phòng kinh TẾ", "Chuyên viên", "", "nguyen@xa.example"]]),
      {
        kind: "people",
        unitId: unit.id,
      },
    );
    const before = (await peopleOf(unit.id)).length;
    await runImport(admin, found.id);
    await runImport(admin, found.id);
    await settle(true);

    expect(found).toMatchObject({ state: "checked", rows: 2, good: 2, problems: [], total: 2 });
    expect(before).toBe(0);
    expect(await readImport(admin, found.id)).toMatchObject({ state: "done", done: 2 });
    expect((await peopleOf(unit.id)).map(({ fullName, posts }) => `${fullName} ${posts.join()}`).sort()).toEqual([
      "Bàn Thị Nguyên specialist",
      "Bùi Thị Nguyền clerk",
    ]);
    expect((await readUnit(admin, unit.id)).people).toBe(2);
  });

  test("names each wrong cell as the spreadsheet does", async () => {
    const unit = await aUnit();
    const found = await checked(
      await workbook([HEAD, PERSON, PERSON, ["", "Phòng Không Có", "Chuyên viên", "Thủ kho", "không phải thư"]]),
      { kind: "people", unitId: unit.id },
    );

    expect(cellsOf(found)).toEqual([
      "A3 import.person_twice",
      "A4 import.cell_empty",
      "B4 import.department_unknown",
      "D4 import.post_unknown",
      "E4 import.email_wrong",
    ]);
    expect(found.problems[0]).toMatchObject({ header: "Họ và tên", params: { other: 2 }, value: "Bùi Thị Nguyền" });
    expect(found.problems[2]?.params["departments"]).toContain("Văn phòng HĐND và UBND, Phòng Kinh tế");
    await expect(runImport(admin, found.id)).rejects.toMatchObject({ code: "import.has_problems" });
  });

  test("may be text: UTF-8, UTF-16 or Windows-1258, headed as offices head it", async () => {
    const unit = await aUnit();
    const rows = [
      ["HO TEN", "phong ban", "CHUC VU"],
      ["Bàn Thị Lụa", "Phòng Kinh tế", "Chuyên viên"],
    ];
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(rows.map((row) => row.join(";")).join("\r\n"), "utf16le"),
    ]);
    // "Trần" as Windows-1258 writes it: â, then a combining grave.
    const cp1258 = Buffer.concat([
      Buffer.from("ho ten,phong,chuc vu\nTr"),
      Buffer.from([0xe2, 0xcc]),
      Buffer.from("n A,Phong Kinh te,Chuyen vien\n"),
    ]);
    const what = { kind: "people" as const, unitId: unit.id };

    for (const bytes of [csv(rows), utf16, cp1258]) {
      expect(await checked(bytes, what, "danh-sach.csv")).toMatchObject({ state: "checked", good: 1, problems: [] });
    }
  });

  test("with wrong headers, merged cells or formulas says so and takes nothing", async () => {
    const unit = await aUnit();
    const what = { kind: "people" as const, unitId: unit.id };
    const plain = await workbook([HEAD, PERSON]);

    const headers = await checked(
      await workbook([
        ["Cột A", "Phòng", "Chức vụ"],
        ["x", "y", "z"],
      ]),
      what,
    );
    const merged = await checked(
      edited(plain, (xml) =>
        xml.replace("</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>'),
      ),
      what,
    );
    const formula = await checked(
      edited(plain, (xml) => xml.replace(/<c r="C2"[^>]*>.*?<\/c>/, '<c r="C2"><f>A1</f><v>1</v></c>')),
      what,
    );

    expect(headers.problems).toEqual([expect.objectContaining({ code: "import.header_missing", header: "Họ và tên" })]);
    expect(cellsOf(merged)).toEqual(["A2 import.merged_cells"]);
    expect(cellsOf(formula)).toEqual(["C2 import.formula"]);
  });

  test("that is no list, is too long or unpacks to too much is refused as a whole", async () => {
    const unit = await aUnit();
    const what = { kind: "people" as const, unitId: unit.id };
    const long = csv([HEAD, ...Array.from({ length: 100_000 }, () => PERSON)]);
    const bomb = zipSync({
      "xl/workbook.xml": strToU8("<workbook/>"),
      "xl/worksheets/sheet1.xml": new Uint8Array(70 * 1024 * 1024),
    });
    const legacy = Buffer.concat([csv([HEAD]), Buffer.from("\nB\xb5i Th\xde", "latin1")]);

    const codes = [];
    for (const [bytes, name] of [
      [long, "dai.csv"],
      [bomb, "bom.xlsx"],
      [legacy, "tcvn3.csv"],
      [csv([HEAD]), "rong.csv"],
    ] as const) {
      const { state, problems } = await checked(bytes, what, name);
      codes.push(`${state} ${problems[0]?.code ?? ""}`);
    }

    expect(codes).toEqual([
      "failed import.too_many_rows",
      "failed import.too_large",
      "failed import.encoding",
      "failed import.empty",
    ]);
  });

  test("may begin from the template, which is itself a list without a fault but its invented division", async () => {
    const unit = await aUnit();
    for (const form of ["xlsx", "csv"] as const) {
      const found = await checked(
        await templateFile("people", form),
        { kind: "people", unitId: unit.id },
        `mau.${form}`,
      );
      expect(found).toMatchObject({ state: "checked", good: 1, problems: [] });
    }
  });
});

describe("a list of units", () => {
  const HEADERS = ["Đơn vị", ...HEAD];

  test("opens them all with their people, each once, though the worker dies midway and messages come twice", async () => {
    const names = ["Mường A", "Mường B", "Mường C", "Mường D"];
    for (const name of names) await listed(`UBND xã ${name}`);
    const rows = names.flatMap((name) =>
      Array.from({ length: 12 }, (_, at) => [`UBND xã ${name}`, `Người ${String(at)}`, ...PERSON.slice(1)]),
    );
    const found = await checked(await workbook([HEADERS, ...rows]), { kind: "units" });
    await runImport(admin, found.id);

    let calls = 0;
    const { relay, worker } = handlers();
    const dying: typeof worker = async (event) => {
      calls += 1;
      // The second and third batches are lost after half their work: SQS gives them again.
      const answer = await worker(event);
      if (calls !== 2 && calls !== 3) return answer;
      await worker(event);
      return answer;
    };
    await office.settle({ relay, worker: dying }, { twice: true });

    expect(found).toMatchObject({ state: "checked", rows: 48, units: 4, total: 4 });
    expect(await readImport(admin, found.id)).toMatchObject({ state: "done", done: 4, problems: [] });
    const opened = (await listUnits(admin, { q: "mường", limit: 50 })).items;
    expect(opened.map(({ name, people, tenantHandle }) => `${name} ${String(people)} ${tenantHandle ?? ""}`)).toEqual([
      "UBND xã Mường A 12 muonga",
      "UBND xã Mường B 12 muongb",
      "UBND xã Mường C 12 muongc",
      "UBND xã Mường D 12 muongd",
    ]);
  });

  test("checked by a message that comes late, when it is taken in already, is not taken in again", async () => {
    await listed("UBND xã Kiểm Muộn");
    const fileId = await upload(csv([HEADERS, ["UBND xã Kiểm Muộn", ...PERSON]]), "muon.csv");
    const { id } = await startImport(admin, { fileId, kind: "units" });
    const late = interruptedBefore(systemContext(office.world, office.soNoiVu.tenantId, "test"), 1, async () => {
      await settle();
      await runImport(admin, id);
      await settle();
    });

    await expect(checkImport(late, id)).rejects.toBeInstanceOf(WriteConflict);
    await runImport(admin, id);
    await settle();

    expect(await readImport(admin, id)).toMatchObject({ state: "done", done: 1, total: 1, problems: [] });
  });

  test("keeps apart units whose names differ in their marks only, and does not guess where the marks are missing", async () => {
    for (const name of ["Văn Lang", "Văn Lăng"]) await listed(`UBND xã ${name}`);
    const rows = ["Xã Văn Lang", "UBND xã Văn Lăng"].map((unit) => [unit, ...PERSON]);

    const written = await checked(await workbook([HEADERS, ...rows]), { kind: "units" });
    const guessed = await checked(await workbook([HEADERS, ["xa Van Lang", ...PERSON]]), { kind: "units" });

    expect(written).toMatchObject({ state: "checked", good: 2, units: 2, problems: [] });
    expect(cellsOf(guessed)).toEqual(["A2 import.unit_several"]);
  });

  test("names units that are unknown or open already", async () => {
    const unit = await aUnit();
    const found = await checked(await workbook([HEADERS, ["UBND xã Không Có", ...PERSON], [unit.name, ...PERSON]]), {
      kind: "units",
    });

    expect(cellsOf(found)).toEqual(["A2 import.unit_unknown", "A3 import.unit_open"]);
  });

  test("says where a unit has more people than it can be opened with", async () => {
    await listed("UBND xã Đông Người");
    const rows = Array.from({ length: 501 }, (_, at) => [
      "UBND xã Đông Người",
      `Người ${String(at)}`,
      ...PERSON.slice(1),
    ]);

    const found = await checked(csv([HEADERS, ...rows]), { kind: "units" }, "dong.csv");

    expect(found.state).toBe("checked");
    expect(cellsOf(found)).toEqual(["A502 import.unit_too_many"]);
  });
});

describe("people of a unit", () => {
  test("typed by the province are entered by the unit itself, who is there already only once", async () => {
    const unit = await aUnit(["Bùi Thị Nguyền"]);
    const row = (fullName: string) => ({
      fullName,
      position: "Văn thư",
      department: "Phòng Kinh tế",
      posts: ["clerk" as const],
    });
    await addPeople(admin, unit.id, [row("BÙI THỊ NGUYỀN"), row("Bàn Thị Nguyên"), row("Bạch Thị Nguyền")]);
    await settle(true);

    expect((await peopleOf(unit.id)).map(({ fullName }) => fullName).sort()).toEqual([
      "Bàn Thị Nguyên",
      "Bùi Thị Nguyền",
      "Bạch Thị Nguyền",
    ]);
  });

  test("have their first cards printed by the province until the unit works by itself", async () => {
    const unit = await aUnit(["Bùi Thị Nguyền", "Bàn Thị Nguyên"]);
    const { cards } = await issueUnitCards(admin, unit.id);

    expect(cards.map(({ signInName }) => signInName).sort()).toEqual([
      `nguyen.bt2@${unit.tenantHandle!}`,
      `nguyen.bt@${unit.tenantHandle!}`,
    ]);
    const stranger = office.lacThuy.cx(office.lacThuy.people.provinceAdmin);
    await expect(issueUnitCards(stranger, unit.id)).rejects.toMatchObject({
      code: "unit.missing",
    } satisfies Partial<Refusal>);
  });

  test("added by the province once a clerk works there get their card from the clerk, not from the province", async () => {
    const unit = await aUnit(["Bùi Thị Nguyền"]);
    const { cards } = await issueUnitCards(admin, unit.id);
    const { signInName: name, code } = cards[0]!;
    await signInFirst(office.world, { name, code, password: "Mot mat khau dai 1" }, "10.4.0.1");
    await addPeople(admin, unit.id, [
      { fullName: "Người Lạ", position: "Chủ tịch", department: "Phòng Kinh tế", posts: ["chair"] },
    ]);
    await settle();

    await expect(issueUnitCards(admin, unit.id)).rejects.toMatchObject({
      code: "unit.cards_at_unit",
    } satisfies Partial<Refusal>);
  });
});

/** A workbook whose first sheet was changed by somebody's program. */
function edited(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const name = Object.keys(parts).find((each) => each.startsWith("xl/worksheets/sheet"))!;
  return zipSync({ ...parts, [name]: strToU8(change(new TextDecoder().decode(parts[name]))) });
}
