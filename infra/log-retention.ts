import { RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Settings } from "./settings.ts";

const RETENTION = { 14: RetentionDays.TWO_WEEKS, 90: RetentionDays.THREE_MONTHS, 365: RetentionDays.ONE_YEAR } as const;

/** How long logs are kept; nothing in this system logs for ever. */
export function logRetention({ logDays }: Settings): RetentionDays {
  return RETENTION[logDays];
}
