import { join } from "node:path";
import type { DefaultStackSynthesizer } from "aws-cdk-lib";
import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks, ServerlessChecks } from "cdk-nag";
import type { Settings } from "./settings.ts";
import { VanthuStack } from "./vanthu-stack.ts";

const root = join(import.meta.dirname, "..");

/** Behaviour of the CDK that newer projects begin with. */
const FLAGS = {
  "@aws-cdk/aws-iam:minimizePolicies": true,
  "@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy": true,
  "@aws-cdk/core:enablePartitionLiterals": true,
  "@aws-cdk/aws-lambda:recognizeLayerVersion": true,
};

export interface BuildOptions {
  readonly settings: Settings;
  readonly outdir?: string;
  readonly built?: { readonly functions: string; readonly web: string };
  /** Judges the stack by cdk-nag while it is synthesised; a finding makes that fail. */
  readonly judged?: boolean;
  readonly synthesizer?: DefaultStackSynthesizer;
}

/** The CDK app of one stage; whoever deploys it synthesises it. */
export function buildApp({ settings, outdir, built, judged = true, synthesizer }: BuildOptions) {
  const app = new App({ ...(outdir !== undefined && { outdir }), analyticsReporting: false, context: FLAGS });
  const stack = new VanthuStack(app, `vanthu-${settings.stage}`, {
    settings,
    built: built ?? { functions: join(root, "dist/functions"), web: join(root, "web/dist") },
    env: { region: settings.region },
    description: "Vanthu, e-Office for communes",
    ...(synthesizer && { synthesizer }),
  });
  if (judged) Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  return { app, stack };
}
