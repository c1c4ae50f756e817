const encoder = new TextEncoder();

/** A protobuf message under construction: fields are appended in the order of the calls. */
export class ProtobufMessage {
  private readonly parts: Uint8Array[] = [];
  private byteLength = 0;

  /** Wire type 0: a non-negative or negative integer, as 64-bit two's complement. */
  integer(field: number, value: number | bigint): this {
    return this.tag(field, 0).varint(BigInt.asUintN(64, BigInt(value)));
  }

  /** Wire type 5: a 32-bit float. */
  float(field: number, value: number): this {
    return this.tag(field, 5).append(new Uint8Array(Float32Array.of(value).buffer));
  }

  /** Wire type 2: raw bytes. */
  bytes(field: number, value: Uint8Array): this {
    return this.tag(field, 2).varint(BigInt(value.length)).append(value);
  }

  text(field: number, value: string): this {
    return this.bytes(field, encoder.encode(value));
  }

  message(field: number, value: ProtobufMessage): this {
    this.tag(field, 2).varint(BigInt(value.byteLength));
    for (const part of value.parts) this.append(part);
    return this;
  }

  /** Repeated integers in packed form. */
  packedIntegers(field: number, values: readonly number[]): this {
    const packed = new ProtobufMessage();
    for (const value of values) packed.varint(BigInt.asUintN(64, BigInt(value)));
    return this.message(field, packed);
  }

  toBytes(): Uint8Array {
    const bytes = new Uint8Array(this.byteLength);
    let offset = 0;
    for (const part of this.parts) {
      bytes.set(part, offset);
      offset += part.length;
    }
    return bytes;
  }

  private tag(field: number, wireType: number): this {
    return this.varint(BigInt(field * 8 + wireType));
  }

  private varint(value: bigint): this {
    const bytes: number[] = [];
    let rest = value;
    while (rest >= 128n) {
      bytes.push(Number(rest & 127n) | 128);
      rest >>= 7n;
    }
    bytes.push(Number(rest));
    return this.append(Uint8Array.from(bytes));
  }

  private append(bytes: Uint8Array): this {
    this.parts.push(bytes);
    this.byteLength += bytes.length;
    return this;
  }
}
