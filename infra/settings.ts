import * as v from "valibot";

/** What differs from one deployment to another; everything else is the same everywhere. */
export interface Settings {
  readonly stage: "dev" | "trial" | "production";
  readonly region: string;
  /** Public name of the portal; without it CloudFront's own name serves. */
  readonly domain: string | undefined;
  /** Certificate of `domain` in ACM, region us-east-1, where CloudFront looks for it. */
  readonly certificateArn: string | undefined;
  /** Domain mails are sent from; without it no mail is sent. */
  readonly mailDomain: string | undefined;
  /** Who is told of alarms. */
  readonly alarmMail: string | undefined;
  /** Where a CA answers PKCS#10 requests at once; without it certificates are issued by hand. */
  readonly caUrl: string | undefined;
  /** Time-stamping authorities in the order they are asked, with blanks between. */
  readonly tsaUrls: string | undefined;
  /** File of root certificates (PEM) signatures are judged by. */
  readonly trustAnchorsFile: string | undefined;
  /** Raised to replace the secret between CloudFront and the functions. */
  readonly edgeSecretRound: number;
  /** Data outlive the stack, nothing that holds them can be deleted, and they are backed up. False in `dev` only. */
  readonly keepsData: boolean;
  readonly logDays: 14 | 90 | 365;
}

const DOMAIN = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/;

const Given = v.object({
  stage: v.optional(v.picklist(["dev", "trial", "production"]), "dev"),
  region: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2}(?:-[a-z]+)+-\d$/)), "ap-southeast-1"),
  domain: v.optional(v.pipe(v.string(), v.regex(DOMAIN))),
  certificateArn: v.optional(v.pipe(v.string(), v.regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/))),
  mailDomain: v.optional(v.pipe(v.string(), v.regex(DOMAIN))),
  alarmMail: v.optional(v.pipe(v.string(), v.email())),
  caUrl: v.optional(v.pipe(v.string(), v.url())),
  tsaUrls: v.optional(v.string()),
  trustAnchorsFile: v.optional(v.pipe(v.string(), v.minLength(1))),
  edgeSecretRound: v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer()), 1),
});

const LOG_DAYS = { dev: 14, trial: 90, production: 365 } as const;

/**
 * Settings as a deployer gives them: `npx cdk deploy -c stage=trial -c region=…`, or `VANTHU_DEPLOY_STAGE=trial …`.
 * @throws Error that names the settings that are wrong
 */
export function readSettings(given: (name: string) => unknown): Settings {
  const parsed = v.safeParse(Given, Object.fromEntries(Object.keys(Given.entries).map((name) => [name, given(name)])));
  if (!parsed.success) {
    const names = parsed.issues.map((issue) => String(issue.path?.[0]?.key ?? "?"));
    throw new Error(`Deployment settings wrong: ${[...new Set(names)].join(", ")}`);
  }
  const { stage, domain, certificateArn, mailDomain, alarmMail, caUrl, tsaUrls, trustAnchorsFile, ...others } =
    parsed.output;
  if ((domain === undefined) !== (certificateArn === undefined))
    throw new Error("Deployment settings wrong: domain and certificateArn go together");
  return {
    ...others,
    stage,
    domain,
    certificateArn,
    mailDomain,
    alarmMail,
    caUrl,
    tsaUrls,
    trustAnchorsFile,
    keepsData: stage !== "dev",
    logDays: LOG_DAYS[stage],
  };
}

/** `VANTHU_DEPLOY_ALARM_MAIL` for `alarmMail`. */
export function fromEnvironment(environment: NodeJS.ProcessEnv): (name: string) => string | undefined {
  return (name) => environment[`VANTHU_DEPLOY_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`];
}
