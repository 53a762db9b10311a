import { Duration } from "aws-cdk-lib";
import { HeadersReferrerPolicy, ResponseHeadersPolicy } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";
import { securityHeaders } from "@vanthu/platform/http-frame.ts";
import { fileOrigin } from "./buckets.ts";
import type { Settings } from "./settings.ts";

/**
 * The headers of the API, on the pages too. CloudFront wants those it knows by name in their own fields; the rest goes as
 * it is, so that a header added for the API is on the pages with the next deployment.
 */
export function makePagePolicy(scope: Construct, settings: Settings): ResponseHeadersPolicy {
  const headers = new Map(securityHeaders(fileOrigin(settings)));
  const take = (name: string): string => {
    const value = headers.get(name);
    if (value === undefined) throw new Error(`The API answers without ${name}`);
    headers.delete(name);
    return value;
  };
  const contentSecurityPolicy = take("content-security-policy");
  const [, maxAge] = /^max-age=(\d+)$/.exec(take("strict-transport-security")) ?? [];
  if (take("x-content-type-options") !== "nosniff" || take("referrer-policy") !== "same-origin" || maxAge === undefined)
    throw new Error("The API's headers are not those CloudFront is told");
  return new ResponseHeadersPolicy(scope, "PageHeaders", {
    comment: `Pages of ${settings.stage}`,
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override: true },
      contentTypeOptions: { override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.seconds(Number(maxAge)), override: true },
    },
    customHeadersBehavior: {
      customHeaders: [...headers].map(([header, value]) => ({ header, value, override: true })),
    },
  });
}
