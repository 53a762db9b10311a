import * as v from "valibot";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { processLog, redact } from "./log.ts";
import { replace, WriteConflict } from "./store/operation.ts";
import { NoteEntity } from "./store/test-note.ts";

const SECRET = "Về việc kỷ luật ông Nguyễn Văn A";
let lines: string[];

beforeEach(() => {
  lines = [];
  for (const method of ["info", "warn", "error", "log"] as const) {
    vi.spyOn(console, method).mockImplementation((...args: unknown[]) => {
      lines.push(args.map(String).join(" "));
    });
  }
  // Else powertools writes to a console of its own.
  vi.stubEnv("POWERTOOLS_DEV", "true");
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe("redaction", () => {
  it.each([
    "subject",
    "password",
    "token",
    "cookie",
    "reason",
    "fileName",
    "email",
    "phone",
    "url",
    "Authorization",
    "BODY",
  ])("hides what stands under %s, at any depth", (name) => {
    const redacted = JSON.stringify(redact({ outer: { list: [{ [name]: SECRET }] }, [name]: { a: SECRET } }));

    expect(redacted).not.toContain("kỷ luật");
    expect(redacted.match(/\[redacted\]/g)).toHaveLength(2);
  });

  it("keeps keys, numbers and codes", () => {
    expect(redact({ code: "item.changed", status: 409, ids: ["in_1"], none: undefined })).toEqual({
      code: "item.changed",
      status: 409,
      ids: ["in_1"],
      none: undefined,
    });
  });

  it("tells of bytes only how many", () => {
    expect(redact({ pdf: new Uint8Array([37, 80, 68, 70]) })).toEqual({ pdf: "[4 bytes]" });
  });
});

describe("the process log", () => {
  it("writes one JSON line with label, service and fields, redacted", () => {
    processLog("api").info("request.served", { status: 200, subject: SECRET });

    const line = JSON.parse(lines[0] ?? "{}") as Record<string, unknown>;
    expect(line).toMatchObject({
      level: "INFO",
      message: "request.served",
      service: "api",
      status: 200,
      subject: "[redacted]",
    });
    expect(lines).toHaveLength(1);
  });

  it("writes an error with its name and where it came from", () => {
    processLog("api").error("request.failed", { error: new TypeError("x is not a function"), requestId: "r-1" });

    expect(JSON.parse(lines[0] ?? "{}")).toMatchObject({
      level: "ERROR",
      requestId: "r-1",
      error: { name: "TypeError", message: "x is not a function" },
    });
  });

  it("holds no content where a schema turned something down: the message of such an error quotes it", () => {
    const parse = () => v.parse(v.object({ subject: v.picklist(["a", "b"]) }), { subject: SECRET });
    let error: unknown;
    try {
      parse();
    } catch (reason) {
      error = reason;
    }
    const log = processLog("api");

    log.error("request.failed", { error });
    log.warn("message.failed", { cause: error });
    log.error("request.failed", { error: new Error("outer", { cause: error }) });

    expect(String(error)).toContain("kỷ luật");
    expect(lines).toHaveLength(3);
    expect(lines.join("\n")).not.toContain("kỷ luật");
    expect(lines[0]).toContain("ValiError");
    expect(lines[0]).toContain("subject:picklist");
  });

  it("holds no item that a conflict carries", () => {
    const item = { shelf: "s", id: "n1", text: SECRET, version: 1 };
    const conflict = new WriteConflict([{ operation: replace(NoteEntity, item), current: item }]);

    processLog("worker").error("message.failed", { error: conflict, messageId: "m-1" });

    expect(lines.join("\n")).not.toContain("kỷ luật");
    expect(lines[0]).toContain("write conflict");
  });
});
