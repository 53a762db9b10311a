import type { Distribution } from "aws-cdk-lib/aws-cloudfront";
import { AlarmStatusWidget, Dashboard, GraphWidget, type Alarm, type IMetric } from "aws-cdk-lib/aws-cloudwatch";
import { Duration } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { Watched } from "./alarms.ts";
import type { Settings } from "./settings.ts";

/** One page with what is asked first when somebody says that it is slow or stands still. */
export function makeDashboard(
  scope: Construct,
  { table, queues, functions, gateway }: Watched,
  cdn: Distribution,
  alarms: readonly Alarm[],
  { stage }: Settings,
): void {
  const all = Object.entries(functions);
  const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12 });
  const named = (label: string) => ({ label, period: Duration.minutes(5) });
  new Dashboard(scope, "Dashboard", {
    dashboardName: `vanthu-${stage}`,
    defaultInterval: Duration.hours(12),
    widgets: [
      [new AlarmStatusWidget({ title: "Alarms", alarms: [...alarms], width: 24 })],
      [
        graph("Requests", [cdn.metricRequests(), gateway.metricCount(named("API"))]),
        graph("Answers of the API, ms", [
          gateway.metricLatency({ ...named("half within"), statistic: "p50" }),
          gateway.metricLatency({ ...named("95 % within"), statistic: "p95" }),
        ]),
      ],
      [
        graph(
          "Calls of the functions",
          all.map(([name, each]) => each.metricInvocations(named(name))),
        ),
        graph(
          "Time of the functions, ms (95 % within)",
          all.map(([name, each]) => each.metricDuration({ ...named(name), statistic: "p95" })),
        ),
      ],
      [
        graph("Messages waiting", [
          queues.events.metricApproximateNumberOfMessagesVisible(named("events")),
          queues.exchange.metricApproximateNumberOfMessagesVisible(named("exchange")),
          queues.eventsDead.metricApproximateNumberOfMessagesVisible(named("events put aside")),
          queues.exchangeDead.metricApproximateNumberOfMessagesVisible(named("exchange put aside")),
          queues.undelivered.metricApproximateNumberOfMessagesVisible(named("undelivered")),
        ]),
        graph("Capacity units of the table", [
          table.metricConsumedReadCapacityUnits(named("read")),
          table.metricConsumedWriteCapacityUnits(named("write")),
        ]),
      ],
    ],
  });
}
