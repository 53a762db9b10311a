import type { dossierRefusal as vi } from "./dossier.vi.ts";

/** Refusals about dossiers. */
export const dossierRefusal: Record<keyof typeof vi, string> = {
  "dossier.missing": "This dossier is not there, or not yours to see. Go back to the list of dossiers.",
  "dossier.not_keeper": "This is for the person who keeps the dossier ({{keeperName}}). Ask that person to do it.",
  "dossier.code_taken": "The code {{dossierCode}} belongs to another dossier of {{year}}. Enter another number.",
  "dossier.opened_later": "A dossier cannot begin after today ({{latestOn}}). Choose an earlier day.",
  "dossier.closed": "The dossier is closed and cannot be changed. Open it again first if needed.",
  "dossier.not_closed": "The dossier is open. Reload to see how it stands.",
  "dossier.empty": "No document lies in the dossier. Put one in, or drop the dossier if it was opened by mistake.",
  "dossier.not_empty": "{{documents}} documents lie in the dossier, so it cannot be dropped. Take them out first.",
  "dossier.full": "The dossier holds {{most}} documents, as many as it can. Open another one for the rest.",
  "dossier.document_open": "{{open}} documents in the dossier are not done yet. Finish them, then close the dossier.",
  "dossier.not_for_filing":
    "Only registered incoming documents and issued outgoing ones go into a dossier. Wait until the document is there.",
  "dossier.person_left": "This person has left the office. Choose another person.",
  "dossier.taker_unfit": "This person does not handle documents, so keeps no dossier. Choose another person.",
  "dossier.passed_to_self": "This person keeps the dossier already. Choose somebody else.",
};
