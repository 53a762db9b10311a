import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import type { Settings } from "./settings.ts";

/**
 * What CloudFront adds to every call and the functions ask for: the gateway's own address is public. Made by AWS at the
 * deployment; template and assets hold only its name. Raising the round makes a new one in both places.
 * @returns a reference CloudFormation resolves
 */
export function makeEdgeSecret(scope: Construct, { stage, edgeSecretRound }: Settings): string {
  const secret = new Secret(new Construct(scope, "EdgeSecret"), `Round${String(edgeSecretRound)}`, {
    description: `Proves that a call came through CloudFront (${stage})`,
    generateSecretString: { passwordLength: 48, excludePunctuation: true },
  });
  return secret.secretValue.unsafeUnwrap();
}
