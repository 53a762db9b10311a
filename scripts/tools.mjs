// The programs the tests judge by: found, installed where that can be done, or named.
import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Debian packages, the programs or files wanted of each, and the tests that cannot do without. */
const PACKAGES = [
  { name: "chromium", programs: ["chromium"], tests: ["tests/browser/**"] },
  {
    name: "poppler-utils",
    programs: ["pdfsig", "pdftotext", "pdftoppm"],
    tests: ["packages/letter/**", "tests/interop/**", "tests/office/**"],
  },
  { name: "qpdf", programs: ["qpdf"], tests: ["packages/letter/**", "tests/interop/**"] },
  { name: "openssl", programs: ["openssl"], tests: ["tests/interop/**", "tests/contract/test-authority.test.ts"] },
  { name: "libxml2-utils", programs: ["xmllint"], tests: ["tests/interop/**"] },
  { name: "libnss3-tools", programs: ["certutil"], tests: ["tests/interop/**"] },
  { name: "default-jdk-headless", programs: ["java", "javac"], tests: ["tests/interop/**"] },
  {
    name: "libpdfbox2-java",
    programs: [],
    files: ["/usr/share/java/pdfbox2.jar", "/usr/share/java/preflight.jar", "/usr/share/java/xmpbox.jar"],
    tests: ["tests/interop/**"],
  },
];

/**
 * Makes sure of the programs.
 * @returns {{ missing: string[], skipped: string[] }} packages that stay missing, and the tests that are left out for it
 */
export function provideTools() {
  let missing = PACKAGES.filter(lacks);
  if (missing.length > 0) {
    install(missing.map(({ name }) => name));
    missing = missing.filter(lacks);
  }
  return { missing: missing.map(({ name }) => name), skipped: [...new Set(missing.flatMap(({ tests }) => tests))] };
}

/** Where a program lies; `VANTHU_CHROMIUM` names another browser than the PATH does. */
export function pathOf(program) {
  const own = program === "chromium" ? process.env.VANTHU_CHROMIUM : undefined;
  const places = own ? [own] : (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, program));
  return places.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function lacks({ programs, files = [] }) {
  return programs.some((program) => pathOf(program) === undefined) || !files.every((file) => existsSync(file));
}

function install(names) {
  const asRoot = rightsToInstall();
  if (!asRoot) return;
  console.log(`Installing ${names.join(", ")} with apt-get …`);
  const aptGet = (...args) => {
    const [program, ...rest] = [...asRoot, "apt-get", "-q", ...args];
    execFileSync(program, rest, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  };
  try {
    aptGet("update");
    aptGet("install", "--yes", "--no-install-recommends", ...names);
  } catch (error) {
    console.error(`apt-get could not install them: ${error.message}`);
  }
}

/** What stands before `apt-get`, or nothing where it cannot be used. */
function rightsToInstall() {
  if (!isDebian() || !pathOf("apt-get")) return undefined;
  if (process.getuid?.() === 0) return [];
  return spawnSync("sudo", ["-n", "true"]).status === 0 ? ["sudo", "-n", "--preserve-env=DEBIAN_FRONTEND"] : undefined;
}

function isDebian() {
  try {
    return /^ID(?:_LIKE)?=.*\bdebian\b/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}
