import { CfnResource } from "aws-cdk-lib";
import type { Construct } from "constructs";

/**
 * Pins the name by which CloudFormation knows a thing that holds data. Renaming or moving its construct would otherwise
 * make CloudFormation put a new, empty one in its place.
 */
export function keepLogicalId(construct: Construct, logicalId: string): void {
  const resource = construct.node.defaultChild;
  if (!(resource instanceof CfnResource)) throw new Error(`${construct.node.path} is no resource of its own`);
  resource.overrideLogicalId(logicalId);
}
