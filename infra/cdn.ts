import { Fn } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  OriginSslPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { EDGE_SECRET_HEADER } from "@vanthu/platform/http-frame.ts";
import { makePagePolicy } from "./page-policy.ts";
import { PAGE_REWRITE } from "./page-rewrite.ts";
import type { Settings } from "./settings.ts";

export interface CdnOptions {
  readonly settings: Settings;
  readonly gateway: HttpApi;
  readonly web: Bucket;
  readonly logs: Bucket;
  readonly edgeSecret: string;
}

/**
 * What the functions may learn of a request: CloudFront lets at most ten headers through by name, and none it is not told
 * of. `host` cannot be among them, for the gateway answers to its own name only. `cloudfront-viewer-address` is
 * CloudFront's own word on who asks.
 */
export const FORWARDED_HEADERS = [
  "accept",
  "cloudfront-viewer-address",
  "content-type",
  "idempotency-key",
  "origin",
  "sec-fetch-site",
  "x-request-id",
] as const;

/** One address for portal and API, so that the session's cookie is bound to one host and no foreign origin is let in. */
export function makeCdn(scope: Construct, { settings, gateway, web, logs, edgeSecret }: CdnOptions): Distribution {
  const { stage, domain, certificateArn } = settings;
  const rewrite = new EdgeFunction(scope, "PageRewrite", {
    comment: "The portal reads its address itself: what names no file is the page",
    code: FunctionCode.fromInline(PAGE_REWRITE),
    runtime: FunctionRuntime.JS_2_0,
  });
  const requests = new OriginRequestPolicy(scope, "ApiRequests", {
    comment: `What the API of ${stage} learns of a request`,
    headerBehavior: OriginRequestHeaderBehavior.allowList(...FORWARDED_HEADERS),
    cookieBehavior: OriginRequestCookieBehavior.all(),
    queryStringBehavior: OriginRequestQueryStringBehavior.all(),
  });
  return new Distribution(scope, "Cdn", {
    comment: `Vanthu ${stage}`,
    defaultRootObject: "index.html",
    httpVersion: HttpVersion.HTTP2_AND_3,
    // The class with edges in Vietnam and its neighbours.
    priceClass: PriceClass.PRICE_CLASS_200,
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    logBucket: logs,
    logFilePrefix: "cdn/",
    ...(domain !== undefined &&
      certificateArn !== undefined && {
        domainNames: [domain],
        certificate: Certificate.fromCertificateArn(scope, "Certificate", certificateArn),
      }),
    defaultBehavior: {
      origin: S3BucketOrigin.withOriginAccessControl(web),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: makePagePolicy(scope, settings),
      functionAssociations: [{ function: rewrite, eventType: FunctionEventType.VIEWER_REQUEST }],
      compress: true,
    },
    additionalBehaviors: {
      "/api/*": {
        origin: new HttpOrigin(Fn.select(2, Fn.split("/", gateway.apiEndpoint)), {
          protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
          originSslProtocols: [OriginSslPolicy.TLS_V1_2],
          customHeaders: { [EDGE_SECRET_HEADER]: edgeSecret },
        }),
        viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: requests,
        compress: true,
      },
    },
  });
}

/** Where people open the portal. */
export function appOrigin({ domain }: Settings, cdn: Distribution): string {
  return `https://${domain ?? cdn.distributionDomainName}`;
}
