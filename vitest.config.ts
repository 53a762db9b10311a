import { defineConfig } from "vitest/config";

/**
 * Of tests that drive processes and pages on the one machine: one that fails on a build machine in a bad moment is tried
 * once more, and `.ci/run` names it.
 */
const retry = process.env["CI"] === "true" ? 1 : 0;

export default defineConfig({
  test: {
    // The default leaves one core to an editor; on the two cores of a build machine that is half the speed.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "unit",
          include: ["packages/*/src/**/*.test.ts", "infra/**/*.test.ts"],
          environment: "node",
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: "suites",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/browser/**"],
          environment: "node",
          testTimeout: 60_000,
          hookTimeout: 60_000,
          retry,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          environment: "node",
          testTimeout: 180_000,
          hookTimeout: 120_000,
          retry,
          maxWorkers: 2,
          // After all else: a page that is looked at has the machine to itself and one other.
          sequence: { groupOrder: 1 },
        },
      },
      "./web/vite.config.ts",
    ],
  },
});
