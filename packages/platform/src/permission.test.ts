import { describe, expect, it } from "vitest";
import { actorName, actorRef, type StaffActor, type SystemActor } from "./actor.ts";
import { holds, require, requireStaff, signedIn } from "./permission.ts";
import { tenantA } from "./test-world.ts";

const clerk: StaffActor = {
  kind: "staff",
  tenantId: tenantA,
  staffId: "stf_1",
  name: "Bùi Thị Nguyền",
  departmentId: "dep_1",
  grants: new Set(["incoming.register", "register.read"]),
};
const job: SystemActor = { kind: "system", tenantId: tenantA, job: "relay" };

describe("a right", () => {
  it("is held by who has the grant, and by jobs of the system", () => {
    expect([holds(clerk, "incoming.register"), holds(clerk, "outgoing.sign"), holds(job, "outgoing.sign")]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("is enough when it is one of those asked for", () => {
    expect(() => {
      require({ actor: clerk }, "outgoing.sign", "register.read");
    }).not.toThrow();
  });

  it("that is missing is refused, naming the grant", () => {
    expect(() => {
      require({ actor: clerk }, "outgoing.sign", "outgoing.seal");
    }).toThrow(
      expect.objectContaining({ kind: "forbidden", code: "permission.denied", params: { grant: "outgoing.sign" } }),
    );
  });

  it("to a person's deed is not the system's, though it holds every grant", () => {
    expect(requireStaff({ actor: clerk }, "incoming.register")).toBe(clerk);
    expect(() => requireStaff({ actor: job }, "outgoing.sign")).toThrow(
      expect.objectContaining({ kind: "forbidden", code: "permission.person_needed" }),
    );
    expect(() => signedIn({ actor: job })).toThrow(expect.objectContaining({ code: "permission.person_needed" }));
  });
});

describe("an actor", () => {
  it("is named in history by name and by reference", () => {
    expect([actorName(clerk), actorRef(clerk)]).toEqual(["Bùi Thị Nguyền", "stf_1"]);
    expect([actorName(job), actorRef(job)]).toEqual(["Hệ thống", "system:relay"]);
  });
});
