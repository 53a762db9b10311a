import { Duration } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { Operation, type TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { Subscription, SubscriptionProtocol, Topic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import type { Functions } from "./functions.ts";
import type { Queues } from "./queues.ts";
import type { Settings } from "./settings.ts";
import { constructId, type FunctionName } from "./weights.ts";

export interface Watched {
  readonly table: TableV2;
  readonly queues: Queues;
  readonly functions: Functions;
  readonly gateway: HttpApi;
}

const PERIOD = Duration.minutes(5);

/** What somebody must look at, each told once when it begins and once when it ends (docs/operate.md says what to do). */
export function makeAlarms(scope: Construct, watched: Watched, { alarmMail, stage }: Settings): Alarm[] {
  const topic = new Topic(scope, "Alarms", { displayName: `Vanthu ${stage}`, enforceSSL: true });
  if (alarmMail !== undefined)
    new Subscription(topic, "Mail", { topic, protocol: SubscriptionProtocol.EMAIL, endpoint: alarmMail });
  const tell = new SnsAction(topic);
  const alarms: Alarm[] = [];
  const alarm = (id: string, about: string, metric: IMetric, threshold: number, less = false, periods = 1) => {
    const made = new Alarm(scope, `${id}Alarm`, {
      alarmDescription: about,
      metric,
      threshold,
      evaluationPeriods: periods,
      comparisonOperator: less
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: less ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    made.addAlarmAction(tell);
    made.addOkAction(tell);
    alarms.push(made);
  };
  const { queues, functions, gateway, table } = watched;
  for (const [id, queue] of Object.entries({
    EventsDead: queues.eventsDead,
    ExchangeDead: queues.exchangeDead,
    Undelivered: queues.undelivered,
  })) {
    const waiting = queue.metricApproximateNumberOfMessagesVisible({ period: PERIOD, statistic: "max" });
    alarm(id, "Messages were put aside: read them, mend the cause, send them again", waiting, 1);
  }
  for (const [id, queue] of Object.entries({ EventsDead: queues.eventsDead, ExchangeDead: queues.exchangeDead })) {
    const kept = queue.metricNumberOfMessagesDeleted({ period: PERIOD, statistic: "sum" });
    alarm(`${id}Kept`, "Dead letters were kept with their units: their pages show them, mend the cause", kept, 1);
  }
  for (const [id, queue] of Object.entries({ Events: queues.events, Exchange: queues.exchange })) {
    const age = queue.metricApproximateAgeOfOldestMessage({ period: PERIOD, statistic: "max" });
    alarm(`${id}Age`, "The oldest message waits more than 10 minutes", age, 600);
  }
  for (const [name, handler] of Object.entries(functions)) {
    const id = constructId(name as FunctionName);
    alarm(`${id}Errors`, "Calls ended in an error", handler.metricErrors({ period: PERIOD }), 3);
    alarm(`${id}Throttles`, "Calls were turned away for want of room", handler.metricThrottles({ period: PERIOD }), 1);
  }
  const iteratorAge = functions.relay.metric("IteratorAge", { period: PERIOD, statistic: "max" });
  alarm("RelayAge", "Events reach the queue more than 5 minutes late", iteratorAge, 300_000);
  const runs = functions.schedule.metricInvocations({ period: Duration.minutes(30) });
  alarm("ScheduleSilent", "The schedule has not run for half an hour", runs, 1, true, 2);
  const serverErrors = gateway.metricServerError({ period: PERIOD, statistic: "sum" });
  alarm("GatewayErrors", "Answers with status 500 and above", serverErrors, 5);
  const denied = table.metricThrottledRequestsForOperations({
    operations: [Operation.GET_ITEM, Operation.BATCH_GET_ITEM, Operation.QUERY, Operation.TRANSACT_WRITE_ITEMS],
    period: PERIOD,
  });
  alarm("TableThrottles", "The table turned requests away", denied, 10);
  return alarms;
}
