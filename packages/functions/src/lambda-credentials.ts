import { fromEnv } from "@aws-sdk/credential-provider-env";

/**
 * Stands in for `@aws-sdk/credential-provider-node` in the bundles: Lambda gives a function its credentials in the
 * environment, and the clients for profiles, single sign-on and instance roles are a tenth of a bundle.
 */
export const defaultProvider = fromEnv;
