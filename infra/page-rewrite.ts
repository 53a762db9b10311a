/**
 * Runs at CloudFront's edges, in its own small JavaScript, before the bucket is asked: an address whose last part has no
 * dot is one of the portal's, and the page answers it. The single machine does the same (packages/local/src/page-files.ts).
 */
export const PAGE_REWRITE = `
function handler(event) {
  var request = event.request;
  if (!/\\.[^/]*$/.test(request.uri)) request.uri = "/index.html";
  return request;
}
`;
