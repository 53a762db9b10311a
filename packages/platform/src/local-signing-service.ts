/**
 * Where the service that speaks to a USB token answers on a person's own machine (docs/usb-token.md). Browsers hold
 * loopback for secure, so that a page fetched over https may ask it over http.
 */
export const LOCAL_SIGNING_ORIGIN = "http://127.0.0.1:8987";
