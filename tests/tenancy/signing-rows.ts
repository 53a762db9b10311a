import type { Row } from "./matrix.ts";

/** Leaders, and heads who initial or sign under a delegation. */
const SIGNERS = "yyynynyn nnnn";
const CLERK = "nnnynnnn nnnn";
const SETS_UP = "nnnynnnn nynn";
/** The chair's request; nobody else sees it. */
const OWN = "yhhnhnhn nnnn";

/** Certificates and images, keys outside, signing many documents, and waiting for the owner of a key. */
export const SIGNING_ROWS: Readonly<Record<string, Row>> = {
  "POST /api/sign/certificate": { path: () => "/sign/certificate", posts: SIGNERS },
  "POST /api/sign/certificate?for=seal": { path: () => "/sign/certificate?for=seal", posts: CLERK },
  "POST /api/compose/signature-image": {
    path: () => "/compose/signature-image",
    body: (_, named) => ({ fileId: named.upload, for: "signature" }),
    posts: SIGNERS,
  },
  "POST /api/compose/signature-image?for=seal": {
    path: () => "/compose/signature-image",
    body: (_, named) => ({ fileId: named.upload, for: "seal" }),
    posts: CLERK,
  },
  "GET /api/sign/settings": { path: () => "/sign/settings", posts: SETS_UP },
  "PUT /api/sign/settings/custody": {
    path: () => "/sign/settings/custody",
    body: () => ({ personCustody: "remote" }),
    posts: SETS_UP,
  },
  "PUT /api/sign/settings/provider": {
    path: () => "/sign/settings/provider",
    body: () => ({ url: "http://10.0.0.1/csc/v2", clientId: "đơn vị", clientSecret: "bí mật" }),
    posts: SETS_UP,
  },
  "POST /api/sign/remote/find": {
    path: () => "/sign/remote/find",
    body: () => ({ userId: "038085012345" }),
    posts: SIGNERS,
  },
  "POST /api/sign/remote": {
    path: () => "/sign/remote",
    body: () => ({ userId: "038085012345", credentialId: "cred-1" }),
    posts: SIGNERS,
  },
  "POST /api/sign/token": { path: () => "/sign/token", body: () => ({ certificates: ["AAAA"] }), posts: SIGNERS },
  "GET /api/sign/batch": { path: () => "/sign/batch", posts: SIGNERS },
  "POST /api/sign/batch": {
    path: () => "/sign/batch",
    body: ({ outgoing }) => ({ items: [{ id: outgoing, version: 0 }] }),
    posts: SIGNERS,
  },
  "POST /api/sign/requests/:id": {
    path: ({ signingRequest }) => `/sign/requests/${signingRequest}`,
    posts: OWN,
  },
  "POST /api/sign/requests/:id/result": {
    path: ({ signingRequest }) => `/sign/requests/${signingRequest}/result`,
    body: () => ({ kind: "failed", reason: "token.absent" }),
    posts: OWN,
  },
};
