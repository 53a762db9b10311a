/** Refusals of signing in, of units that are shut, and of accounts. */
export const accountRefusal = {
  "session.wrong_code":
    "The sign-in name or the code is not right, or the code was used already. Look at the first sign-in card, then enter it again.",
  "session.code_expired":
    "The code on the card has expired. Ask the clerk or the administrator of your unit for a new one.",
  "session.unit_suspended":
    "The unit is suspended, so signing in is not possible now. Ask the administrator of the province.",
  "session.unit_closed":
    "The unit is closed, so nobody signs in any more. Its data are kept; ask the administrator of the province to see them.",
  "session.link_wrong": "The sign-in name or the password in the other unit is not right. Check and enter them again.",
  "session.link_own_unit": "This account belongs to the unit you are in. Enter an account in another unit.",
  "session.link_known": "These two accounts are linked already. Choose the other unit in the list.",
  "session.link_limit": "One person links at most {{most}} units. Remove one link, then try again.",
  "session.link_missing": "This link does not work any more. Sign in to the other unit with name and password.",

  "staff.above_remit":
    "This account or post is in the remit of the province's administrator. Ask that administrator to do it.",
  "staff.own_account":
    "Nobody locks, resets or promotes oneself. Ask another administrator; change your password under My profile.",
  "staff.last_unit_admin": "This is the only administrator the unit has left. Give the post to somebody else first.",
  "staff.last_clerk": "This is the only clerk (văn thư) the unit has left. Give the post to somebody else first.",
  "staff.last_province_admin":
    "This is the only administrator the province has left. Give the post to somebody else first.",
  "staff.user_name_taken": "This sign-in name is taken. Choose another, for example with one more letter or a figure.",
  "staff.department_missing": "This department is not in the unit any more. Reload the page and choose another.",
  "staff.department_taken": "There is a department with this name or abbreviation. Choose another.",
  "staff.department_limit": "A unit has at most {{most}} departments. Merge or rename one that is there.",
  "staff.already_locked": "This account is locked already. Reload the page to see it.",
  "staff.not_locked": "This account is not locked. Reload the page to see it.",
  "staff.is_locked": "This account is locked. Unlock it first, then reset the password.",
  "staff.open_work":
    "This person still has {{tasks}} tasks and {{drafts}} drafts open. Hand them over first, or lock at once.",
  "authority.council_missing": "This council, board or team is not there. Reload the page and choose again.",
  "authority.council_taken": "Another council, or the agency itself, uses this name or abbreviation. Choose another.",
  "authority.council_head":
    "A council has exactly one head, and names each person once. Correct the list of who signs.",
  "authority.council_closed":
    "This council has ended its work and issues no more documents. Choose another issuing body.",
  "authority.not_of_council":
    "The signer has no title in this council. Choose another signer, or ask the clerk to add that person.",
  "authority.delegator_unfit":
    "Only the head of the agency delegates signing (Decree 30, article 13). Choose the head.",
  "authority.delegate_unfit":
    "Only the head of a unit may be delegated to sign (Decree 30, article 13). Choose somebody else.",
  "authority.until_missing": "A delegation to sign must have an end (Decree 30, article 13). Enter the last day.",
  "authority.until_before_from": "The last day is before the first. Correct the two days.",
  "authority.delegation_missing": "This delegation is not there. Reload the page.",
  "authority.delegation_ended":
    "The delegation does not cover this document any more. Send it back for another signer, or ask the clerk to enter a new delegation.",
} as const;
