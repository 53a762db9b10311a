const MANAGES_CONNECTIONS = "nnnnnnnn nyyn";

/** Rows of the matrix about connections to outside axes. None is set, so nothing is asked and nothing changes. */
export const CONNECTION_ROWS = {
  "GET /api/connections": { path: () => "/connections", posts: MANAGES_CONNECTIONS },
  "POST /api/connections/:axis/poll": { path: () => "/connections/vxp/poll", posts: MANAGES_CONNECTIONS },
  "GET /api/connections/:axis/waiting": {
    path: () => "/connections/vxp/waiting?from=2026-11-01&to=2026-11-20",
    posts: MANAGES_CONNECTIONS,
  },
  "PUT /api/connections": {
    path: () => "/connections",
    // A new connection without its secret is refused.
    body: () => ({
      axis: "vxp",
      address: "https://truc.example.vn",
      systemId: "H56.901",
      attachmentForm: "zip",
      on: true,
    }),
    posts: MANAGES_CONNECTIONS,
  },
  "DELETE /api/connections/:axis": { path: () => "/connections/vxp", posts: MANAGES_CONNECTIONS },
  "POST /api/connections/:axis/test": { path: () => "/connections/vxp/test", posts: MANAGES_CONNECTIONS },
};
