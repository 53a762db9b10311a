import type { PriceKey } from "@vanthu/office/metering/price-schema.ts";
import { p } from "./price-words.ts";

type Unit =
  | "millionRequests"
  | "tenThousandRequests"
  | "millionCalls"
  | "gbSecond"
  | "millionReads"
  | "millionWrites"
  | "gbMonth"
  | "backupGbMonth"
  | "thousandReads"
  | "thousandWrites"
  | "downloadGb"
  | "thousandMails"
  | "tenThousandSigns"
  | "tenThousandPairs"
  | "keyMonth"
  | "logGb";

/** What a price is of, in the order of the table: the service by AWS's name, and how much of it. */
export const PRICED: readonly { readonly key: PriceKey; readonly service: string; readonly unit: Unit }[] = [
  { key: "apiMillionRequests", service: "API Gateway", unit: "millionRequests" },
  { key: "cdnTenThousandRequests", service: "CloudFront", unit: "tenThousandRequests" },
  { key: "downloadGb", service: "CloudFront, S3", unit: "downloadGb" },
  { key: "lambdaMillionRequests", service: "Lambda", unit: "millionCalls" },
  { key: "lambdaGbSecond", service: "Lambda", unit: "gbSecond" },
  { key: "tableMillionReadUnits", service: "DynamoDB", unit: "millionReads" },
  { key: "tableMillionWriteUnits", service: "DynamoDB", unit: "millionWrites" },
  { key: "tableGbMonth", service: "DynamoDB", unit: "gbMonth" },
  { key: "tableBackupGbMonth", service: "DynamoDB", unit: "backupGbMonth" },
  { key: "fileGbMonth", service: "S3", unit: "gbMonth" },
  { key: "fileThousandReads", service: "S3", unit: "thousandReads" },
  { key: "fileThousandWrites", service: "S3", unit: "thousandWrites" },
  { key: "queueMillionRequests", service: "SQS", unit: "millionRequests" },
  { key: "mailThousand", service: "SES", unit: "thousandMails" },
  { key: "kmsTenThousandCalls", service: "KMS", unit: "tenThousandSigns" },
  { key: "kmsTenThousandPairs", service: "KMS", unit: "tenThousandPairs" },
  { key: "kmsKeyMonth", service: "KMS", unit: "keyMonth" },
  { key: "logGb", service: "CloudWatch", unit: "logGb" },
];

/** “Lambda, GB-giây” */
export function pricedName({ service, unit }: (typeof PRICED)[number]): string {
  return `${service}, ${p(unit)}`;
}
