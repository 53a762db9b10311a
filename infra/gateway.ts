import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import type { Function } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { RemovalPolicy } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { Functions } from "./functions.ts";
import { logRetention } from "./log-retention.ts";
import type { Settings } from "./settings.ts";

/** Requests a second for all tenants together, and how many more at once; beyond them the gateway answers 429. */
const THROTTLE = { rateLimit: 500, burstLimit: 1000 };

/** The HTTP API without its routes: CloudFront needs its address before the functions, which need CloudFront's. */
export function makeGateway(scope: Construct, { stage }: Settings): HttpApi {
  return new HttpApi(scope, "Gateway", {
    apiName: `vanthu-${stage}`,
    description: "Answers through CloudFront only",
    createDefaultStage: false,
  });
}

/** Which function answers which address; the longest match wins. */
export function makeRoutes(scope: Construct, gateway: HttpApi, functions: Functions, settings: Settings): HttpStage {
  const route = (path: string, name: string, handler: Function) => {
    const integration = new HttpLambdaIntegration(`${name}Integration`, handler);
    gateway.addRoutes({ path, methods: [HttpMethod.ANY], integration });
  };
  route("/api/compose/{proxy+}", "Compose", functions.compose);
  route("/api/convert/{proxy+}", "Convert", functions.convert);
  route("/api/sign/{proxy+}", "Sign", functions.sign);
  route("/api/work/{proxy+}", "Work", functions.work);
  route("/api/openapi.json", "Description", functions.work);
  route("/api/{proxy+}", "Api", functions.api);
  const log = new LogGroup(scope, "GatewayLog", {
    retention: logRetention(settings),
    removalPolicy: settings.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  return new HttpStage(scope, "GatewayStage", {
    httpApi: gateway,
    stageName: "$default",
    autoDeploy: true,
    throttle: THROTTLE,
    accessLogSettings: { destination: new LogGroupLogDestination(log), format: AccessLogFormat.custom(ACCESS_LINE) },
  });
}

/** No path, query or address: paths name documents, and who asked is known to the application's own log. */
const ACCESS_LINE = JSON.stringify({
  requestId: "$context.requestId",
  at: "$context.requestTime",
  route: "$context.routeKey",
  status: "$context.status",
  milliseconds: "$context.responseLatency",
  error: "$context.integrationErrorMessage",
});
