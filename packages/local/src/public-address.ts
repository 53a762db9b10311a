import * as v from "valibot";

/** How people outside this machine reach it: through a proxy with TLS, which proves itself by a secret. */
export interface PublicAddress {
  /** `https://vanthu.example.vn` */
  readonly appOrigin: string;
  /** `https://tep.vanthu.example.vn`: the proxy passes on the paths of the bucket only. */
  readonly filesUrl: string;
  readonly edgeSecret: string;
  /** Where a real CA answers, and the roots signatures are judged by; the test CA of this machine issues nothing real. */
  readonly caUrl: string | undefined;
  readonly trustAnchorsPem: string;
  /** Time-stamping authorities in the order they are asked, with blanks between. */
  readonly tsaUrls: string;
}

/** A setting somebody must mend before it can start; the message says which and how. */
export class SettingProblem extends Error {
  override readonly name = "SettingProblem";
}

const Origin = v.pipe(
  v.string(),
  v.url(),
  v.startsWith("https://"),
  v.check((address) => URL.canParse(address) && new URL(address).origin === address),
);

const Environment = v.object({
  VANTHU_APP_ORIGIN: Origin,
  VANTHU_FILES_URL: Origin,
  VANTHU_EDGE_SECRET: v.pipe(v.string(), v.minLength(20)),
  VANTHU_CA_URL: v.optional(v.pipe(v.string(), v.url())),
  VANTHU_TRUST_ANCHORS: v.optional(v.string(), ""),
  VANTHU_TSA_URLS: v.optional(v.string(), ""),
});

/**
 * The public address of a machine that serves an office (`VANTHU_STAGE=production`); undefined on one that only tries
 * things out.
 * @throws SettingProblem that names the settings missing or wrong
 */
export function readPublicAddress(
  environment: Readonly<Record<string, string | undefined>>,
): PublicAddress | undefined {
  if (environment["VANTHU_STAGE"] !== "production") return undefined;
  const parsed = v.safeParse(Environment, environment);
  if (!parsed.success) {
    const names = [...new Set(parsed.issues.map((issue) => String(issue.path?.[0]?.key ?? "?")))].join(", ");
    throw new SettingProblem(
      `Chế độ dùng thật (VANTHU_STAGE=production) còn thiếu hoặc sai: ${names}. Xem docs/operate.md, phần một máy chủ.\n` +
        `For production these settings are missing or wrong: ${names}. See docs/operate.md, single machine.`,
    );
  }
  const env = parsed.output;
  return {
    appOrigin: env.VANTHU_APP_ORIGIN,
    filesUrl: env.VANTHU_FILES_URL,
    edgeSecret: env.VANTHU_EDGE_SECRET,
    caUrl: env.VANTHU_CA_URL,
    trustAnchorsPem: env.VANTHU_TRUST_ANCHORS,
    tsaUrls: env.VANTHU_TSA_URLS,
  };
}
