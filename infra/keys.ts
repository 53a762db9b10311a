import { RemovalPolicy } from "aws-cdk-lib";
import { Key } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import { keepLogicalId } from "./keep-logical-id.ts";
import type { Settings } from "./settings.ts";

/**
 * The root key people's key pairs are wrapped under. Losing it loses those pairs for good, so it outlives the stack, and
 * deleting it takes 30 days in which it can be taken back. Seal keys are no part of the stack: they are made at run time.
 */
export function makeRootKey(scope: Construct, { stage, keepsData }: Settings): Key {
  const key = new Key(scope, "RootKey", {
    alias: `alias/vanthu-${stage}-root`,
    description: "Wraps the signing key pairs of people",
    enableKeyRotation: true,
    removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  keepLogicalId(key, "RootKey");
  return key;
}

/** Value of the tag `app` on keys made at run time: the functions of one stage cannot use those of another. */
export function appTag({ stage }: Settings): string {
  return `vanthu-${stage}`;
}
