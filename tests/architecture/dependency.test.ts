import { describe, expect, test } from "vitest";
import { isTest, sourceFiles, type SourceFile } from "./source-files.ts";

const files = [...sourceFiles("packages"), ...sourceFiles("web/src")].filter((file) => !isTest(file));

/** What each package may import of ours (CONTRIBUTING.md, "Layout and the dependency rule"). */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  edxml: [],
  pades: [],
  axis: [],
  hub: ["edxml", "axis"],
  cloud: [],
  platform: [],
  letter: [],
  layout: [],
  reading: ["pades", "edxml", "layout"],
  word: ["letter"],
  office: ["platform", "edxml", "pades", "axis"],
  functions: ["platform", "office", "letter", "pades", "layout", "reading", "word"],
  local: ["platform", "office", "functions", "cloud"],
};

/** From the top down: a capability imports only what stands below it. */
const CAPABILITIES = [
  ["onboarding", "today"],
  [
    "account",
    "check",
    "exchange",
    "copy",
    "archive",
    "report",
    "search",
    "layout",
    "notification",
    "reminder",
    "handover",
    "ledger",
  ],
  ["proposal", "assignment", "dossier"],
  ["outgoing"],
  ["incoming"],
  ["task", "signing", "register"],
  ["attachment"],
  ["recipient"],
  ["connection"],
  ["authority", "absence", "deadletter"],
  ["session"],
  ["staff"],
  ["metering"],
  ["tenant"],
  ["organisation"],
  ["audit", "calendar"],
];

const packageOf = (path: string) => /^packages\/([a-z]+)\//.exec(path)?.[1];
const capabilityOf = (path: string) => /^packages\/office\/src\/([a-z]+)\//.exec(path)?.[1];
const levelOf = (capability: string) => CAPABILITIES.findIndex((level) => level.includes(capability));

function offences(judge: (file: SourceFile, target: string, typeOnly: boolean) => boolean): string[] {
  return files.flatMap((file) =>
    file.imports
      .filter(({ target, typeOnly }) => judge(file, target, typeOnly))
      .map(({ target }) => `${file.path} → ${target}`),
  );
}

describe("who may import whom", () => {
  test("packages import only the packages below them", () => {
    expect(
      offences(({ path }, target) => {
        const from = packageOf(path);
        const to = packageOf(target);
        // letter takes one type from pades: what an appearance is.
        if (from === "letter" && target === "packages/pades/src/appearance-template.ts") return false;
        // The sample draws its signature images and letters with the same code the composing function uses.
        if (from === "local" && path.includes("/sample/") && to === "letter") return false;
        return from !== undefined && to !== undefined && from !== to && !ALLOWED[from]?.includes(to);
      }),
    ).toEqual([]);
  });

  test("every package has its line in the rule", () => {
    expect([...new Set(files.map(({ path }) => packageOf(path)).filter((name) => name !== undefined))].sort()).toEqual(
      Object.keys(ALLOWED).sort(),
    );
  });

  test("letter is imported by the composing function only", () => {
    expect(
      offences(({ path }, target) => {
        const mayCompose =
          /^packages\/(?:letter\/|word\/|functions\/src\/(?:compose|letter-composer|copy-maker|book-printer|report-printer|slip-printer|signature-image)|local\/src\/sample\/)/.test(
            path,
          );
        return packageOf(target) === "letter" && !mayCompose;
      }),
    ).toEqual([]);
  });

  test("the SPA takes schemas and the type of the API, nothing else", () => {
    expect(
      offences(({ path }, target, typeOnly) => {
        if (!path.startsWith("web/") || packageOf(target) === undefined) return false;
        const isSchema =
          /^packages\/office\/src\/(?:[a-z]+\/(?:[a-z-]*schema|body|post)|field|document-type)\.ts$/.test(target);
        const isPure =
          /^packages\/(?:platform\/src\/(?:text|office-time|vietnamese-date|secrecy-word|local-signing-service)|layout\/src\/capitals)\.ts$/.test(
            target,
          );
        return !isSchema && !isPure && !(typeOnly && target === "packages/functions/src/every-route.ts");
      }),
    ).toEqual([]);
  });

  test("no AWS SDK in office, and hono only at its edge", () => {
    expect(offences(({ path }, target) => packageOf(path) === "office" && target.startsWith("@aws-"))).toEqual([]);
    expect(
      offences(({ path }, target) => {
        const isEdge = /(?:routes|cookie|require-session)\.ts$/.test(path);
        return packageOf(path) === "office" && target.startsWith("hono") && !isEdge;
      }),
    ).toEqual([]);
  });

  test("pure packages depend on node built-ins and their few named libraries", () => {
    const libraries: Readonly<Record<string, RegExp>> = {
      pades: /^node:/,
      axis: /^node:/,
      edxml: /^(?:node:|saxes$)/,
      letter: /^(?:node:|pdf-lib$|@pdf-lib\/fontkit$|uqr$)/,
      layout: /^$/,
      word: /^(?:node:|docx$|fflate$|mammoth$)/,
      reading: /^(?:node:|unpdf$)/,
    };
    expect(
      offences(({ path }, target) => {
        // A command run from its source has that compiled first.
        if (path === "packages/edxml/bin/vanthu-edxml.mjs") return false;
        const allowed = libraries[packageOf(path) ?? ""];
        return allowed !== undefined && !target.startsWith("packages/") && !allowed.test(target);
      }),
    ).toEqual([]);
  });
});

