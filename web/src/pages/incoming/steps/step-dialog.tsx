import type { JSX } from "solid-js";
import { Dynamic } from "solid-js/web";
import { AddInstruction } from "./add-instruction.tsx";
import { AnswerExtension } from "./answer-extension.tsx";
import { AskExtension } from "./ask-extension.tsx";
import { Forward } from "./forward.tsx";
import { HandOver } from "./hand-over.tsx";
import { PassOn } from "./pass-on.tsx";
import { Recall } from "./recall.tsx";
import { Reopen } from "./reopen.tsx";
import { Report } from "./report.tsx";
import { SendBack } from "./send-back.tsx";
import type { HandlingStep } from "./step.ts";
import type { StepProps } from "./step-form.tsx";
import { SubAssign } from "./sub-assign.tsx";

const FORMS: Record<HandlingStep, (props: StepProps) => JSX.Element> = {
  passOn: PassOn,
  addInstruction: AddInstruction,
  report: Report,
  askExtension: AskExtension,
  answerExtension: AnswerExtension,
  handOver: HandOver,
  sendBack: SendBack,
  recall: Recall,
  subAssign: SubAssign,
  forward: Forward,
  reopen: Reopen,
};

/** The dialog of one step of handling; all of them come with one script, when the first is opened. */
export function StepDialog(props: StepProps & { step: HandlingStep }): JSX.Element {
  return <Dynamic component={FORMS[props.step]} {...props} />;
}
