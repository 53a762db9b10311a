/** One Lambda function for each weight of work; what it holds is what it may do. */
export type FunctionName =
  "api" | "compose" | "convert" | "sign" | "work" | "worker" | "dead-letters" | "relay" | "schedule" | "first-province";

export interface Weight {
  readonly memoryMb: number;
  readonly seconds: number;
  readonly about: string;
}

/** SQS hides a message three times as long as the worker may take: a slow try is never doubled, a failed one soon repeated. */
export const WORKER_SECONDS = 60;

export const DEAD_LETTER_SECONDS = 30;

/** A share of a processor comes with the memory: 1,769 MB is one whole. The gateway answers for us after 30 s. */
export const WEIGHTS: Readonly<Record<FunctionName, Weight>> = {
  api: { memoryMb: 1024, seconds: 29, about: "Answers everything the other functions do not" },
  compose: { memoryMb: 1769, seconds: 29, about: "Draws PDFs" },
  convert: { memoryMb: 1769, seconds: 29, about: "Reads the PDF and Word files others made" },
  sign: { memoryMb: 1024, seconds: 29, about: "Makes and uses signing keys" },
  work: { memoryMb: 1024, seconds: 29, about: "Organises work: tasks, rules, reminders, handovers" },
  worker: { memoryMb: 1024, seconds: WORKER_SECONDS, about: "Applies messages of both queues" },
  "dead-letters": { memoryMb: 256, seconds: DEAD_LETTER_SECONDS, about: "Keeps what the queues gave up on" },
  relay: { memoryMb: 256, seconds: 30, about: "Carries events from the table's stream to the queue" },
  "first-province": { memoryMb: 512, seconds: 60, about: "Opens the office of a province, called by hand" },
  schedule: { memoryMb: 512, seconds: 300, about: "Does what each quarter of an hour brings" },
};

/** `FirstProvince` for `first-province`: how a function is called among constructs. */
export function constructId(name: FunctionName): string {
  return name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
