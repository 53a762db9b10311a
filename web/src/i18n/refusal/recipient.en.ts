/** Refusals of groups of recipients and of the directory of agencies. */
export const recipientRefusal = {
  "recipient.group_missing": "This group of recipients is no more. Load the page again and choose another one.",
} as const;
