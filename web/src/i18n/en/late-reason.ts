/** English words of the same names. */
export const lateReason = {
  label: "Why it is done after the deadline",
  hint: "It stands in the evidence of work. For example: the form came after the deadline.",
  short: "This is done after its deadline. Write a reason of at least 5 letters.",
} as const;
