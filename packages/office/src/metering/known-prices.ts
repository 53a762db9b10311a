import type { PriceTable } from "./price-schema.ts";

/**
 * List prices of AWS in Singapore (ap-southeast-1) without any free tier, as known on that day and not fetched: whoever
 * runs a deployment compares them with the price list and enters their own. DynamoDB after the halving of November 2024;
 * KMS for RSA_2048; CloudFront and transfer in the price class Asia.
 */
export const KNOWN_PRICES: PriceTable = {
  from: "2020-01",
  knownOn: "2026-11-23",
  source: "Giá niêm yết AWS Singapore, theo hiểu biết ngày 23/11/2026, chưa đối chiếu tự động",
  dongPerUsd: 26_300,
  prices: {
    apiMillionRequests: 1.25,
    cdnTenThousandRequests: 0.012,
    lambdaMillionRequests: 0.2,
    lambdaGbSecond: 0.0000133334,
    tableMillionReadUnits: 0.1425,
    tableMillionWriteUnits: 0.7115,
    tableGbMonth: 0.285,
    tableBackupGbMonth: 0.228,
    fileGbMonth: 0.025,
    fileThousandReads: 0.0004,
    fileThousandWrites: 0.005,
    downloadGb: 0.12,
    queueMillionRequests: 0.4,
    mailThousand: 0.1,
    kmsTenThousandCalls: 0.03,
    kmsTenThousandPairs: 12,
    kmsKeyMonth: 1,
    logGb: 0.7,
  },
};
