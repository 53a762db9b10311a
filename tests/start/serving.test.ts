import { join } from "node:path";
import { expect, test } from "vitest";
import { freePortPair } from "../instance/free-ports.ts";
import { inTemporaryFolder } from "../instance/instance.ts";
import { startProgram } from "../instance/program.ts";

const SECRET = "secret-of-the-proxy-0123456789";
const SERVING = {
  VANTHU_STAGE: "production",
  VANTHU_APP_ORIGIN: "https://vanthu.example.vn",
  VANTHU_FILES_URL: "https://tep.vanthu.example.vn",
  VANTHU_EDGE_SECRET: SECRET,
};

test("a machine that serves an office has no sample people, answers its proxy only, and names the public address of files", async () => {
  await inTemporaryFolder(async (folder) => {
    const port = await freePortPair();
    const program = startProgram({ env: { ...SERVING, PORT: String(port), VANTHU_DATA: join(folder, "data") } });
    await program.printed(/Ctrl\+C/, 120_000);
    const address = `http://127.0.0.1:${String(port)}`;

    const [around, through, page] = await Promise.all([
      fetch(`${address}/api/health`),
      fetch(`${address}/api/health`, { headers: { "x-vanthu-edge": SECRET } }),
      fetch(address),
    ]);
    await program.end("SIGTERM");

    expect(program.output()).toContain("https://vanthu.example.vn");
    expect(program.output()).not.toMatch(/mật khẩu|Thư gửi đi/);
    expect([around.status, through.status]).toEqual([403, 200]);
    expect(through.headers.get("server-timing")).toBeNull();
    expect(page.headers.get("content-security-policy")).toContain(
      "connect-src 'self' https://tep.vanthu.example.vn http://127.0.0.1:8987;",
    );
  });
});

test("it does not start half set up, and names what is missing in two languages", async () => {
  await inTemporaryFolder(async (folder) => {
    const env = {
      ...SERVING,
      VANTHU_FILES_URL: "",
      PORT: String(await freePortPair()),
      VANTHU_DATA: join(folder, "d"),
    };
    const program = startProgram({ env });

    const code = await program.ended();

    expect(code).toBe(1);
    expect(program.output()).toContain("còn thiếu hoặc sai: VANTHU_FILES_URL");
    expect(program.output()).toContain("missing or wrong: VANTHU_FILES_URL");
    expect(program.output()).not.toMatch(/\n {4}at /);
  });
});
