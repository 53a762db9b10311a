import { parseArgs } from "node:util";
import { findingSentence } from "./finding-sentence.ts";
import { reportText, type ReportLanguage } from "./report-text.ts";
import { validatePacket, type PacketReport } from "./validate-packet.ts";

const USAGE = `vanthu-edxml check FILE… [--json] [--lang vi|en] [--code H56.901]…

  --json   báo cáo dạng JSON / the report as JSON
  --lang   ngôn ngữ: vi (mặc định) hoặc en / language
  --code   mã định danh của cơ quan nhận / a code of the office that received it

  0 không có lỗi · 1 có lỗi · 2 gọi sai hoặc không đọc được tệp
  0 no errors · 1 errors · 2 wrong call, or a file that cannot be read`;

/** What the command needs of its surroundings. */
export interface Surroundings {
  /** @throws Error when there is no such file */
  readFile(path: string): Uint8Array;
  print(text: string): void;
  complain(text: string): void;
}

/** `check FILE…`: judges packets and prints a report of each. Answers the exit code: 0 no errors, 1 errors, 2 not done. */
export function runCommand(args: readonly string[], surroundings: Surroundings): 0 | 1 | 2 {
  const call = readCall(args);
  if (!call) {
    surroundings.complain(USAGE);
    return 2;
  }
  let worst: 0 | 1 | 2 = 0;
  for (const path of call.files) {
    const code = checkFile(path, call, surroundings);
    if (code > worst) worst = code;
  }
  return worst;
}

interface Call {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly language: ReportLanguage;
  readonly ownCodes?: readonly string[];
}

function readCall(args: readonly string[]): Call | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        lang: { type: "string", default: "vi" },
        code: { type: "string", multiple: true },
      },
    });
    const [command, ...files] = positionals;
    const { json, lang, code } = values;
    if (command !== "check" || files.length === 0 || (lang !== "vi" && lang !== "en")) return undefined;
    return { files, json, language: lang, ...(code && { ownCodes: code }) };
  } catch {
    return undefined;
  }
}

function checkFile(path: string, { json, language, ownCodes }: Call, surroundings: Surroundings): 0 | 1 | 2 {
  let bytes: Uint8Array;
  try {
    bytes = surroundings.readFile(path);
  } catch {
    surroundings.complain(language === "vi" ? `Không đọc được tệp ${path}.` : `File ${path} cannot be read.`);
    return 2;
  }
  const report = validatePacket(bytes, { ...(ownCodes && { ownCodes }) });
  surroundings.print(json ? reportJson(path, report, language) : reportText(path, report, language));
  return report.verdict === "bad" ? 1 : 0;
}

/** Without the packet itself: what a script decides by. */
function reportJson(file: string, { verdict, read, findings }: PacketReport, language: ReportLanguage): string {
  const told = findings.map((finding) => ({ ...finding, ...findingSentence(finding, language) }));
  return JSON.stringify({ file, verdict, kind: read?.kind, findings: told });
}
