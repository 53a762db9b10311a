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
} as const;
