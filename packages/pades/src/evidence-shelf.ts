import type { Certificate } from "./certificate.ts";
import type { RevocationProof } from "./file-verdict.ts";
import { type OcspResponse, ocspStatement, readOcspResponse } from "./ocsp-response.ts";
import { PdfProblem } from "./pdf-problem.ts";
import type { RevocationEvidence } from "./revocation-evidence.ts";
import { listStatement, readRevocationList, type RevocationList } from "./revocation-list.ts";
import type { RevocationStatement } from "./revocation-statement.ts";

export interface ShelvedStatement extends RevocationStatement {
  origin: RevocationProof["origin"];
}

type Origin = RevocationProof["origin"];
type Item =
  { kind: "ocsp"; response: OcspResponse; origin: Origin } | { kind: "crl"; list: RevocationList; origin: Origin };

/** Items kept; what a file holds beyond them is not looked at. */
const MAX_ITEMS = 256;

/** Evidence from several places, read once and asked about many certificates. What cannot be read is not on it. */
export class EvidenceShelf {
  readonly #items: Item[] = [];
  /** By issuer and certificate: a signature need not be verified twice. */
  readonly #known = new Map<string, ShelvedStatement[]>();

  put({ ocsps, crls }: RevocationEvidence, origin: Origin): void {
    for (const bytes of ocsps.slice(0, MAX_ITEMS - this.#items.length)) {
      const response = readable(() => readOcspResponse(bytes));
      if (response) this.#items.push({ kind: "ocsp", response, origin });
    }
    for (const bytes of crls.slice(0, MAX_ITEMS - this.#items.length)) {
      const list = readable(() => readRevocationList(bytes));
      if (list) this.#items.push({ kind: "crl", list, origin });
    }
    this.#known.clear();
  }

  /** The certificates OCSP responders and others sent along do not count here; only what is vouched for by the issuer. */
  statementsOn(certificate: Certificate, issuer: Certificate): ShelvedStatement[] {
    const key = [certificate, issuer].map(({ der }) => Buffer.from(der).toString("latin1")).join();
    const known = this.#known.get(key);
    if (known) return known;
    const statements = this.#items.flatMap((item): ShelvedStatement[] => {
      const statement = readable(() =>
        item.kind === "ocsp"
          ? ocspStatement(item.response, certificate, issuer)
          : listStatement(item.list, certificate, issuer),
      );
      return statement ? [{ ...statement, origin: item.origin }] : [];
    });
    this.#known.set(key, statements);
    return statements;
  }
}

function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof PdfProblem) return undefined;
    throw error;
  }
}
