import { defineConfig } from "vitest/config";
import solid from "vite-plugin-solid";
import { pdfjsFiles } from "./pdfjs-files.ts";

const API = process.env["VANTHU_API"] ?? "http://127.0.0.1:8787";

export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  plugins: [solid({ ssr: false }), pdfjsFiles()],
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // An icon alone is a file of 250 bytes; those that several pages share travel together.
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: "icons", test: /lucide-solid/, minShareCount: 4 }],
        },
      },
    },
  },
  server: { proxy: { "/api": API } },
  test: {
    name: "web",
    environment: "jsdom",
    include: ["src/**/*.test.ts", "src/**/*.test.tsx"],
    setupFiles: ["src/test-setup.ts"],
    css: false,
  },
});
