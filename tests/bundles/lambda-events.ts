import { marshall } from "@aws-sdk/util-dynamodb";
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  DynamoDBStreamEvent,
  SQSEvent,
} from "aws-lambda";

export type HttpAnswer = APIGatewayProxyStructuredResultV2;

/** A request as an HTTP API hands it over, payload format 2.0. */
export function httpEvent(
  method: string,
  path: string,
  { body, cookies, headers = {} }: { body?: object; cookies?: string[]; headers?: Record<string, string> } = {},
): APIGatewayProxyEventV2 {
  const [rawPath = "", rawQueryString = ""] = path.split("?");
  return {
    version: "2.0",
    routeKey: "ANY /api/{proxy+}",
    rawPath,
    rawQueryString,
    headers: { host: "abc123.execute-api.example.com", "content-type": "application/json", ...headers },
    ...(cookies && { cookies }),
    requestContext: {
      accountId: "111122223333",
      apiId: "abc123",
      domainName: "abc123.execute-api.example.com",
      domainPrefix: "abc123",
      http: { method, path: rawPath, protocol: "HTTP/1.1", sourceIp: "203.0.113.7", userAgent: "test" },
      requestId: "req-1",
      routeKey: "ANY /api/{proxy+}",
      stage: "$default",
      time: "25/Nov/2026:02:00:00 +0000",
      timeEpoch: 1_795_572_000_000,
    },
    ...(body && { body: Buffer.from(JSON.stringify(body)).toString("base64") }),
    isBase64Encoded: body !== undefined,
  };
}

/** Messages as a queue hands them over. */
export function queueEvent(bodies: Readonly<Record<string, string>>): SQSEvent {
  return {
    Records: Object.entries(bodies).map(([messageId, body]) => ({
      messageId,
      receiptHandle: messageId,
      body,
      attributes: {
        ApproximateReceiveCount: "1",
        SentTimestamp: "0",
        SenderId: "x",
        ApproximateFirstReceiveTimestamp: "0",
      },
      messageAttributes: {},
      md5OfBody: "",
      eventSource: "aws:sqs",
      eventSourceARN: "arn:aws:sqs:ap-southeast-1:111122223333:events",
      awsRegion: "ap-southeast-1",
    })),
  };
}

/** New rows as the table's stream hands them over. */
export function streamEvent(rows: readonly Record<string, unknown>[]): DynamoDBStreamEvent {
  return {
    Records: rows.map((row, at) => ({
      eventID: String(at),
      eventName: "INSERT",
      eventSource: "aws:dynamodb",
      dynamodb: { SequenceNumber: String(at + 1), StreamViewType: "NEW_IMAGE", NewImage: marshall(row) as never },
    })),
  };
}
