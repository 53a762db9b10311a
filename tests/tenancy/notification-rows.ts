const EVERYBODY = "yyyyyyyy yyyy";

/** Rows of the matrix about a person's own notices and the unit's reminders: everybody has some, and nobody reaches another's. */
export const NOTIFICATION_ROWS = {
  "GET /api/work/notifications": { path: () => "/work/notifications", posts: EVERYBODY },
  "GET /api/work/notifications/unread": { path: () => "/work/notifications/unread", posts: EVERYBODY },
  "POST /api/work/notifications/read": {
    path: () => "/work/notifications/read",
    body: () => ({ notices: [] }),
    posts: EVERYBODY,
  },
  "GET /api/work/notifications/settings": { path: () => "/work/notifications/settings", posts: EVERYBODY },
  "PUT /api/work/notifications/settings": {
    path: () => "/work/notifications/settings",
    // Not every kind is named.
    body: () => ({ channels: {} }),
    posts: EVERYBODY,
  },
  "POST /api/work/notifications/devices": {
    path: () => "/work/notifications/devices",
    body: () => ({
      endpoint: "http://10.0.0.1/push",
      p256dh: "A".repeat(87),
      auth: "A".repeat(22),
      device: "Trình duyệt thử",
    }),
    posts: EVERYBODY,
  },
  "GET /api/work/reminders/rules": { path: () => "/work/reminders/rules", posts: EVERYBODY },
  "GET /api/work/reminders/care": { path: () => "/work/reminders/care", posts: "yyyynnnn nnnn" },
  "PUT /api/work/reminders/rules": {
    path: () => "/work/reminders/rules",
    body: () => ({
      before: [2],
      onDay: true,
      after: [{ days: 1, to: "owner" }],
      hoursBefore: [2],
      digest: true,
    }),
    posts: "ynyynnnn nynn",
  },
  "POST /api/work/notifications/devices/remove": {
    path: () => "/work/notifications/devices/remove",
    body: () => ({ id: "0".repeat(32) }),
    posts: EVERYBODY,
  },
};
