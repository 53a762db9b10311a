import type { documentRefusal as vi } from "./document.vi.ts";

export const documentRefusal: Record<keyof typeof vi, string> = {
  "incoming.missing": "This incoming document is not here, or you may not see it. Go back to the list.",
  "incoming.not_registered": "This document is not in the register yet. The clerk registers it first, then go on.",
  "incoming.already_registered": "This document is registered as arrival {{arrivalNumber}}. Load it again to go on.",
  "incoming.already_refused": "This document was returned to its sender. Wait until it is mended and sent again.",
  "incoming.already_routed": "This document has its instruction and is assigned. Load it again to see who works on it.",
  "incoming.already_started": "This document is being handled. Load it again to see how far it is.",
  "incoming.already_done": "This document is done. Load it again to see the result.",
  "incoming.already_void": "The arrival number of this document is void. Register it again if it must be handled.",
  "incoming.answer_not_numbered": "The answer has no number yet. Wait for it, or write the result in words.",
  "incoming.assigned_twice": "Someone has two roles. Give each person one: lead, coordinating or informed.",
  "incoming.assignee_missing": "Someone assigned no longer works here. Choose another person in the directory.",
  "incoming.deadline_past": "The deadline {{dueOn}} is past. Choose another day, {{nearestOn}} at the earliest.",
  "incoming.deadline_rest_day": "{{dueOn}} is a day off. Choose a working day, the nearest is {{nearestOn}}.",
  "incoming.duplicate":
    "This may be arrival {{arrivalNumber}} again: same number, same issuer, same year. Look at both; register it if they differ.",
  "incoming.issued_later": "The date of the document is later than today, {{todayOn}}. Correct the date.",
  "incoming.tampered":
    "A file of this document was changed after signing. Send it back, or say why it is registered all the same.",
  "incoming.no_packet": "This document did not come over the exchange, so it has no packet. See its files.",
  "incoming.form_came": "Both the paper and the electronic copy of this document are here. Nothing more need be noted.",
  "incoming.too_many_files": "The document has more than {{limit}} files. Join some of them and attach again.",

  "incoming.already_ended":
    "The sender recalled, took back or replaced this document. It must not be used; the clerk keeps it for the trace.",
  "incoming.not_ended": "This document is still in use. Load it again.",
  "incoming.not_asked_back": "The sender is not waiting for an answer about this document. Load it again.",
  "task.stopped": "This task ended with its document. Press Noted to take it off your list.",
  "task.none": "This document is not assigned to you. Your own work is on Today.",
  "task.not_started": "This task has not begun. Start it first, then finish it.",
  "task.already_started": "This task has begun. Load it again to go on.",
  "task.already_finished": "This task is finished. Load it again to see the result.",
  "task.only_informed": "You are only informed of this document. Read it, then finish.",
  "task.result_needed": "There is no result yet. Write the result, or choose the answering document.",

  "outgoing.missing": "This outgoing document is not here, or you may not see it. Go back to the list.",
  "outgoing.subject_missing": "The draft has no subject. Write the subject, then submit.",
  "outgoing.body_empty": "The draft has no text. Write the text, then submit.",
  "outgoing.addressee_missing": "The letter is addressed to nobody. Add at least one addressee.",
  "outgoing.no_signer": "The office has no head or deputy who could sign. Tell the administrator.",
  "outgoing.signer_unfit": "The signer chosen is neither head nor deputy. Choose another signer.",
  "outgoing.department_unknown": "This drafting department is not here. Choose it again in the directory.",
  "outgoing.wrong_state": "The document is at another step, so this cannot be done now. Load it again to see the step.",
  "outgoing.not_drafter": "Only the drafter may do this. Ask the drafter.",
  "outgoing.not_decider": "The document waits for someone else's decision. Load it again to see whose.",
  "outgoing.not_signer": "This document is for someone else to sign. Load it again to see the signer.",
  "outgoing.not_attachable": "No files can be added at this step. Take the document back to a draft, then attach.",
  "outgoing.preview_too_large": "The document is too long for a preview. Move some of it into an annex.",
  "outgoing.paper_has_no_text": "A paper document has no text written here. Open its scan among the files.",
  "outgoing.version_missing": "This version is no longer kept. Open the history again and choose another.",
  "outgoing.filling_in_progress": "Number and date are being filled in. Wait a few seconds, then seal.",
  "outgoing.signature_invalid":
    "The leader's signature is not valid, so it cannot be sealed. Tell the signer, void this number and submit again.",
  "outgoing.initials_invalid":
    "The file does not bear exactly the initials on record, so it cannot be signed. Return it to be submitted again.",
  "outgoing.annex_mark_missing":
    "The document was submitted before annexes were signed, so its annexes cannot be sealed. Void the number and submit it again.",
  "outgoing.receiver_self": "The receivers include your own office. Remove it.",
  "outgoing.receiver_unknown": "A receiver is not in the directory. Choose the receivers from the directory.",
  "outgoing.file_differs":
    "The stored file differs from the issued one in the register and is not handed out. Tell the administrator at once.",
  "outgoing.delivery_not_resendable":
    "This receiver is being sent to, or has received it. Load it again to see its state.",

  "check.missing":
    "No issued document bears this code. Look again at the code at the foot of the document's last page and type it anew.",

  "register.busy": "Many people are taking numbers, so none was given. Try again in a few seconds.",
  "register.in_use":
    "The register has given numbers up to {{number}}, so its start is fixed. Correct rows, or void a number.",
  "register.nothing_corrected": "Nothing differs from the register. Change at least one field, then save.",
  "register.row_missing": "This number is not in the register. Check number and year.",
  "register.row_void": "Number {{number}} is void and cannot be changed. Take a new number if you need one.",
  "calendar.other_year": "This day is not in {{year}}. Choose a day in {{year}}.",
  "staff.missing": "This person is not in the directory. Choose the person again.",
  "agency.missing": "This agency is not in the directory. Find and choose it again.",

  "secrecy.word_found":
    "The word {{word}} stands alone in it. Secret documents may not enter this system, keep them in their paper register; if it is not secret, the clerk may let it pass with a reason.",
  "exchange.receiver_ended":
    "The receiver has ended, so the packet was not sent. Write to its successor in another document.",
  "exchange.receiver_unreachable": "The receiver is not on the exchange. Send it on paper.",
  "exchange.send_failed": "It could not be sent over the exchange. Send it again, or on paper.",
  "exchange.held_missing": "This held packet is not here. Load the list of packets again.",
  "exchange.held_decided": "Someone has decided on this packet. Load the list of packets again.",
  "exchange.waiting_missing": "This packet waits no longer. Load the list of packets again.",
  "exchange.rejected_missing": "This packet is not here. Load the list of packets again.",
};
