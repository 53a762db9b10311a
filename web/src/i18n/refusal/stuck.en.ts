/** Refusals about messages the queues gave up on, and why they did. */
export const stuckRefusal = {
  "deadletter.missing": "This stuck job is not here. Load the list again.",
  "deadletter.decided": "This job is running again or somebody has dealt with it. Load the list again.",
  "deadletter.nobodys": "This job belongs to no office. The operator of the system will look at it.",
  "exchange.no_answer":
    "The receiver has not said that it arrived, though it was sent several times. Ask the receiver, send it again, or on paper.",
  "message.failed": "The system ran into an error doing this.",
  "message.out_of_time": "This took too long and was stopped.",
  "message.crashed": "The system stopped while doing this.",
};
