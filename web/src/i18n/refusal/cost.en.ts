/** Refusals of what an office's use costs. */
export const costRefusal = {
  "cost.cap_reached":
    "This month's cost of the office has reached its cap of {{capDong}} đ, so this stops, while receiving, registering, signing and issuing go on. Ask the office's administrator to raise the cap.",
  "cost.cap_below_alert": "The cap must not be lower than the alert. Change one of the two.",
  "cost.month_over": "That month is over and keeps its prices. Choose the present month or a later one.",
} as const;
