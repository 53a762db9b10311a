/** Refusals of groups of recipients and of the directory of agencies. */
export const recipientRefusal = {
  "outgoing.too_many_receivers":
    "The document would go to more than {{limit}} receivers. Take out some groups, then issue it again.",
  "recipient.group_missing": "This group of recipients is no more. Load the page again and choose another one.",
  "recipient.group_taken": "There is a group of this name already. Give another name.",
  "recipient.too_many_groups": "An office names at most {{limit}} groups. Remove one that is not used.",
  "agency.name_taken":
    "The directory of the province has “{{name}}” already. Use that one, or tick that this is another of the same name.",
} as const;
