import * as v from "valibot";

const Text = v.pipe(v.string(), v.minLength(1));

const Environment = v.object({
  VANTHU_STAGE: v.optional(v.picklist(["dev", "test", "production"]), "production"),
  VANTHU_TABLE: Text,
  VANTHU_BUCKET: Text,
  VANTHU_EVENT_QUEUE_URL: Text,
  VANTHU_EXCHANGE_QUEUE_URL: Text,
  VANTHU_ROOT_KEY_ID: Text,
  /** Origin the browser reaches files at, for `connect-src`. */
  VANTHU_FILE_ORIGIN: v.pipe(v.string(), v.url()),
  /** Origin of the portal, for the links in mails and the check of foreign requests. */
  VANTHU_APP_ORIGIN: v.optional(v.pipe(v.string(), v.url())),
  /** What the way through CloudFront (or another proxy of ours) proves itself by; absent where nothing stands before. */
  VANTHU_EDGE_SECRET: v.optional(v.pipe(v.string(), v.minLength(20))),
  /** Value of the tag `app` on keys made at run time; the functions of a deployment may use keys with its tag only. */
  VANTHU_APP_TAG: v.optional(Text, "vanthu"),
  /** Sender of mails, verified with SES; without it no mail is sent. */
  VANTHU_MAIL_FROM: v.optional(v.pipe(v.string(), v.email())),
  /** Years a file of an issued document is kept from deletion; 0 for none, as in a stage for trying out. */
  VANTHU_RETENTION_YEARS: v.optional(v.pipe(v.string(), v.regex(/^\d{1,2}$/)), "5"),
  /** Days a first sign-in code is good for. */
  VANTHU_FIRST_CODE_DAYS: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d?$/)), "30"),
  /** Where PKCS#10 requests are answered at once; absent where an outside CA issues by hand. */
  VANTHU_CA_URL: v.optional(v.pipe(v.string(), v.url())),
  /** Root certificates signatures are judged by: PEM, one after the other. */
  VANTHU_TRUST_ANCHORS: v.optional(v.string(), ""),
  /** Time-stamping authorities (RFC 3161) in the order they are asked, with blanks between; none: no time-stamps. */
  VANTHU_TSA_URLS: v.pipe(
    v.optional(v.string(), ""),
    v.transform((list) => list.split(/\s+/).filter((url) => url !== "")),
    v.array(v.pipe(v.string(), v.url())),
  ),
  /** Set by Lambda itself; elsewhere what the API function has. */
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: v.optional(v.pipe(v.string(), v.regex(/^\d{3,5}$/)), "1024"),
  AWS_ENDPOINT_URL: v.optional(v.pipe(v.string(), v.url())),
});

/** Settings of one deployment, read once from the environment. */
export interface Config {
  readonly stage: "dev" | "test" | "production";
  readonly tableName: string;
  readonly bucketName: string;
  readonly eventQueueUrl: string;
  readonly exchangeQueueUrl: string;
  readonly rootKeyId: string;
  readonly fileOrigin: string;
  readonly appOrigin: string | undefined;
  readonly edgeSecret: string | undefined;
  readonly appTag: string;
  readonly mailFrom: string | undefined;
  readonly retentionYears: number;
  readonly firstCodeDays: number;
  readonly certificateAuthorityUrl: string | undefined;
  readonly trustAnchorsPem: string;
  /** Time-stamping authorities in the order they are asked; none: no time-stamps. */
  readonly tsaUrls: readonly string[];
  /** Memory of this function, by which its time is billed. */
  readonly memoryMb: number;
  /** Set only where something stands in for AWS; then S3 is addressed by path. */
  readonly awsEndpoint: string | undefined;
}

/** @throws Error that names the settings missing or wrong, never their values */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = v.safeParse(Environment, environment);
  if (!parsed.success) {
    const names = parsed.issues.map((issue) => String(issue.path?.[0]?.key ?? "?"));
    throw new Error(`Settings missing or wrong: ${[...new Set(names)].join(", ")}`);
  }
  const env = parsed.output;
  return {
    stage: env.VANTHU_STAGE,
    tableName: env.VANTHU_TABLE,
    bucketName: env.VANTHU_BUCKET,
    eventQueueUrl: env.VANTHU_EVENT_QUEUE_URL,
    exchangeQueueUrl: env.VANTHU_EXCHANGE_QUEUE_URL,
    rootKeyId: env.VANTHU_ROOT_KEY_ID,
    fileOrigin: env.VANTHU_FILE_ORIGIN,
    appOrigin: env.VANTHU_APP_ORIGIN,
    edgeSecret: env.VANTHU_EDGE_SECRET,
    appTag: env.VANTHU_APP_TAG,
    mailFrom: env.VANTHU_MAIL_FROM,
    retentionYears: Number(env.VANTHU_RETENTION_YEARS),
    firstCodeDays: Number(env.VANTHU_FIRST_CODE_DAYS),
    certificateAuthorityUrl: env.VANTHU_CA_URL,
    trustAnchorsPem: env.VANTHU_TRUST_ANCHORS,
    tsaUrls: env.VANTHU_TSA_URLS,
    memoryMb: Number(env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE),
    awsEndpoint: env.AWS_ENDPOINT_URL,
  };
}
