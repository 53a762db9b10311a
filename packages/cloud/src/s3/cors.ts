import { S3Error } from "./s3-error.ts";
import { childrenNamed, parseXml, textsOf, writeXml, type XmlContent } from "./xml.ts";

export interface CorsRule {
  id?: string;
  allowedOrigins: string[];
  allowedMethods: string[];
  allowedHeaders: string[];
  exposeHeaders: string[];
  maxAgeSeconds?: number;
}

/** What a browser asks: from a preflight's own headers, or from a real request's method and origin. */
export interface CorsQuestion {
  origin: string;
  method: string;
  headers: string[];
}

export function readCorsRules(xml: string): CorsRule[] {
  const rules = childrenNamed(parseXml(xml), "CORSRule").map((rule): CorsRule => {
    const [id] = textsOf(rule, "ID");
    const [maxAge] = textsOf(rule, "MaxAgeSeconds");
    return {
      allowedOrigins: textsOf(rule, "AllowedOrigin"),
      allowedMethods: textsOf(rule, "AllowedMethod"),
      allowedHeaders: textsOf(rule, "AllowedHeader"),
      exposeHeaders: textsOf(rule, "ExposeHeader"),
      ...(id !== undefined && { id }),
      ...(maxAge !== undefined && { maxAgeSeconds: Number(maxAge) }),
    };
  });
  const complete = (rule: CorsRule) => rule.allowedOrigins.length > 0 && rule.allowedMethods.length > 0;
  if (rules.length === 0 || !rules.every(complete)) {
    throw new S3Error(400, "MalformedXML", "A CORS configuration needs rules with origins and methods.");
  }
  const unknown = rules
    .flatMap((rule) => rule.allowedMethods)
    .find((name) => !/^(GET|PUT|POST|DELETE|HEAD)$/.test(name));
  if (unknown !== undefined) {
    throw new S3Error(
      400,
      "InvalidRequest",
      `Found unsupported HTTP method in CORS config. Unsupported method is ${unknown}`,
    );
  }
  return rules;
}

export function writeCorsRules(rules: readonly CorsRule[]): string {
  const each = (name: string, values: readonly string[]) => values.map((value) => [name, value] as const);
  const contents = rules.map((rule): readonly [string, XmlContent] => [
    "CORSRule",
    [
      ["ID", rule.id],
      ...each("AllowedOrigin", rule.allowedOrigins),
      ...each("AllowedMethod", rule.allowedMethods),
      ...each("AllowedHeader", rule.allowedHeaders),
      ...each("ExposeHeader", rule.exposeHeaders),
      ["MaxAgeSeconds", rule.maxAgeSeconds],
    ],
  ]);
  return writeXml("CORSConfiguration", contents);
}

/** The headers by which the first fitting rule lets the browser go on; undefined when no rule fits. */
export function corsHeaders(rules: readonly CorsRule[], question: CorsQuestion): Record<string, string> | undefined {
  const fits = (rule: CorsRule) =>
    rule.allowedMethods.includes(question.method) &&
    rule.allowedOrigins.some((pattern) => matches(pattern, question.origin)) &&
    question.headers.every((header) =>
      rule.allowedHeaders.some((pattern) => matches(pattern.toLowerCase(), header.toLowerCase())),
    );
  const rule = rules.find(fits);
  if (!rule) return undefined;
  const anyOrigin = rule.allowedOrigins.includes("*");
  return {
    "access-control-allow-origin": anyOrigin ? "*" : question.origin,
    ...(!anyOrigin && { "access-control-allow-credentials": "true" }),
    "access-control-allow-methods": rule.allowedMethods.join(", "),
    ...(question.headers.length > 0 && { "access-control-allow-headers": question.headers.join(", ") }),
    ...(rule.exposeHeaders.length > 0 && { "access-control-expose-headers": rule.exposeHeaders.join(", ") }),
    ...(rule.maxAgeSeconds !== undefined && { "access-control-max-age": String(rule.maxAgeSeconds) }),
    vary: "Origin, Access-Control-Request-Headers, Access-Control-Request-Method",
  };
}

/** A pattern may hold one `*`, which stands for any text. */
function matches(pattern: string, text: string): boolean {
  const [start = "", end] = pattern.split("*");
  if (end === undefined) return pattern === text;
  return text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
}
