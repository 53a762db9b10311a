import { EmailIdentity, Identity } from "aws-cdk-lib/aws-ses";
import type { Construct } from "constructs";
import type { Settings } from "./settings.ts";

/** The domain mails are sent from. SES takes it once its three DKIM records stand in DNS (docs/operate.md). */
export function makeMail(scope: Construct, { mailDomain }: Settings): EmailIdentity | undefined {
  if (mailDomain === undefined) return undefined;
  return new EmailIdentity(scope, "Mail", { identity: Identity.domain(mailDomain) });
}

export function mailFrom({ mailDomain }: Settings): Readonly<Record<string, string>> {
  return mailDomain === undefined ? {} : { VANTHU_MAIL_FROM: `vanthu@${mailDomain}` };
}
