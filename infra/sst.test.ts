import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { buildApp } from "./app.ts";
import { fullSettings, placeholders } from "./test-stack.ts";

interface Made {
  readonly kind: string;
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly options: { readonly dependsOn?: readonly object[]; readonly protect?: boolean } | undefined;
}

/** A value sst knows only later. */
class Later<T> {
  readonly value: T;
  constructor(value: T) {
    this.value = value;
  }
  apply<U>(use: (value: T) => U): Later<U> {
    return new Later(use(this.value));
  }
}

const made: Made[] = [];
const built = placeholders();
let config: SstConfig;

/** A resource that only notes what it was asked for. */
function noting(kind: string) {
  return class {
    readonly bucket = new Later("assets-of-the-test");
    readonly bucketRegionalDomainName = new Later("assets-of-the-test.s3.example");
    readonly outputs = new Later({ Url: "https://vanthu.example.vn" });
    readonly key: unknown;
    constructor(name: string, args: Readonly<Record<string, unknown>>, options?: Made["options"]) {
      this.key = new Later(args["key"]);
      made.push({ kind, name, args, options });
    }
  };
}

class Archive {
  readonly path: string;
  constructor(path: string) {
    this.path = path;
  }
}

beforeAll(async () => {
  const settings = fullSettings("production");
  vi.stubGlobal("$config", (given: SstConfig) => given);
  vi.stubGlobal("$app", { name: "vanthu", stage: "production" });
  vi.stubGlobal("$interpolate", (parts: TemplateStringsArray, ...values: Later<string>[]) =>
    String.raw({ raw: parts }, ...values.map(({ value }) => value)),
  );
  vi.stubGlobal("$util", { asset: { FileArchive: Archive, FileAsset: Archive } });
  vi.stubGlobal("aws", {
    s3: { Bucket: noting("bucket"), BucketObjectv2: noting("object") },
    cloudformation: { Stack: noting("stack") },
  });
  for (const name of ["domain", "certificateArn", "mailDomain", "alarmMail"] as const) {
    const variable = name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
    vi.stubEnv(`VANTHU_DEPLOY_${variable}`, settings[name]);
  }
  ({ default: config } = await import("../sst.config.ts"));
  await config.run();
}, 120_000);

afterAll(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  rmSync(built.folder, { recursive: true });
});

const one = (kind: string, name?: string): Made => {
  const found = made.filter((each) => each.kind === kind && (name === undefined || each.name === name));
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe("sst.config.ts", () => {
  it("deploys one stack: what `npx cdk deploy` deploys, but for the bucket its assets come from", () => {
    const { app, stack } = buildApp({
      settings: fullSettings("production"),
      outdir: join(built.folder, "cdk"),
      judged: false,
    });
    const cdk = JSON.parse(readFileSync(join(app.synth().directory, stack.templateFile), "utf8")) as Template;

    const sst = JSON.parse(String(one("object", "Template").args["content"])) as Template;

    const { AssetBucket, ...parameters } = sst.Parameters;
    const { BootstrapVersion, ...cdkParameters } = cdk.Parameters;
    expect(AssetBucket).toBeDefined();
    expect(BootstrapVersion).toBeDefined();
    expect(parameters).toEqual(cdkParameters);
    const known = JSON.stringify(sst.Resources).replaceAll("${AssetBucket}", CDK_BUCKET);
    expect(JSON.parse(known)).toEqual(cdk.Resources);
    expect(sst.Outputs).toEqual(cdk.Outputs);
  });

  it("uploads every asset the template names, before it deploys", () => {
    const stack = one("stack");
    const uploads = made.filter(({ name }) => name.startsWith("Asset-"));
    const content = String(one("object", "Template").args["content"]);
    const named = new Set([...content.matchAll(/[0-9a-f]{64}\.zip/g)].map(([key]) => key));

    expect(new Set(uploads.map(({ args }) => args["key"]))).toEqual(named);
    expect(stack.options?.dependsOn).toHaveLength(uploads.length);
    for (const { args } of uploads) expect(existsSync((args["source"] as Archive).path)).toBe(true);
    expect(named.size).toBeGreaterThan(6);
  });

  it("hands the stack its template by address and the bucket by parameter", () => {
    expect(one("stack").args).toMatchObject({
      name: "vanthu-production",
      templateUrl: "https://assets-of-the-test.s3.example/template.json",
      parameters: { AssetBucket: { value: "assets-of-the-test" } },
    });
    // CloudFormation takes a template of at most 1 MB by address.
    expect(Buffer.byteLength(String(one("object", "Template").args["content"]))).toBeLessThan(1_000_000);
  });

  it("keeps what holds real documents, when the stage is removed", () => {
    expect(config.app({ stage: "production" })).toMatchObject({ removal: "retain", protect: true });
    expect(config.app({ stage: "trial" })).toMatchObject({ removal: "retain", protect: true });
    expect(config.app({ stage: "dev" })).toMatchObject({ removal: "remove", protect: false });
    expect(one("stack").options?.protect).toBe(true);
  });

  it("describes nothing itself: at most 60 lines", () => {
    const lines = readFileSync(join(import.meta.dirname, "../sst.config.ts"), "utf8")
      .trimEnd()
      .split("\n");

    expect(lines.length).toBeLessThanOrEqual(60);
  });
});

const CDK_BUCKET = "cdk-hnb659fds-assets-${AWS::AccountId}-ap-southeast-1";

interface Template {
  readonly Parameters: Readonly<Record<string, unknown>>;
  readonly Resources: Readonly<Record<string, unknown>>;
  readonly Outputs: Readonly<Record<string, unknown>>;
}
