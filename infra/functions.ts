import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Code, Function, Runtime } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { logRetention } from "./log-retention.ts";
import { rightsOf, type Places } from "./rights.ts";
import type { Settings } from "./settings.ts";
import { constructId, WEIGHTS, type FunctionName } from "./weights.ts";

export type Functions = Readonly<Record<FunctionName, Function>>;

export interface FunctionOptions {
  readonly settings: Settings;
  readonly places: Places;
  /** Folder of the built functions, each in a folder of its name. */
  readonly builtFolder: string;
  /** What the functions read from their environment (packages/platform/src/config.ts). */
  readonly environment: Readonly<Record<string, string>>;
}

/** The functions, each with a role of its own. */
export function makeFunctions(scope: Construct, options: FunctionOptions): Functions {
  const names = Object.keys(WEIGHTS) as FunctionName[];
  return Object.fromEntries(names.map((name) => [name, makeFunction(scope, name, options)])) as Functions;
}

function makeFunction(
  scope: Construct,
  name: FunctionName,
  { settings, places, builtFolder, environment }: FunctionOptions,
): Function {
  const { memoryMb, seconds, about } = WEIGHTS[name];
  const id = constructId(name);
  const logGroup = new LogGroup(scope, `${id}Log`, {
    retention: logRetention(settings),
    removalPolicy: settings.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  const ownLog = new PolicyStatement({
    actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
    resources: [logGroup.logGroupArn],
  });
  const role = new Role(scope, `${id}Role`, {
    assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
    description: `${about} (${settings.stage})`,
    inlinePolicies: {
      rights: new PolicyDocument({ statements: [ownLog, ...rightsOf(name, places, settings)] }),
    },
  });
  return new Function(scope, id, {
    functionName: `vanthu-${settings.stage}-${name}`,
    description: about,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: "index.handler",
    code: Code.fromAsset(join(builtFolder, name), { exclude: ["*.map", "meta.json"] }),
    memorySize: memoryMb,
    timeout: Duration.seconds(seconds),
    environment: { ...environment },
    logGroup,
    // Rights stand in rights.ts and nowhere else: what a construct would grant on the way is not taken.
    role: role.withoutPolicyUpdates(),
  });
}

/** Root certificates as one setting. Lambda takes 4 KB of environment in all. */
export function trustAnchors(file: string | undefined): Readonly<Record<string, string>> {
  if (file === undefined) return {};
  const pem = readFileSync(file, "utf8");
  if (pem.length > 3000) throw new Error(`${file} is larger than the 3,000 bytes that fit into the environment`);
  return { VANTHU_TRUST_ANCHORS: pem };
}