describe("capabilities of the office", () => {
  test("each has its level", () => {
    const found = new Set(files.map(({ path }) => capabilityOf(path)).filter((name) => name !== undefined));

    expect([...found].filter((name) => levelOf(name) < 0)).toEqual([]);
  });

  test("import only downwards, and only services, schemas and named ports", () => {
    expect(
      offences(({ path }, target) => {
        const from = capabilityOf(path);
        const to = capabilityOf(target);
        if (from === undefined || to === undefined || from === to) return false;
        const isDoor =
          /(?:service|schema|port|rules|item|post|password|office-plan|first-code|history|body|require-session|client-address)\.ts$/.test(
            target,
          );
        return levelOf(to) <= levelOf(from) || !isDoor;
      }),
    ).toEqual([]);
  });

  test("inside one: rules know neither services nor routes, services no routes", () => {
    expect(
      offences(({ path }, target) => {
        if (capabilityOf(path) !== capabilityOf(target)) return false;
        const isPure = /(?:rules|schema)\.ts$/.test(path);
        const isService = /service\.ts$/.test(path);
        return (
          (isPure && /(?:service|routes|consumer)\.ts$/.test(target)) ||
          (isService && /(?:routes|consumer)\.ts$/.test(target))
        );
      }),
    ).toEqual([]);
  });

  test("rules read no clock and no store", () => {
    const offenders = files.filter(
      ({ path, text }) => /\/rules\.ts$/.test(path) && /Date\.now\(|new Date\(\)|cx\.store|Math\.random/.test(text),
    );

    expect(offenders.map(({ path }) => path)).toEqual([]);
  });
});

describe("doors", () => {
  test("the shared store opens only to tenant, organisation, session, calendar and metering", () => {
    expect(
      offences(
        ({ path }, target) =>
          target === "packages/platform/src/store/shared-store.ts" &&
          !/\/office\/src\/(?:tenant|organisation|session|calendar|metering)\//.test(path),
      ),
    ).toEqual([]);
  });

  test("the exchange's files open only to exchange", () => {
    const users = files.filter(
      ({ path, text }) => /\bExchangeFiles\b/.test(text) && !path.startsWith("packages/platform/"),
    );

    expect(users.filter(({ path }) => capabilityOf(path) !== "exchange").map(({ path }) => path)).toEqual([]);
  });

  test("files one tenant lends to another are read only by attachment and exchange", () => {
    const users = files.filter(
      ({ path, text }) => /\bLentFiles\b/.test(text) && !path.startsWith("packages/platform/"),
    );

    expect(
      users
        .filter(({ path }) => !["attachment", "exchange"].includes(capabilityOf(path) ?? ""))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test("the directory's files open only to organisation", () => {
    const users = files.filter(
      ({ path, text }) => /\bDirectoryFiles\b/.test(text) && !path.startsWith("packages/platform/"),
    );

    expect(users.filter(({ path }) => capabilityOf(path) !== "organisation").map(({ path }) => path)).toEqual([]);
  });

  test("nobody outside the platform names the table's prefixed base", () => {
    expect(
      offences(
        ({ path }, target) =>
          target.endsWith("store/prefixed-table.ts") && !path.startsWith("packages/platform/src/store/"),
      ),
    ).toEqual([]);
  });
});

describe("shape", () => {
  test("there are no import cycles", () => {
    expect(cycles(files)).toEqual([]);
  });

  test("no file is longer than 400 lines", () => {
    const all = [
      ...sourceFiles("packages"),
      ...sourceFiles("web"),
      ...sourceFiles("tests"),
      ...sourceFiles("scripts"),
      ...sourceFiles("bench"),
    ];

    expect(all.filter(({ lines }) => lines > 400).map(({ path, lines }) => `${path} ${String(lines)}`)).toEqual([]);
  });

  test("no file has a name that says nothing", () => {
    const empty = /\/(?:utils?|helpers?|common|misc|manager|index)\.tsx?$/;

    expect(files.filter(({ path }) => empty.test(path)).map(({ path }) => path)).toEqual([]);
  });

  test("nothing is left to be done, and nothing is switched off", () => {
    const marks = [/\bTODO\b/, /\bFIXME\b/, /@ts-(?:ignore|nocheck|expect-error)/, /eslint-disable/, /\bas any\b/];

    expect(files.filter(({ text }) => marks.some((mark) => mark.test(text))).map(({ path }) => path)).toEqual([]);
  });
});

/** Groups of files that import one another, type-only imports left aside. */
function cycles(all: readonly SourceFile[]): string[] {
  const edges = new Map(
    all.map(({ path, imports }) => [path, imports.filter(({ typeOnly }) => !typeOnly).map(({ target }) => target)]),
  );
  const state = new Map<string, "open" | "closed">();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    if (state.get(path) === "closed") return;
    if (state.get(path) === "open") {
      found.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
      return;
    }
    state.set(path, "open");
    for (const target of edges.get(path) ?? []) if (edges.has(target)) visit(target, [...trail, path]);
    state.set(path, "closed");
  };
  for (const path of edges.keys()) visit(path, []);
  return found;
}
