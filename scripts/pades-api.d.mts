/** The page as it should be. */
export function padesApi(): string;
