import type { Config } from "@vanthu/platform/config.ts";

/** The environment Lambda gives a function: its settings and its credentials, nothing of this process. */
export function environmentOf(config: Config, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const taken = ["AWS_ENDPOINT_URL", "AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"];
  return {
    ...Object.fromEntries(taken.map((name) => [name, process.env[name] ?? ""])),
    POWERTOOLS_LOG_LEVEL: "CRITICAL",
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
    VANTHU_STAGE: config.stage,
    VANTHU_TABLE: config.tableName,
    VANTHU_BUCKET: config.bucketName,
    VANTHU_EVENT_QUEUE_URL: config.eventQueueUrl,
    VANTHU_EXCHANGE_QUEUE_URL: config.exchangeQueueUrl,
    VANTHU_ROOT_KEY_ID: config.rootKeyId,
    VANTHU_FILE_ORIGIN: config.fileOrigin,
    VANTHU_CA_URL: config.certificateAuthorityUrl ?? "",
    VANTHU_TRUST_ANCHORS: config.trustAnchorsPem,
    VANTHU_TSA_URLS: config.tsaUrls.join(" "),
    ...more,
  };
}
