/** Refusals about who handles a document, until when, and in whose hands it goes on. */
export const handlingRefusal = {
  "incoming.not_instructor": "The person chosen may not instruct. Choose another leader.",
  "incoming.unit_without_head": "The unit chosen has no head yet. Choose a person in it.",
  "incoming.take_back_late":
    "Taking back is possible for {{seconds}} seconds only. To assign anew, recall the assignment.",
  "incoming.take_back_other": "Somebody else wrote this instruction. Only that person can take it back.",
  "incoming.take_back_begun": "Somebody has begun the work. To assign anew, recall the assignment.",
  "incoming.too_many_people":
    "The document would go to more than {{limit}} people. Inform fewer, or give it to a unit.",
  "incoming.too_many_instructions":
    "The document has {{limit}} instructions already. Recall it and assign it anew for another.",
  "incoming.not_done": "This document is not done yet, so there is nothing to do once more. Load it again.",
  "task.late_reason_needed": "This work is done after its deadline. Write why, at least 5 letters, as evidence.",
  "task.none_of": "This person has no share in the document. Load it again to see who works on it.",
  "task.not_assigner": "Somebody else gave this share. Only who gave it, or a leader, decides.",
  "task.handed_over": "This share was handed over to a colleague. Load it again to see who works on it.",
  "task.sent_back": "This share was sent back to who gave it. Wait for it to be assigned anew.",
  "task.recalled": "This share was recalled. Load your list again.",
  "task.has_share": "{{name}} has a share in this document already. Choose somebody else.",
  "task.handed_back":
    "{{name}} handed this very work over and does not take it back. Choose somebody else, or send it back.",
  "task.handed_to_oneself": "It is in this person's hands already. Choose somebody else.",
  "task.other_unit": "{{name}} is of another unit. Choose somebody of the unit; send back what belongs elsewhere.",
  "task.extension_waiting": "A wish for more time waits for its answer. Wait for the decision.",
  "task.extension_earlier": "The day wished is no later than the deadline, {{dueOn}}. Choose a later day.",
  "task.no_extension": "No wish for more time waits for an answer. Load it again.",
  "task.sub_of_sub": "The head of the unit gave this part. Ask the head for more people.",
  "task.sub_deadline_late":
    "A part is due no later than the unit's share, {{dueOn}}. Choose an earlier day, or ask for more time first.",
};
