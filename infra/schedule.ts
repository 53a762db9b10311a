import { Duration, TimeZone } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { EventInvokeConfig } from "aws-cdk-lib/aws-lambda";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { Schedule, ScheduleExpression, ScheduleTargetInput } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import type { Construct } from "constructs";
import type { Functions } from "./functions.ts";
import type { Queues } from "./queues.ts";

/** One schedule for everything that has its time; the function is told the time that was meant. */
export function makeSchedule(scope: Construct, { schedule }: Functions, { undelivered }: Queues): void {
  const role = new Role(scope, "SchedulerRole", {
    assumedBy: new ServicePrincipal("scheduler.amazonaws.com"),
    inlinePolicies: {
      rights: new PolicyDocument({
        statements: [
          new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [schedule.functionArn] }),
          new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [undelivered.queueArn] }),
        ],
      }),
    },
  });
  new Schedule(scope, "QuarterHourly", {
    description: "Every quarter of an hour: reports that are due, what has run out",
    schedule: ScheduleExpression.cron({ minute: "0/15", timeZone: TimeZone.ASIA_HO_CHI_MINH }),
    target: new LambdaInvoke(schedule, {
      role: role.withoutPolicyUpdates(),
      input: ScheduleTargetInput.fromText('{"time":"<aws.scheduler.scheduled-time>"}'),
      retryAttempts: 5,
      maxEventAge: Duration.hours(1),
      deadLetterQueue: undelivered,
    }),
  });
  new EventInvokeConfig(scope, "ScheduleFailures", {
    function: schedule,
    onFailure: new SqsDestination(undelivered),
    retryAttempts: 2,
    maxEventAge: Duration.hours(1),
  });
}
