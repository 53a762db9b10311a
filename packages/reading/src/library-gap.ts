/**
 * pdf.js counts on `ArrayBuffer.prototype.transferToFixedLength`, which Node 20 lacks; Lambda's Node has it. Without it
 * every font fails and pages read as empty.
 */
export function fillLibraryGap(): void {
  if ("transferToFixedLength" in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, "transferToFixedLength", {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length: number = this.byteLength) {
      return this.slice(0, length);
    },
  });
}
