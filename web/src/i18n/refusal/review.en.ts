/** Refusals on the way of a draft to its signature: steps, opinions, answers awaited. */
export const reviewRefusal = {
  "outgoing.visa_pending": "The document waits for {{name}} to approve it on its way. Wait for that step.",
  "outgoing.no_visa_pending": "The document waits at no step of the circuit. Load it again to see the step.",
  "outgoing.no_previous_step": "This is the first step, so there is none before it. Send it back to the drafter.",
  "outgoing.circuit_repeats": "{{name}} stands in the circuit twice. Each person approves one step: take one out.",
  "outgoing.circuit_left": "{{name}} does not work in the unit any more. Choose somebody else for this step.",
  "outgoing.circuit_drafter": "{{name}} drafted it and does not approve the own draft. Choose somebody else.",
  "outgoing.circuit_signer": "{{name}} signs it and approves by signing. Take this step out.",
  "outgoing.circuit_passed":
    "The step of {{name}} is behind the document. Load it again and change the steps still to come.",
  "outgoing.nobody_to_approve":
    "All who might approve it drafted this document or wrote over it. Let somebody else draft it, or choose another signer.",
  "outgoing.not_editing": "You are not editing this document. Load it again to see who is.",
  "outgoing.opinion_missing": "This request for an opinion is not there. Load the page again.",
  "outgoing.opinion_closed": "This opinion was given, or is not asked for any more. Load the page again.",
  "outgoing.opinion_reason_missing": "Who does not agree says why. Write the reason and send again.",
  "outgoing.opinion_repeats": "{{name}} is asked twice in one round. Take one out.",
  "outgoing.opinion_self": "The drafter does not ask the drafter. Choose somebody else.",
  "outgoing.opinion_past": "The day for the opinion is past. Choose today or later.",
  "outgoing.opinion_waiting": "{{name}} has been asked and has not answered. Wait, or stop asking and ask again.",
  "outgoing.too_many_opinions": "At most {{most}} opinions are asked on one draft. Talk about the rest directly.",
  "outgoing.answer_not_awaited": "No answer is awaited from that receiver. Load the page again.",
} as const;
