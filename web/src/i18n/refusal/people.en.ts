/** Refusals of absences and who stands in, of handing over, and of the ledger of work. */
export const peopleRefusal = {
  "absence.until_before_from": "The last day is before the first. Correct the two days.",
  "absence.over": "This time is over. Choose a last day from today on.",
  "absence.too_long": "An absence is entered for at most a year. Choose an earlier last day.",
  "absence.substitute_needed": "No substitute was chosen. Choose one, or leave out the work passed on.",
  "absence.scope_needed": "The work for the substitute was not chosen. Choose at least one kind.",
  "absence.person_locked": "This person's account is locked. Use Handover to move the work.",
  "absence.overlaps": "This person is entered as away on those days. End that absence first, or choose other days.",
  "absence.too_many": "This person has many absences that stand. End some, then enter the next.",
  "absence.substitute_oneself": "Nobody stands in for oneself. Choose somebody else.",
  "absence.substitute_locked": "The substitute's account is locked. Choose somebody at work.",
  "absence.substitute_handles_nothing":
    "The substitute's posts handle no documents. Choose somebody who does such work.",
  "absence.circle":
    "The two would stand in for each other on the same days, so nobody would do the work. Choose another substitute.",
  "absence.substitute_away": "The substitute is away on these days too. Choose somebody else, or other days.",
  "absence.stands_in":
    "This person stands in for {{name}} on those days, and that cannot be passed on. Change who stands in for {{name}} first.",
  "absence.missing": "This absence is not there. Reload the page.",
  "absence.ended": "This absence is over or was ended. Reload the page to see it.",
  "handover.to_oneself": "The receiver is the person who hands over. Choose somebody else.",
  "handover.to_locked": "The receiver's account is locked. Choose somebody at work.",
  "handover.to_handles_nothing": "The receiver's posts handle no documents. Choose somebody who does such work.",
  "handover.nothing_held": "This person holds nothing to hand over.",
  "handover.missing": "This handover is not there. Reload the page.",
  "handover.still_running": "The work is still being moved. Wait a moment, then make the minutes.",
  "ledger.line_missing": "This line is not in the month chosen. Reload the page.",
  "ledger.contested_already": "This line was contested already. The answer stands below it.",
  "ledger.contest_missing": "This contest is not there. Reload the page.",
  "ledger.answered_already": "This contest was answered. Reload the page to see it.",
  "ledger.month_over": "A month that is over keeps its weights. Choose this month or a later one.",
} as const;
