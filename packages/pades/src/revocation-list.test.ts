import { Certificate, CertificateRevocationList } from "pkijs";
import { describe, expect, test } from "vitest";
import { readCertificate } from "./certificate.ts";
import { der, integer, octetString, oid, sequence, TAG } from "./der.ts";
import { OID } from "./oids.ts";
import { listStatement, readRevocationList } from "./revocation-list.ts";
import { aRevocationList } from "./testing/revocation-answers.ts";
import { aRoot, type Identity, issued, nameOf } from "./testing/test-authority.ts";

const algorithm = "ECDSA_SHA_256";
const root = aRoot("Gốc", { algorithm });
const signer = issued(root, nameOf("Người ký"), { algorithm });
const other = issued(root, nameOf("Người khác"), { algorithm });
const critical = der(TAG.boolean, Uint8Array.of(0xff));

function stated(list: Buffer, about: Identity = signer, issuer: Identity = root) {
  return listStatement(
    readRevocationList(list),
    readCertificate(about.certificate),
    readCertificate(issuer.certificate),
  );
}

function scope(...fields: Buffer[]): Buffer {
  return sequence(oid(OID.issuingDistributionPoint), critical, octetString(sequence(...fields)));
}

test("who is not on the list is not revoked", () => {
  const list = aRevocationList(root, [{ certificate: other, revokedAt: "20260701000000Z" }]);

  expect(stated(list)).toEqual({
    kind: "crl",
    status: "good",
    thisUpdate: "2026-08-03T02:05:00.000Z",
    nextUpdate: "2026-08-04T02:05:00.000Z",
  });
});

test("who is on the list is revoked since then, for that reason", () => {
  const list = aRevocationList(root, [
    { certificate: other, revokedAt: "20260601000000Z" },
    { certificate: signer, revokedAt: "20260701000000Z", reason: 4 },
  ]);

  expect(stated(list)).toMatchObject({
    status: "revoked",
    revokedAt: "2026-07-01T00:00:00.000Z",
    reason: "superseded",
  });
  expect(readRevocationList(list).number).toBe("07");
});

test("another reader of such lists reads the same and verifies it", async () => {
  const bytes = aRevocationList(root, [{ certificate: signer, revokedAt: "20260701000000Z", reason: 4 }]);
  const list = CertificateRevocationList.fromBER(Uint8Array.from(bytes).buffer);

  expect(list.revokedCertificates).toHaveLength(1);
  expect(await list.verify({ issuerCertificate: Certificate.fromBER(Uint8Array.from(root.certificate).buffer) })).toBe(
    true,
  );
});

describe("nothing is said", () => {
  test("by a list of another authority, even with the same name", () => {
    expect(stated(aRevocationList(aRoot("Gốc", { algorithm }), []))).toBeUndefined();
    expect(stated(aRevocationList(aRoot("Khác", { algorithm }), []))).toBeUndefined();
  });

  test("by a list an authority made that may not make lists", () => {
    const limited = aRoot("Hạn chế", { algorithm, keyUsageBits: 0x04 });
    const certified = issued(limited, nameOf("Người ký"), { algorithm });

    expect(stated(aRevocationList(limited, []), certified, limited)).toBeUndefined();
  });

  test("of a person by a list of authorities, and the other way round", () => {
    const ofAuthorities = aRevocationList(root, [], { extensions: [scope(der(0x82, Uint8Array.of(0xff)))] });
    const ofUsers = aRevocationList(root, [], { extensions: [scope(der(0x81, Uint8Array.of(0xff)))] });

    expect(stated(ofAuthorities)).toBeUndefined();
    expect(stated(ofUsers)).toMatchObject({ status: "good" });
  });
});

describe("a list that does not say who is not revoked is refused", () => {
  test.each([
    { rule: "of changes only", extension: sequence(oid(OID.deltaCrlIndicator), critical, octetString(integer(3))) },
    { rule: "of some reasons only", extension: scope(der(0x83, Uint8Array.of(0, 0x40))) },
    { rule: "of other authorities' certificates", extension: scope(der(0x84, Uint8Array.of(0xff))) },
    { rule: "with a condition not understood", extension: sequence(oid("1.2.3.4"), critical, octetString(sequence())) },
  ])("$rule", ({ extension }) => {
    const list = aRevocationList(root, [], { extensions: [extension] });

    expect(() => readRevocationList(list)).toThrow("crl.unsupported");
  });

  test("that is no list", () => {
    expect(() => readRevocationList(Buffer.from("<html>"))).toThrow("crl.damaged");
  });
});
