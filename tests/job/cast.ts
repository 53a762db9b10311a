import type { Instance } from "../instance/instance.ts";
import { ApiClient, type Hear } from "./api-client.ts";

/** Who plays in the job, by sign-in name: invented people of the sample offices with ordinary posts. */
const SIGN_INS = {
  /** UBND xã Lạc Thuỷ, which issues. */
  specialist: "luyen.qd@lacthuy",
  unitHead: "nghiem.pq@lacthuy",
  headOfOffice: "uyen.qt@lacthuy",
  viceChair: "nguyen.hd@lacthuy",
  clerk: "nguyen.bt@lacthuy",
  /** Sở Nội vụ, which receives and handles. */
  departmentClerk: "thuyen.lt@sonoivu",
  director: "thuong.kd@sonoivu",
  departmentLead: "nhuy.bth@sonoivu",
  departmentCoordinator: "truong.dx@sonoivu",
  departmentInformed: "nguyet.dk@sonoivu",
  /** UBND xã Cao Phong, which refuses. */
  neighbourClerk: "huyen.dtk@caophong",
} as const;

export type Cast = Readonly<Record<keyof typeof SIGN_INS, ApiClient>>;

/** Signs everybody in, one after the other, as scrypt keeps a core busy. */
export async function signInCast(instance: Instance, hear: Hear): Promise<Cast> {
  const cast: Record<string, ApiClient> = {};
  for (const [role, name] of Object.entries(SIGN_INS)) {
    cast[role] = await ApiClient.signIn(instance.address, name, instance.samplePassword, hear);
  }
  return cast as Cast;
}
