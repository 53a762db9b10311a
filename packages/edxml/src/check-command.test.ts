import { expect, test } from "vitest";
import { runCommand } from "./check-command.ts";
import { bytesOf, documentWith, fixtureText } from "./fixtures/packets.ts";

const FILES: Readonly<Record<string, Uint8Array>> = {
  "good.edxml": bytesOf(fixtureText("document")),
  "status.edxml": bytesOf(fixtureText("status")),
  "odd.edxml": documentWith("2026/11/27", "27.11.2026"),
  "bad.edxml": documentWith('2016">UEs', '2016">1212UEs'),
  "colours.edxml": documentWith(">Báo cáo<", ">Báo \u0085\u202Ecáo<"),
};

function run(...args: string[]): { code: number; out: string; err: string } {
  const told = { out: "", err: "" };
  const code = runCommand(args, {
    readFile: (path) => {
      const bytes = FILES[path];
      if (!bytes) throw new Error("ENOENT");
      return bytes;
    },
    print: (text) => (told.out += `${text}\n`),
    complain: (text) => (told.err += `${text}\n`),
  });
  return { code, ...told };
}

test("a good packet is described in a few lines, and ends with 0", () => {
  expect(run("check", "good.edxml")).toEqual({
    code: 0,
    out: [
      "good.edxml: HỢP LỆ",
      "  Văn bản mới: Báo cáo 57/BC-UBND, 20/11/2026",
      "  Trích yếu: Kết quả công tác văn thư, lưu trữ tháng 11 năm 2026",
      "  Nơi gửi: UBND xã Mẫu Thượng (H56.901)",
      "  Nơi nhận: 2 cơ quan",
      "  Tệp: 57_BC-UBND.signed.pdf (193 byte)",
      "",
    ].join("\n"),
    err: "",
  });
});

test("a fault stands with its line and what to do, and ends with 1", () => {
  const { code, out } = run("check", "bad.edxml");

  expect(code).toBe(1);
  expect(out).toContain("bad.edxml: KHÔNG NÊN TIẾP NHẬN");
  expect(out).toContain("✗ Lỗi: Tệp “57_BC-UBND.signed.pdf” có ký tự thừa ở đầu");
  expect(out).toContain("→ Từ chối tiếp nhận (02)");
});

test("something odd is no fault", () => {
  const { code, out } = run("check", "odd.edxml", "--lang", "en");

  expect(code).toBe(0);
  expect(out).toContain("! Warning, line 51: DueDate is not written as yyyy/MM/dd.");
});

test("of several packets the worst counts, and each has its line of JSON", () => {
  const { code, out } = run("check", "status.edxml", "bad.edxml", "--json");

  const reports = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { file: string; verdict: string; kind: string });
  expect(code).toBe(1);
  expect(reports).toMatchObject([
    { file: "status.edxml", verdict: "good", kind: "status" },
    { file: "bad.edxml", verdict: "bad", kind: "document", findings: [{ code: "packet.attachment_damaged" }] },
  ]);
});

test("an office that the packet is not for learns it by its code", () => {
  expect(run("check", "good.edxml", "--code", "H56.13").code).toBe(0);
  expect(run("check", "good.edxml", "--code", "H56.999")).toMatchObject({ code: 1 });
});

test("what a packet says moves no cursor and turns no text", () => {
  expect(run("check", "colours.edxml").out).not.toMatch(/[\u0085\u202E]/);
});

test.each([
  [[]],
  [["check"]],
  [["send", "good.edxml"]],
  [["check", "good.edxml", "--lang", "fr"]],
  [["check", "x", "--y"]],
])("%j is a wrong call: the use is told, and it ends with 2", (args) => {
  const { code, out, err } = run(...args);

  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain("vanthu-edxml check FILE");
});

test("a file that is not there ends with 2, after the others were judged", () => {
  const { code, out, err } = run("check", "none.edxml", "good.edxml");

  expect(code).toBe(2);
  expect(err).toBe("Không đọc được tệp none.edxml.\n");
  expect(out).toContain("good.edxml: HỢP LỆ");
});
