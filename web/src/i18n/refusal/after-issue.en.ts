/** Refusals of what is done with a document after it has gone out: asking back, recall. */
export const afterIssueRefusal = {
  "outgoing.recalled":
    "Document {{reference}} is recalled: it stays as it is and is not sent, changed or copied any more.",
  "outgoing.replaced":
    "Document {{reference}} is replaced by {{by}}, so that this cannot be done. Open the one that replaces it.",
  "outgoing.ask_back_finished":
    "{{agency}} has finished with the document and cannot give it back. If it is no longer to be used, recall it.",
  "outgoing.ask_back_unfit":
    "{{agency}} has not got the document over the axis, refused it or gave it back. Choose only receivers that hold it.",
  "outgoing.already_asked_back":
    "{{agency}} has been asked for the document and has not answered yet. Wait for its answer.",
  "outgoing.notice_missing": "This notice of recall is not there. Choose it again from the outgoing register.",
  "outgoing.notice_unfit":
    "The document chosen is not issued, has ended or is the one to be recalled. Choose a notice of recall that is issued.",
  "outgoing.notice_earlier": "The notice of recall is older than the document it recalls. Check the date.",
  "outgoing.notice_later": "The day of the notice of recall has not come yet. Check the date.",
  "outgoing.form_differs":
    "What replaces a document must be of its type, and a correction must be an official letter. Choose the type {{wanted}}.",
  "outgoing.update_paper":
    "A document signed on paper did not go over the axis and cannot be updated there. Tell its receivers by letter.",
  "outgoing.update_empty":
    "There is no change to send. Add or remove receivers, change the date of the answer or add an annex.",
  "outgoing.receiver_present": "{{agency}} is among the receivers of this document already. See the list of receivers.",
  "outgoing.receiver_removed": "{{agency}} has been removed from the receivers of this document. Load again to see it.",
  "outgoing.too_many_receivers":
    "Only {{most}} receivers can be added or removed after the issue. Send it to the others with a letter.",
  "outgoing.annex_not_sealable":
    "An annex in PDF has to bear the agency's signature and cannot be added after the issue. Send it with a letter of correction.",
  "outgoing.business_missing": "This sending is not there. Load the page again.",
  "outgoing.business_not_resendable": "Nobody of this sending failed any more. Load again to see how it stands.",
  "outgoing.packet_missing": "The document was never sent over the axis, so that there is nothing to recall there.",
} as const;
