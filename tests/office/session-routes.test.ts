import { afterAll, beforeAll, expect, test } from "vitest";
import { apiApp } from "@vanthu/functions/api-app.ts";
import { openOffice } from "@vanthu/office/onboarding/service.ts";
import { AgencyId } from "@vanthu/office/organisation/schema.ts";
import { hashPassword } from "@vanthu/office/staff/password.ts";
import { newId, newTenantId } from "@vanthu/platform/id.ts";
import { startOfficeWorld, TEST_PASSWORD, type OfficeWorld } from "../office-world.ts";

let office: OfficeWorld;
beforeAll(async () => {
  office = await startOfficeWorld();
});
afterAll(() => office.stop());

const signIn = (app: ReturnType<typeof apiApp>, name: string, password = TEST_PASSWORD) =>
  app.request("/api/session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name, password }),
  });

const cookieOf = (reply: Response) => (reply.headers.get("set-cookie") ?? "").split(";")[0] ?? "";

test("in production the cookie is bound to the host, kept from scripts and from other sites", async () => {
  const production = apiApp({ ...office.world, config: { ...office.world.config, stage: "production" } });

  const reply = await signIn(production, "clerk@lacthuy");
  const cookie = reply.headers.get("set-cookie") ?? "";

  expect(cookie).toMatch(/^__Host-vanthu=/);
  for (const attribute of ["Secure", "HttpOnly", "SameSite=Strict", "Path=/"]) expect(cookie).toContain(attribute);
  expect(cookie).not.toContain("Domain");
});

test("on loopback the cookie has a plain name and needs no https", async () => {
  const reply = await signIn(apiApp(office.world), "clerk@lacthuy");

  expect(reply.headers.get("set-cookie")).toMatch(/^vanthu=/);
  expect(reply.headers.get("set-cookie")).not.toContain("Secure");
});

test("the first password opens nothing but its own change", async () => {
  const app = apiApp(office.world);
  const at = office.world.clock.now();
  await openOffice(office.world, {
    tenantId: newTenantId(at),
    handle: "honghai",
    sample: false,
    passwordHash: await hashPassword("mật khẩu đầu tiên"),
    agency: {
      id: newId(AgencyId, "agy", at),
      level: "commune",
      provinceGso: "25",
      names: [{ name: "UBND xã Hồng Hải", from: "2025-07-01" }],
      codes: [],
    },
    office: {
      name: "UBND xã Hồng Hải",
      heading: ["ỦY BAN NHÂN DÂN", "XÃ HỒNG HẢI"],
      place: "Hồng Hải",
      abbreviation: "UBND",
      collective: true,
      headTitle: "CHỦ TỊCH",
      personKeyCustody: "wrapped",
    },
    departments: [{ name: "Văn phòng", abbreviation: "VP" }],
    people: [
      { userName: "vanthu", fullName: "Lê Hồng Nhung", position: "Văn thư", department: "Văn phòng", posts: ["clerk"] },
    ],
  });
  const signedIn = await signIn(app, "vanthu@honghai", "mật khẩu đầu tiên");
  const headers = { cookie: cookieOf(signedIn), "content-type": "application/json" };

  const before = await app.request("/api/incoming", { headers });
  const changed = await app.request("/api/session/password", {
    method: "POST",
    headers,
    body: JSON.stringify({ current: "mật khẩu đầu tiên", next: "một câu dài của riêng tôi" }),
  });
  const after = await app.request("/api/incoming", { headers });

  expect(await signedIn.json()).toMatchObject({ mustChangePassword: true, office: { sample: false } });
  expect(before.status).toBe(403);
  expect(await before.json()).toMatchObject({ code: "session.password_change_needed" });
  expect(changed.status).toBe(200);
  expect(after.status).toBe(200);
});

test("a stage other than dev or test refuses to make sample people", async () => {
  const production = { ...office.world, config: { ...office.world.config, stage: "production" as const } };

  await expect(
    openOffice(production, { tenantId: newTenantId(new Date()), handle: "x1", sample: true } as never),
  ).rejects.toMatchObject({ code: "tenant.sample_refused" });
});
