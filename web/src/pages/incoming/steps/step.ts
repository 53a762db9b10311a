/** Steps of handling that ask one question in a dialog, by the name the server gives the action. */
export const HANDLING_STEPS = [
  "passOn",
  "addInstruction",
  "report",
  "askExtension",
  "answerExtension",
  "handOver",
  "sendBack",
  "recall",
  "subAssign",
  "forward",
  "reopen",
] as const;
export type HandlingStep = (typeof HANDLING_STEPS)[number];

export function isHandlingStep(deed: string): deed is HandlingStep {
  return HANDLING_STEPS.some((step) => step === deed);
}
