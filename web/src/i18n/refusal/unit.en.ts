/** Refusals of a province's units: their opening, their stages, lists that are taken in. */
export const unitRefusal = {
  "unit.missing": "This unit is not one of your province. Load the list of units again.",
  "unit.already_open": "A unit is open for this agency already. Look for its name in the list of units.",
  "unit.not_opened": "The opening of this unit is not finished. Open it again with the same content to go on.",
  "unit.stage_order":
    "A unit goes from preparation to trial to official, one step at a time. Load the page again to see where it is.",
  "unit.closed": "The unit is closed and cannot be changed. Open a new unit if the succeeding agency needs one.",
  "unit.already_suspended": "The unit is suspended already. Load the page again to see it.",
  "unit.not_suspended": "The unit is not suspended. Load the page again to see it.",
  "unit.model_missing": "The model unit has not told how it stands, or is closed. Choose another model.",
  "unit.person_twice": "One person stands twice in the same division. Take one of the rows out.",
  "agency.ended": "This agency has ended. Choose its successor.",
  "agency.code_taken": "This code belongs, or belonged, to another agency. Check the code.",
  "province.not_here": "This can be done in an office of province level only. Sign in with an account of the province.",
} as const;
