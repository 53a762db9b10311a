import { readConfig } from "@vanthu/platform/config.ts";
import { connect } from "@vanthu/platform/connect.ts";
import { processLog } from "@vanthu/platform/log.ts";
import type { World } from "@vanthu/platform/world.ts";

/** The world of one Lambda process, made at its start from the environment. */
export function lambdaWorld(service: string): World {
  return connect(readConfig(process.env), processLog(service));
}
