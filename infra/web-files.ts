import { Aws, RemovalPolicy, Stack } from "aws-cdk-lib";
import type { Distribution } from "aws-cdk-lib/aws-cloudfront";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import { Asset } from "aws-cdk-lib/aws-s3-assets";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import type { Construct } from "constructs";
import { logRetention } from "./log-retention.ts";
import type { Settings } from "./settings.ts";

/** Copies the built portal into its bucket, what carries its hash in the name first, the page that asks for it last. */
export function deployWeb(scope: Construct, web: Bucket, cdn: Distribution, builtFolder: string, settings: Settings) {
  const asset = new Asset(scope, "WebAsset", { path: builtFolder, exclude: [".vite"] });
  const logGroup = new LogGroup(scope, "WebFilesLog", {
    retention: logRetention(settings),
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = copyRole(scope, asset, web, cdn, logGroup);
  const common = {
    sources: [Source.bucket(asset.bucket, asset.s3ObjectKey)],
    destinationBucket: web,
    role: role.withoutPolicyUpdates(),
    logGroup,
    memoryLimit: 512,
    // Pages that are open still ask for the chunks they were built with.
    prune: false,
  };
  const hashed = new BucketDeployment(scope, "WebAssets", {
    ...common,
    exclude: ["*"],
    include: ["assets/*"],
    cacheControl: [CacheControl.fromString("public, max-age=31536000, immutable")],
  });
  const page = new BucketDeployment(scope, "WebPage", {
    ...common,
    exclude: ["assets/*"],
    cacheControl: [CacheControl.fromString("no-cache")],
    distribution: cdn,
    distributionPaths: ["/*"],
  });
  page.node.addDependency(hashed);
}

/** Reads the one asset, writes the one bucket, tells the one distribution. */
function copyRole(scope: Construct, asset: Asset, web: Bucket, cdn: Distribution, log: LogGroup): Role {
  const { partition } = Stack.of(scope);
  const allow = (actions: string[], resources: string[]) => new PolicyStatement({ actions, resources });
  return new Role(scope, "WebFilesRole", {
    assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
    description: "Copies the portal into its bucket",
    inlinePolicies: {
      rights: new PolicyDocument({
        statements: [
          allow(["logs:CreateLogStream", "logs:PutLogEvents"], [log.logGroupArn]),
          allow(["s3:GetObject"], [asset.bucket.arnForObjects(asset.s3ObjectKey)]),
          allow(["s3:ListBucket"], [web.bucketArn]),
          allow(["s3:GetObject", "s3:PutObject"], [web.arnForObjects("*")]),
          allow(
            ["cloudfront:CreateInvalidation", "cloudfront:GetInvalidation"],
            [`arn:${partition}:cloudfront::${Aws.ACCOUNT_ID}:distribution/${cdn.distributionId}`],
          ),
        ],
      }),
    },
  });
}
