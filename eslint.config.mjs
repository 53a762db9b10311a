import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["**/dist/**", "**/node_modules/**", ".vanthu*/**", "bench/results/**"] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      // `interface` and `type` are both used: a type beside its schema, an interface for a port.
      "@typescript-eslint/consistent-type-definitions": "off",
      // Non-null assertions are allowed only in tests, where a missing value fails the test by itself.
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "no-console": "error",
    },
  },
  {
    files: ["**/*.test.ts", "**/*.test.tsx", "tests/**", "bench/**"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off", "no-console": "off" },
  },
  { files: ["scripts/**", "packages/local/src/**"], rules: { "no-console": "off" } },
);
