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
} as const;
