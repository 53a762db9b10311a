/** Refusals of notices and reminders. */
export const notificationRefusal = {
  "notification.endpoint_refused": "This browser’s push address cannot be used. Try another browser, or choose e-mail.",
  "notification.too_many_devices":
    "{{most}} devices receive notices already. Remove those no longer used, then add this one.",
};
