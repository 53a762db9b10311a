/** Refusals about assignments (nhiệm vụ được giao). */
export const assignmentRefusal = {
  "assignment.missing": "This assignment is not there, or not yours to see. Go back to the list of assignments.",
  "assignment.template_missing": "This template is not there, or not yours to see. Go back to the list of templates.",
  "assignment.person_left": "Somebody named here has left the office. Choose another person.",
  "assignment.unit_without_head":
    "This unit has no head, so it cannot be given work as a whole. Choose a person of the unit.",
  "assignment.other_unit":
    "This person is in another unit, to which you may not give work. Choose somebody of your unit, or ask a leader to give it.",
  "assignment.not_lead": "This is for the person who leads the assignment. Ask that person to do it.",
  "assignment.not_assigner": "This is for the person who gave the assignment. Ask that person to do it.",
  "assignment.not_in_state":
    "The assignment is at another step, so this cannot be done now. Reload to see where it stands.",
  "assignment.closed": "The assignment is closed and cannot be changed. Give a new one if needed.",
  "assignment.extension_asked": "More time was asked for and waits for an answer. Wait for it before asking again.",
  "assignment.extension_none": "Nobody waits for more time. Reload to see where it stands.",
  "assignment.extension_earlier": "The new deadline must be after the present one ({{dueOn}}). Choose a later day.",
  "assignment.handed_to_self": "This person leads the assignment already. Choose somebody else.",
  "assignment.handed_in_circle":
    "This person has handed it on before, so it cannot go round in a circle. Choose somebody else, or send it back.",
  "assignment.handed_too_often":
    "The assignment has passed through many hands. Send it back, so that its giver decides who leads.",
  "assignment.parts_open": "{{open}} parts are not done yet. Finish them, or say that it is done all the same.",
  "assignment.late_reason_needed":
    "The assignment is done after its deadline. Write why, at least 5 letters, as evidence.",
  "assignment.own_work": "You gave this work to yourself, so this step is not needed. Finish it or recall it.",
  "assignment.evaluated_already": "This assignment was evaluated already. Reload to see how.",
  "assignment.too_deep": "Work is divided into two levels of parts at most. Give it as a part beside this one.",
  "assignment.too_many_parts": "The assignment has 20 parts already. Join some, or give a separate assignment.",
  "assignment.part_after_whole": "A part must be due before the whole assignment ({{dueOn}}). Choose an earlier day.",
  "assignment.not_in_it": "Only the giver, the lead and the helpers may attach files. Ask one of them to attach it.",
  "assignment.too_many_files":
    "The assignment has {{limit}} files, the most it may have. Put several into one, or give a part of it for more.",
  "assignment.urged_today": "This assignment was urged today. Urge again tomorrow if it is needed.",
  "assignment.source_not_numbered":
    "This document has no number yet, so nothing can rest on it. Wait until it is numbered.",
} as const;
