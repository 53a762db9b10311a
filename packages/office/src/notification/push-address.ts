import { isLoopbackHost } from "@vanthu/platform/outside-address.ts";
import type { Config } from "@vanthu/platform/config.ts";

/**
 * Whether a push service may be on this very machine: only where all runs on one and the portal itself is reached from it
 * alone. A portal that others reach calls no address inside its own network, whatever a browser says.
 */
export function mayPushToLoopback({ awsEndpoint, appOrigin }: Pick<Config, "awsEndpoint" | "appOrigin">): boolean {
  if (awsEndpoint === undefined) return false;
  return appOrigin === undefined || isLoopbackHost(new URL(appOrigin).hostname);
}
